package import Linter

extension Search {
  /// Servers without a client receive connector, where one is expected.
  ///
  /// Source: catalogue, F01: `workfront` asks for one in the whole input, `microsoft` for one on each server that serves
  /// POP or IMAP.
  package static let clientConnectorMissing = Search("client-connector-missing") { context in
    ClientConnectors(context).checks
  }
}

/// Where the input has client receive connectors, and where it lacks them.
private struct ClientConnectors {
  private struct Entry {
    let server: Server
    /// Whether the server has one.
    let hasOne: Truth
    /// Why that is unknown.
    let reason: String
  }

  private let context: CheckContext
  private let entries: [Entry]

  init(_ context: CheckContext) {
    self.context = context
    let selection = context.selection("client-connector")
    entries = context.inventory.servers.compactMap { Self.entry($0, context.inventory, selection) }
  }

  /// What is known of a server; `nil` where it cannot own a client connector.
  private static func entry(_ server: Server, _ inventory: Inventory, _ selection: [Truth]) -> Entry? {
    let connectors = inventory.objects("ReceiveConnector", of: server.id)
    let found = Truth.any(connectors.map { selection[$0.index] })
    switch (found, inventory.presence("ReceiveConnector", of: server.id)) {
    case (.holds, _): return Entry(server: server, hasOne: .holds, reason: "")
    case (_, .absent):
      return Entry(server: server, hasOne: .unknown, reason: inventory.absence("ReceiveConnector", of: server.id))
    case (_, .partial): return Entry(server: server, hasOne: .unknown, reason: "receiveConnectors is cut short")
    case (.unknown, .complete):
      let reason = "what the input has of a receive connector does not tell whether it is the client one"
      return Entry(server: server, hasOne: .unknown, reason: reason)
    case (.fails, .complete): break
    }
    switch Self.canOwn(server, connectors, inventory) {
    case .fails: return nil
    case .unknown:
      return Entry(server: server, hasOne: .unknown, reason: "the version or the roles of the server are not known")
    case .holds: return Entry(server: server, hasOne: .fails, reason: "")
    }
  }

  /// Whether a server can own a client connector: Hub Transport in 2010, Client Access in 2013, never Edge.
  private static func canOwn(_ server: Server, _ connectors: [Object], _ inventory: Inventory) -> Truth {
    let edgeName = Template("Default internal receive connector {server}")
    let isEdge = connectors.contains { connector in
      connector.text("Name")?.equalsIgnoringCase(edgeName.filled(server: server.name ?? "")) == true
    }
    if isEdge || ServerRoles(server, inventory).isEdge == .holds { return .fails }
    if inventory.isVersion("2016+", server) == .holds { return .holds }
    if inventory.isVersion("2010", server) == .holds {
      let facts = inventory.objects("ExchangeServer", of: server.id)
      return Truth(!facts.contains { $0.boolean("IsHubTransportServer") == .fails })
    }
    guard inventory.isVersion("2013", server) == .holds else { return .unknown }
    let said = ServerRoles(server, inventory).hasClientAccess
    guard said == .unknown else { return said }
    return connectors.contains { $0.has("FrontendTransport", "TransportRole") == .holds } ? .holds : .unknown
  }

  var checks: [Check] {
    let isAnywhere = Truth.any(entries.map(\.hasOne))
    let isNowhere = context.profiles.contains("workfront") && isAnywhere == .fails
    let isExpectedSomewhere = isNowhere && entries.contains { $0.hasOne == .fails && isMailClientServer($0.server) }
    var isReported = false
    return entries.map { entry in
      switch entry.hasOne {
      case .holds: return .passed
      case .unknown: return .notChecked(entry.reason)
      case .fails: break
      }
      let isExpected = isMailClientServer(entry.server)
      if isNowhere, isExpected || (!isReported && !isExpectedSomewhere) {
        isReported = true
        return .failed(match(entry.server, variant: nil))
      }
      guard isExpected, context.profiles.contains("microsoft") else { return .notApplicable }
      return .failed(match(entry.server, variant: "elsewhere"))
    }
  }

  /// Whether clients fetch mail from a server over POP or IMAP.
  private func isMailClientServer(_ server: Server) -> Bool {
    let imap = context.inventory.services("MSExchangeIMAP4", of: server)
    return POPUse(server, context.inventory).serves == .holds || imap.contains { POPUse.isInUse($0) == .holds }
  }

  private func match(_ server: Server, variant: String?) -> Match {
    let inventory = context.inventory
    let kind = inventory.kind("ReceiveConnector").id
    var match = Match(at: inventory.sectionPlace(kind, of: server.id) ?? server.place)
    let name = inventory.isVersion("2010", server) == .holds ? "Client {server}" : "Client Frontend {server}"
    match.server = server
    match.label = "no client receive connector here"
    match.variant = variant
    if let serverName = server.name { match.values["name"] = Template(name).filled(server: serverName) }
    return match
  }
}
