package import Linter

extension Search {
  /// Receive connectors of one server that listen on the same address and port for the same clients.
  ///
  /// Source: Microsoft, Set-ReceiveConnector, -Bindings and -RemoteIPRanges: of connectors that share a binding the one
  /// with the more specific range takes the client.
  package static let connectorBindingConflict = Search("connector-binding-conflict") { context in
    let inventory = context.inventory
    let kind = inventory.kind("ReceiveConnector")
    let servers = inventory.servers.map { Optional($0.id) } + [nil]
    return servers.flatMap { server in
      let connectors = inventory.objects(kind.id, of: server)
      let isComplete = inventory.presence(kind.id, of: server) == .complete
      guard connectors.count > 1 || isComplete else {
        return connectors.map { _ in Check.notChecked("the other receive connectors of the server are not in the input")
        }
      }
      return inventory.bindingChecks(connectors, kind)
    } + context.absences("ReceiveConnector")
  }
}

extension Inventory {
  /// The checks of the connectors of one server.
  fileprivate func bindingChecks(_ connectors: [Object], _ kind: Kind) -> [Check] {
    guard let bindings = kind.slot("Bindings"), let ranges = kind.slot("RemoteIPRanges"),
      let enabled = kind.slot("Enabled")
    else { preconditionFailure("a receive connector has no bindings, ranges or state") }
    let listeners = connectors.map { Listener($0, bindings: bindings, ranges: ranges, enabled: enabled) }
    let conflicts = BindingConflicts(listeners.map(\.claimsToCompare), self).found
    return zip(listeners, conflicts).map { listener, conflict in
      if listener.isDisabled { return .notApplicable }
      guard let claims = listener.claims else {
        return .notChecked(listener.connector.whyUnknown("Bindings", "RemoteIPRanges"))
      }
      if claims.areTooMany { return .notChecked("too many Bindings") }
      if let conflict {
        return .failed(listener.conflict(with: listeners[conflict.owner], over: conflict.binding, for: conflict.range))
      }
      return claims.areComplete ? .passed : .notChecked("Bindings or RemoteIPRanges is cut short")
    }
  }
}

/// Where a connector listens, and for whom.
struct Listener {
  /// More than any connector has.
  private static let maximumBindingCount = 64

  struct Claims {
    let bindings: ListValue
    let ranges: ListValue

    var areComplete: Bool { bindings.isComplete && ranges.isComplete }
    var areTooMany: Bool { bindings.elements.count > maximumBindingCount }
  }

  let connector: Object
  /// `nil` where the input does not tell.
  let claims: Claims?
  let isDisabled: Bool

  /// What the connector claims for itself, where that can be told.
  fileprivate var claimsToCompare: Claims? {
    isDisabled || claims?.areTooMany == true ? nil : claims
  }

  init(_ connector: Object, bindings: Kind.Slot, ranges: Kind.Slot, enabled: Kind.Slot) {
    self.connector = connector
    isDisabled = if case .boolean(false) = connector.value(enabled) { true } else { false }
    if case .list(let bindings) = connector.value(bindings), case .list(let ranges) = connector.value(ranges) {
      claims = Claims(bindings: bindings, ranges: ranges)
    } else {
      claims = nil
    }
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
    let element = claims?.bindings.elements.first { if case .binding(binding) = $0.value { true } else { false } }
    guard let element, let slot = connector.kind.slot("Bindings") else { return connector.place }
    return Span(connector.tree(of: slot).source.id, element.range)
  }
}
