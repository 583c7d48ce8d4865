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
      return BindingConflicts(connectors, kind).checks
    } + context.absences("ReceiveConnector")
  }
}

/// The connectors of one server, and what they claim.
private struct BindingConflicts {
  /// What only one connector can have: clients that it takes on an address and a port.
  private struct Claim: Hashable {
    let binding: IPBinding
    let range: IPRange
  }

  private let listeners: [Listener]

  init(_ connectors: [Object], _ kind: Kind) {
    guard let bindings = kind.slot("Bindings"), let ranges = kind.slot("RemoteIPRanges"),
      let enabled = kind.slot("Enabled")
    else { preconditionFailure("a receive connector has no bindings, ranges or state") }
    listeners = connectors.map { Listener($0, bindings: bindings, ranges: ranges, enabled: enabled) }
  }

  var checks: [Check] {
    var owners = [Claim: Int](minimumCapacity: listeners.count * 4)
    return listeners.indices.map { index in
      let listener = listeners[index]
      if listener.isDisabled { return .notApplicable }
      guard let claims = listener.claims else { return .notChecked("no Bindings, or no RemoteIPRanges in the input") }
      let bindings = claims.distinctBindings
      guard bindings.count <= Listener.maximumBindingCount else { return .notChecked("too many Bindings") }
      var conflict: (owner: Int, claim: Claim)?
      for binding in bindings {
        for case .range(let range) in claims.ranges.elements.lazy.map(\.value)
        where range.lower.family == binding.address.family {
          let claim = Claim(binding: binding, range: range)
          let owner = owners[claim] ?? index
          if owner == index { owners[claim] = index } else { conflict = conflict ?? (owner, claim) }
        }
      }
      if let conflict {
        let (binding, range) = (conflict.claim.binding, conflict.claim.range)
        return .failed(listener.conflict(with: listeners[conflict.owner], over: binding, for: range))
      }
      return claims.areComplete ? .passed : .notChecked("Bindings or RemoteIPRanges is cut short")
    }
  }
}

/// Where a connector listens, and for whom.
private struct Listener {
  /// More than any connector has: hostile lists have thousands, and each is compared with every range.
  static let maximumBindingCount = 64

  struct Claims {
    let bindings: ListValue
    let ranges: ListValue

    var areComplete: Bool { bindings.isComplete && ranges.isComplete }

    /// Each binding once; of too many, only so many that it shows.
    var distinctBindings: [IPBinding] {
      var distinct: [IPBinding] = []
      for case .binding(let binding) in bindings.elements.prefix(maximumBindingCount + 1).lazy.map(\.value)
      where !distinct.contains(binding) {
        distinct.append(binding)
      }
      return distinct
    }
  }

  let connector: Object
  /// `nil` where the input does not tell.
  let claims: Claims?
  let isDisabled: Bool

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
    return element.map { Span(connector.tree.source.id, $0.range) } ?? connector.place
  }
}
