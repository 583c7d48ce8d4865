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
  private struct Claim: Comparable {
    let binding: IPBinding
    let range: IPRange
    let listener: Int
    /// The position among the claims of the listener.
    let number: Int

    static func < (first: Claim, second: Claim) -> Bool {
      guard first.range == second.range else {
        return (first.range.lower, first.range.upper) < (second.range.lower, second.range.upper)
      }
      let (address, other) = (first.binding.address, second.binding.address)
      return (first.binding.port, address, first.listener) < (second.binding.port, other, second.listener)
    }
  }

  private let listeners: [Listener]

  init(_ connectors: [Object], _ kind: Kind) {
    guard let bindings = kind.slot("Bindings"), let ranges = kind.slot("RemoteIPRanges"),
      let enabled = kind.slot("Enabled")
    else { preconditionFailure("a receive connector has no bindings, ranges or state") }
    listeners = connectors.map { Listener($0, bindings: bindings, ranges: ranges, enabled: enabled) }
  }

  var checks: [Check] {
    let conflicts = conflicts
    return listeners.indices.map { index in
      let listener = listeners[index]
      if listener.isDisabled { return .notApplicable }
      guard let claims = listener.claims else { return .notChecked("no Bindings, or no RemoteIPRanges in the input") }
      if claims.areTooMany { return .notChecked("too many Bindings") }
      if let (owner, claim) = conflicts[index] {
        return .failed(listener.conflict(with: listeners[owner], over: claim.binding, for: claim.range))
      }
      return claims.areComplete ? .passed : .notChecked("Bindings or RemoteIPRanges is cut short")
    }
  }

  /// The first claim of each listener that one before it has too.
  private var conflicts: [(owner: Int, claim: Claim)?] {
    var conflicts = [(owner: Int, claim: Claim)?](repeating: nil, count: listeners.count)
    var owner: Claim?
    for claim in claims.sorted() {
      guard let first = owner, first.binding == claim.binding, first.range == claim.range else {
        owner = claim
        continue
      }
      guard first.listener != claim.listener, claim.number < conflicts[claim.listener]?.claim.number ?? .max else {
        continue
      }
      conflicts[claim.listener] = (first.listener, claim)
    }
    return conflicts
  }

  private var claims: [Claim] {
    var all: [Claim] = []
    all.reserveCapacity(listeners.count * 4)
    for (index, listener) in listeners.enumerated() where !listener.isDisabled {
      guard let claims = listener.claims, !claims.areTooMany else { continue }
      let start = all.count
      for case .binding(let binding) in claims.bindings.elements.lazy.map(\.value) {
        for case .range(let range) in claims.ranges.elements.lazy.map(\.value)
        where range.lower.family == binding.address.family {
          all.append(Claim(binding: binding, range: range, listener: index, number: all.count - start))
        }
      }
    }
    return all
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
    var areTooMany: Bool { bindings.elements.count > maximumBindingCount }
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
    guard let element, let slot = connector.kind.slot("Bindings") else { return connector.place }
    return Span(connector.tree(of: slot).source.id, element.range)
  }
}
