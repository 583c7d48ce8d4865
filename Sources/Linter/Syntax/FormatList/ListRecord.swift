/// The layout of the record that is being read.
struct ListRecord {
  let indent: Int
  /// The column of the colon of the first property, counted from 0.
  let colonColumn: Int
  /// Where the last value ends.
  var end = 0
  /// How many properties it has.
  private(set) var count = 1
  /// How many properties stand directly below another one.
  private var adjacentCount = 0
  /// How many properties stand below blank lines.
  private var gapCount = 0
  /// The blank lines between two properties.
  private var gap = 0
  /// Whether all colons stand in one column, as far as the names tell.
  private var isAligned: Bool
  /// Whether blanks bring a colon into the column.
  private var isPadded: Bool

  init(_ property: ListProperty, _ line: ListLine, after previous: ListRecord?) {
    indent = line.indent
    colonColumn = line.colonColumn(of: property)
    isAligned = property.isASCII
    isPadded = property.isPadded
    // What was spaced out before most likely goes on so.
    if let previous, previous.gapCount > 0, previous.gapCount >= previous.adjacentCount {
      gapCount = 1
      gap = previous.gap
    }
  }

  /// The column where PowerShell prints values.
  var valueColumn: Int { colonColumn + 2 }

  /// Whether the record has a single property so far, so that nobody knows what a blank line means.
  var isSingle: Bool { gapCount == 0 && adjacentCount == 0 }

  /// Whether the colons certainly stand in one column, so that text with a colon elsewhere is no property.
  var isLinedUp: Bool { isInColumns && count >= 3 }

  /// Whether blanks bring the colons into one column.
  var isInColumns: Bool { isAligned && isPadded }

  /// Whether a property that stands below blank lines, with a name that is new, belongs to another record.
  func ends(before property: ListProperty, _ line: ListLine, atGap lines: Int) -> Bool {
    let isFar = lines >= 3 && lines > gap + 1
    if isAligned, property.isASCII, line.colonColumn(of: property) == colonColumn { return isFar }
    return isFar || isLinedUp || adjacentCount > gapCount || lines > gap + 1
  }

  /// Notes one more property.
  mutating func add(_ property: ListProperty, _ line: ListLine, gap lines: Int) {
    count += 1
    isAligned = isAligned && property.isASCII && line.colonColumn(of: property) == colonColumn
    isPadded = isPadded || property.isPadded
    if lines == 0 { adjacentCount += 1 } else { gapCount += 1 }
    if lines > 0, gap == 0 { gap = lines }
  }
}

/// The names of one record, and those of the record before.
struct RecordNames {
  /// The number of the record in which a symbol was seen last, by symbol.
  private var records = [UInt32](repeating: 0, count: SymbolTable.maximum + 1)
  private var record: UInt32 = 0
  /// Hashes of names without a symbol.
  private var others: Set<Int> = []
  /// The symbols of the names in their order.
  private var order: [SymbolTable.Symbol] = []
  private var previousOrder: [SymbolTable.Symbol] = []

  /// Forgets all names.
  mutating func removeAll() {
    record += 1
    if !others.isEmpty { others.removeAll() }
    swap(&order, &previousOrder)
    order.removeAll(keepingCapacity: true)
  }

  /// Whether the record has a name already.
  ///
  /// - Parameter name: needed where there is no symbol.
  func contains(_ symbol: SymbolTable.Symbol, _ name: @autoclosure () -> Bytes) -> Bool {
    symbol == 0 ? others.contains(name().hashValue) : records[Int(symbol)] == record
  }

  /// Whether a symbol is that of the first name.
  func beginWith(_ symbol: SymbolTable.Symbol) -> Bool { order.first == symbol }

  /// Notes a name.
  ///
  /// - Parameter name: needed where there is no symbol.
  mutating func insert(_ symbol: SymbolTable.Symbol, _ name: @autoclosure () -> Bytes) {
    order.append(symbol)
    if symbol == 0 { others.insert(name().hashValue) } else { records[Int(symbol)] = record }
  }

  /// How many names the record has and how many the one before, where it has only the first of those.
  var missing: (count: Int, whole: Int)? {
    guard order.count < previousOrder.count, previousOrder.starts(with: order), !order.contains(0) else { return nil }
    return (order.count, previousOrder.count)
  }
}
