import Linter

/// What connectors of one server claim in common: the same clients on the same address and port.
///
/// Bindings that the same connectors share are looked at once, together, and ranges are numbers by then: so the cost is about
/// that of sorting both, not their product.
struct BindingConflicts {
  /// A claim that a connector before this one has too.
  struct Conflict {
    let owner: Int
    let binding: IPBinding
    let range: IPRange
    /// The position among the bindings of the connector.
    fileprivate let position: Int
  }

  /// A binding or range, and where a connector lists it.
  private struct Entry<Value> {
    let value: Value
    let listener: Int
    let position: Int
  }

  /// The first conflict of each connector.
  private(set) var found: [Conflict?]
  /// The ranges that several connectors have.
  private var ranges: [IPRange] = []
  /// By connector: the numbers of such ranges, and where the connector lists them.
  private var shared: [[(range: Int, position: Int)]]
  /// By range: the connector that had it first in the group that was looked at last.
  private var owners: [(group: Int, listener: Int)] = []
  private let inventory: Inventory

  /// - Parameter claims: of each connector of the server; `nil` for those that claim nothing.
  init(_ claims: [Listener.Claims?], _ inventory: Inventory) {
    self.inventory = inventory
    found = Array(repeating: nil, count: claims.count)
    shared = Array(repeating: [], count: claims.count)
    let bindings = sharedBindings(claims)
    guard !bindings.isEmpty else { return }
    shareRanges(claims)
    for (number, group) in inventory.groups(bindings, by: Self.areBefore).enumerated() { settle(group, number) }
  }

  /// The bindings that several connectors have, each with its first place in every one of them.
  private func sharedBindings(_ claims: [Listener.Claims?]) -> [[Entry<IPBinding>]] {
    let all = entries(claims, of: \.bindings) { if case .binding(let binding) = $0 { binding } else { nil } }
    let groups = inventory.groups(all) { first, second in
      (first.value.port, first.value.address) < (second.value.port, second.value.address)
    }
    return groups.compactMap { group in
      guard group.first?.listener != group.last?.listener else { return nil }
      var places: [Entry<IPBinding>] = []
      for entry in group where places.last?.listener != entry.listener { places.append(entry) }
      return places
    }
  }

  /// Gives numbers to the ranges that several connectors have.
  private mutating func shareRanges(_ claims: [Listener.Claims?]) {
    let all = entries(claims, of: \.ranges) { if case .range(let range) = $0 { range } else { nil } }
    let groups = inventory.groups(all) { first, second in
      (first.value.lower, first.value.upper) < (second.value.lower, second.value.upper)
    }
    for group in groups where group.first?.listener != group.last?.listener {
      for entry in group { shared[entry.listener].append((ranges.count, entry.position)) }
      if let range = group.first?.value { ranges.append(range) }
    }
    owners = Array(repeating: (-1, -1), count: ranges.count)
  }

  /// What connectors list, one after the other.
  private func entries<Value>(
    _ claims: [Listener.Claims?], of list: KeyPath<Listener.Claims, ListValue>, _ value: (ElementValue) -> Value?
  ) -> [Entry<Value>] {
    claims.enumerated().flatMap { listener, claims in
      (claims?[keyPath: list].elements ?? []).enumerated().compactMap { position, element in
        value(element.value).map { Entry(value: $0, listener: listener, position: position) }
      }
    }
  }

  /// The order of shared bindings in which those that the same connectors share, of one family, stand side by side.
  private static func areBefore(_ first: [Entry<IPBinding>], _ second: [Entry<IPBinding>]) -> Bool {
    let (family, other) = (first[0].value.address.family, second[0].value.address.family)
    guard family == other else { return family == .v4 }
    return first.lazy.map(\.listener).lexicographicallyPrecedes(second.lazy.map(\.listener))
  }

  /// Finds the first range of each connector that one before it has, among those that share some bindings.
  private mutating func settle(_ bindings: ArraySlice<[Entry<IPBinding>]>, _ group: Int) {
    guard let sharers = bindings.first, let family = sharers.first?.value.address.family else { return }
    for (index, listener) in sharers.map(\.listener).enumerated() {
      inventory.looks?.note(comparisons: shared[listener].count)
      var first: (owner: Int, range: Int, position: Int)?
      for (range, position) in shared[listener] where ranges[range].lower.family == family {
        if owners[range].group != group {
          owners[range] = (group, listener)
        } else if owners[range].listener != listener, position < first?.position ?? .max {
          first = (owners[range].listener, range, position)
        }
      }
      guard let first, let binding = bindings.map({ $0[index] }).min(by: { $0.position < $1.position }),
        binding.position < found[listener]?.position ?? .max
      else { continue }
      found[listener] = Conflict(
        owner: first.owner, binding: binding.value, range: ranges[first.range], position: binding.position)
    }
  }
}
