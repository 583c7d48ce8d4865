/// In which order each source writes day and month, as far as its dates tell.
///
/// An export is written in one culture, so one date that can be read in one way only decides for all of its source. Where two
/// such dates contradict each other, nothing is decided.
struct DateOrders: Sendable {
  /// By source; empty where no date decides anything.
  private var orders: [DateOrder?] = []

  /// Looks at the dates of all objects.
  ///
  /// - Complexity: O(*objects*), and the values of those that have dates.
  init(_ records: [ObjectRecord], _ fields: [Field], _ schema: Schema, _ trees: [Tree]) {
    guard let seen = Self.seen(records, fields, schema, trees) else { return }
    orders = seen.map { orders in
      switch (orders.contains(.dayFirst), orders.contains(.monthFirst)) {
      case (true, false): .dayFirst
      case (false, true): .monthFirst
      case (true, true), (false, false): nil
      }
    }
  }

  /// The order in a source; `nil` where it is not known.
  subscript(source: Source.ID) -> DateOrder? {
    orders.indices.contains(source.index) ? orders[source.index] : nil
  }

  /// The orders that dates show, by source; `nil` where no date shows any.
  private static func seen(
    _ records: [ObjectRecord], _ fields: [Field], _ schema: Schema, _ trees: [Tree]
  ) -> [Set<DateOrder>]? {
    let slots = schema.kinds.map { kind in kind.properties.map { $0.type == .dateTime && !$0.isList } }
    let hasDates = slots.map { $0.contains(true) }
    var seen: [Set<DateOrder>]?
    for record in records where hasDates[record.kind.index] {
      let tree = trees[record.source.index]
      for index in record.fields where slots[record.kind.index][Int(fields[Int(index)].slot)] {
        guard let order = order(fields[Int(index)].node, in: tree) else { continue }
        if seen == nil { seen = Array(repeating: [], count: trees.count) }
        seen?[record.source.index].insert(order)
      }
    }
    return seen
  }

  private static func order(_ node: Node.Index, in tree: Tree) -> DateOrder? {
    guard node >= 0, let node = tree.resolved(node) else { return nil }
    return ValueReader(tree).dateTexts(node).lazy.compactMap { DateOrder(shownBy: $0) }.first
  }
}
