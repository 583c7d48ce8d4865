/// Where parts of the input stand, in words.
struct Origins {
  private let inventory: Inventory
  private let tables: [LineTable]

  init(_ inventory: Inventory) {
    self.inventory = inventory
    tables = inventory.trees.map { LineTable($0.source.text) }
  }

  /// The file and the line of a place: `exports/EX01/pop.txt, line 3`.
  func words(_ span: Span) -> String {
    let line = tables[span.source.index].line(of: span.range.lowerBound)
    return "\(inventory.trees[span.source.index].source.name), line \(line)"
  }
}
