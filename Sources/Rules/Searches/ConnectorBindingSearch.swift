package import Linter

extension Search {
  /// Receive connectors of one server that listen on the same address and port for the same clients.
  ///
  /// Source: Microsoft, Set-ReceiveConnector, -Bindings and -RemoteIPRanges: of connectors that share a binding the one
  /// with the more specific range takes the client.
  package static let connectorBindingConflict = Search("connector-binding-conflict") { context in
    let inventory = context.inventory
    let servers = inventory.servers.map { Optional($0.id) } + [nil]
    return servers.flatMap { server in
      let connectors = inventory.objects("ReceiveConnector", of: server)
      let isComplete = inventory.presence("ReceiveConnector", of: server) == .complete
      guard connectors.count > 1 || isComplete else {
        return connectors.map { _ in Check.notChecked("the other receive connectors of the server are not in the input")
        }
      }
      return BindingConflicts(connectors, inventory.kind("ReceiveConnector")).checks
    } + context.absences("ReceiveConnector")
  }
}

/// The connectors of one server, and what they claim.
private struct BindingConflicts {
  private let listeners: [Listener?]
  private let isDisabled: [Bool]

  init(_ connectors: [Object], _ kind: Kind) {
    guard let bindings = kind.slot("Bindings"), let ranges = kind.slot("RemoteIPRanges"),
      let enabled = kind.slot("Enabled")
    else { preconditionFailure("a receive connector has no bindings, ranges or state") }
    listeners = connectors.map { Listener($0, bindings: bindings, ranges: ranges) }
    isDisabled = connectors.map { if case .boolean(false) = $0.value(enabled) { true } else { false } }
  }

  var checks: [Check] {
    let matches = matches
    return listeners.indices.map { index in
      if let match = matches[index] { return .failed(match) }
      if isDisabled[index] { return .notApplicable }
      guard let listener = listeners[index] else {
        return .notChecked("no Bindings, or no RemoteIPRanges in the input")
      }
      guard listener.bindings.count <= Listener.maximumBindingCount else { return .notChecked("too many Bindings") }
      return listener.isComplete ? .passed : .notChecked("Bindings or RemoteIPRanges is cut short")
    }
  }

  /// The first conflict of each connector with one before it.
  private var matches: [Int: Match] {
    var users: [IPBinding: [Int]] = [:]
    var order: [IPBinding] = []
    for (index, listener) in listeners.enumerated() where !isDisabled[index] {
      guard let listener, listener.bindings.count <= Listener.maximumBindingCount else { continue }
      for binding in listener.bindings.map(\.binding) {
        if users[binding] == nil { order.append(binding) }
        users[binding, default: []].append(index)
      }
    }
    var matches: [Int: Match] = [:]
    for binding in order {
      var owners: [IPRange: Int] = [:]
      for index in users[binding] ?? [] {
        guard let listener = listeners[index] else { continue }
        for range in listener.ranges where range.lower.family == binding.address.family {
          if let owner = owners[range], owner != index, let first = listeners[owner] {
            matches[index] = matches[index] ?? listener.conflict(with: first, over: binding, for: range)
          } else {
            owners[range] = index
          }
        }
      }
    }
    return matches
  }
}

/// Where a connector listens, and for whom.
private struct Listener {
  /// More than any connector has: hostile lists have thousands, and each is compared with every range.
  static let maximumBindingCount = 64

  let connector: Object
  /// Each binding once, with its place.
  let bindings: [(binding: IPBinding, place: Span)]
  let ranges: [IPRange]
  let isComplete: Bool

  /// - Returns: `nil` where the input does not tell.
  init?(_ connector: Object, bindings: Kind.Slot, ranges: Kind.Slot) {
    guard case .list(let bindings) = connector.value(bindings), case .list(let ranges) = connector.value(ranges) else {
      return nil
    }
    let source = connector.tree.source.id
    self.connector = connector
    var distinct: [(binding: IPBinding, place: Span)] = []
    for element in bindings.elements.prefix(Self.maximumBindingCount + 1) {
      guard case .binding(let binding) = element.value, !distinct.contains(where: { $0.binding == binding }) else {
        continue
      }
      distinct.append((binding, Span(source, element.range)))
    }
    self.bindings = distinct
    self.ranges = ranges.elements.compactMap { if case .range(let range) = $0.value { range } else { nil } }
    isComplete = bindings.isComplete && ranges.isComplete
  }

  func conflict(with first: Listener, over binding: IPBinding, for range: IPRange) -> Match {
    var match = Match(at: place(binding))
    match.object = connector
    match.server = connector.server
    match.property = connector.kind.slot("Bindings")
    match.found = binding.description
    match.label = "bound again here"
    match.values["binding"] = binding.description
    match.values["range"] = range.isWholeFamily ? "every address" : range.description
    match.values["first"] = first.connector.identity.map { "\"\(String(decoding: $0, as: UTF8.self))\"" } ?? "another"
    match.related = [Label(first.place(binding), "already bound here")]
    if let ranges = connector.place("RemoteIPRanges") {
      match.related.append(Label(ranges, "and for the same clients"))
    }
    return match
  }

  private func place(_ binding: IPBinding) -> Span {
    bindings.first { $0.binding == binding }?.place ?? connector.place
  }
}
