package import Linter

extension Search {
  /// Receive connectors that mix the two ways to relay, on port 25 of every address, where mail from outside arrives.
  ///
  /// Where the input has all connectors of the server, another one must be bound there too.
  package static let relayOnMailPort = Search("relay-on-mail-port") { context in
    let kind = context.inventory.kind("ReceiveConnector")
    let isTrusting = Membership("ExternalAuthoritative", "AuthMechanism", kind)
    let isAnonymous = Membership("AnonymousUsers", "PermissionGroups", kind)
    let ports = MailPorts(context.inventory)
    return context.inventory.objects(kind.id).map { connector in
      switch Truth.all([isTrusting.evaluate(connector), isAnonymous.evaluate(connector)]) {
      case .fails: .notApplicable
      case .unknown: .notChecked(connector.whyUnknown("AuthMechanism", "PermissionGroups"))
      case .holds: ports.check(connector)
      }
    } + context.absences("ReceiveConnector")
  }
}

/// Where the servers take mail from outside.
private final class MailPorts {
  private let inventory: Inventory
  /// The places of the first two connectors of each server that was asked for: one of them is another than any third.
  private var places: [Server.ID?: [(connector: Span, binding: Span)]] = [:]

  init(_ inventory: Inventory) {
    self.inventory = inventory
  }

  func check(_ connector: Object) -> Check {
    guard connector.boolean("Enabled") != .fails else { return .notApplicable }
    guard case .list(let bindings) = connector.value("Bindings") else {
      return .notChecked(connector.whyUnknown("Bindings"))
    }
    guard let place = connector.placeForMail else {
      return bindings.isComplete ? .passed : .notChecked("Bindings is cut short")
    }
    let other = places(of: connector.server?.id).first { $0.connector != connector.place }
    let isComplete = inventory.presence("ReceiveConnector", of: connector.server?.id) == .complete
    guard other != nil || !isComplete else { return .passed }
    var match = Match(at: place)
    match.object = connector
    match.server = connector.server
    match.property = connector.kind.slot("Bindings")
    match.related = [other].compactMap { $0.map { Label($0.binding, "another connector is bound here") } }
    return .failed(match)
  }

  private func places(of server: Server.ID?) -> [(connector: Span, binding: Span)] {
    if let known = places[server] { return known }
    var found: [(connector: Span, binding: Span)] = []
    for connector in inventory.objects("ReceiveConnector", of: server) where connector.boolean("Enabled") != .fails {
      guard let binding = connector.placeForMail, found.first?.connector != connector.place else { continue }
      found.append((connector.place, binding))
      if found.count == 2 { break }
    }
    places[server] = found
    return found
  }
}

extension Object {
  /// The binding of port 25 on every address of one family.
  fileprivate var placeForMail: Span? {
    guard let slot = kind.slot("Bindings"), case .list(let bindings) = value(slot) else { return nil }
    let element = bindings.elements.first { element in
      guard case .binding(let binding) = element.value else { return false }
      return binding.port == 25 && binding.address.isAny
    }
    return element.map { Span(tree(of: slot).source.id, $0.range) }
  }
}
