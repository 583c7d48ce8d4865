/// Where parts of the input stand, in words.
struct Origins {
  private let inventory: Inventory
  private let tables: [LineTable]

  /// How many places of one object are named.
  private static let placesShown = 3

  init(_ inventory: Inventory) {
    self.inventory = inventory
    tables = inventory.trees.map { LineTable($0.source.text) }
  }

  /// The file and the line of a place: `exports/EX01/pop.txt, line 3`.
  func words(_ span: Span) -> String {
    let line = tables[span.source.index].line(of: span.range.lowerBound)
    return "\(inventory.trees[span.source.index].source.name), line \(line)"
  }

  /// The places of an object; one that is given many times shows the first.
  func words(of object: Object) -> String {
    let records = object.records
    let shown = records.prefix(Self.placesShown).map { words(inventory.trees[$0.source.index].span($0.node)) }
    let rest = records.count - shown.count
    return shown.joined(separator: " and ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
