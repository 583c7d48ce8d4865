/// The layout of the record that is being read.
struct ListRecord {
  let indent: Int
  /// The column of the colon of the first property, counted from 0.
  let colonColumn: Int
  /// How many properties stand directly below another one.
  private(set) var adjacentCount = 0
  /// How many properties stand below blank lines.
  private(set) var gapCount = 0
  /// The blank lines between two properties.
  private(set) var gap = 0

  init(_ property: ListProperty, _ line: ListLine, after previous: ListRecord?) {
    indent = line.indent
    colonColumn = line.colonColumn(of: property)
    // What was spaced out before most likely goes on so.
    if let previous, previous.isSpacedOut {
      gapCount = 1
      gap = previous.gap
    }
  }

  /// Whether blank lines stand between the properties of the record.
  var isSpacedOut: Bool { gapCount > 0 && gapCount >= adjacentCount }

  /// Whether the record has a single property so far, so that nobody knows what a blank line means.
  var isSingle: Bool { gapCount == 0 && adjacentCount == 0 }

  /// Whether so many blank lines end the record.
  func ends(atGap lines: Int) -> Bool {
    adjacentCount > gapCount || lines > gap + 1
  }

  /// Notes the layout of one more property.
  mutating func add(gap lines: Int) {
    if lines == 0 { adjacentCount += 1 } else { gapCount += 1 }
    if lines > 0, gap == 0 { gap = lines }
  }
}

/// The names of one record.
struct RecordNames {
  /// The number of the record in which a symbol was seen last, by symbol.
  private var records = [UInt32](repeating: 0, count: SymbolTable.maximum + 1)
  private var record: UInt32 = 0
  /// Hashes of names without a symbol.
  private var others: Set<Int> = []

  /// Forgets all names.
  mutating func removeAll() {
    record += 1
    if !others.isEmpty { others.removeAll() }
  }

  /// Notes a name.
  ///
  /// - Parameter name: needed where there is no symbol.
  /// - Returns: `false` where the record has it already.
  mutating func insert(_ symbol: SymbolTable.Symbol, _ name: @autoclosure () -> Bytes) -> Bool {
    guard symbol != 0 else { return others.insert(name().hashValue).inserted }
    guard records[Int(symbol)] != record else { return false }
    records[Int(symbol)] = record
    return true
  }
}
