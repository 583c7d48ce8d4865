/// A table of `Format-Table` that shows all there is to know of its objects, as long as no cell is cut.
struct PrintedTable {
  private struct Column {
    let name: Range<Int>
    /// Where the dashes below the name stand.
    let dashes: Range<Int>
  }

  /// The cells of one object, in the order of the columns.
  typealias Row = [(name: Range<Int>, cell: Range<Int>)]

  /// The cmdlet that printed it.
  let cmdlet: String
  let header: Range<Int>
  private let columns: [Column]
  private(set) var rows: [Row] = []
  /// The lines of the table so far.
  private(set) var lineCount = 2
  /// Whether no cell is cut, and each stands below its header.
  private(set) var isWhole = true

  /// - Returns: `nil` for a table that is not read.
  init?(_ header: ListLine, _ dashes: ListLine, printedBy command: String?) {
    let range = header.body.startIndex..<header.body.endIndex
    guard let cmdlet = command ?? TableColumns.cmdlet(header.body), TableColumns.readable.contains(cmdlet) else {
      return nil
    }
    let indent = dashes.indent - dashes.body.startIndex
    let groups = dashes.body.split(separator: 0x20).map { $0.startIndex + indent..<$0.endIndex + indent }
    guard groups.count > 1, let names = header.cells(below: groups), !names.contains(where: \.isEmpty) else {
      return nil
    }
    self.cmdlet = cmdlet
    self.header = range
    columns = zip(names, groups).map { Column(name: $0.0, dashes: $0.1) }
  }

  /// Adds the line of an object.
  mutating func append(_ line: ListLine) {
    lineCount += 1
    guard let cells = line.cells(below: columns.map(\.dashes)), !cells[0].isEmpty,
      !cells.contains(where: { line.body.isCut(in: $0) }), !line.isLast || cells.last?.isEmpty == false
    else {
      isWhole = false
      return
    }
    rows.append(zip(columns, cells).map { ($0.0.name, $0.1) })
  }
}

extension ListLine {
  /// What stands below the headers, without blanks; `nil` where something stands across.
  ///
  /// A number, and an enumeration like one, ends where its dashes end, and may begin in front of them; all else begins below.
  ///
  /// Source: PowerShell, Format-Table; right alignment of numbers and enumerations.
  ///
  /// - Parameter columns: where the dashes below the headers stand.
  /// - Complexity: O(length of the line).
  fileprivate func cells(below columns: [Range<Int>]) -> [Range<Int>]? {
    let places = places
    var starts: [Int] = []
    for column in columns {
      guard let start = start(ofCellIn: column, places), starts.last.map({ $0 <= start }) ?? true else { return nil }
      starts.append(start)
    }
    guard let first = starts.first, body[..<first].isEmpty else { return nil }
    return zip(starts, starts.dropFirst() + [body.endIndex]).map { body[$0..<$1].trimmed.indices }
  }

  /// The index of the character in each column of the body.
  private var places: [Int] { body.indices.filter { body[$0] & 0xC0 != 0x80 } }

  private func start(ofCellIn column: Range<Int>, _ places: [Int]) -> Int? {
    let (start, end) = (column.lowerBound - indent, column.upperBound - indent)
    guard start > 0 else { return start == 0 ? body.startIndex : alignedRight(upTo: end, places) }
    guard start <= places.count else { return body.endIndex }
    if body[places[start - 1]] == 0x20 { return start < places.count ? places[start] : body.endIndex }
    return alignedRight(upTo: end, places)
  }

  /// The beginning of the word that ends where a column ends.
  private func alignedRight(upTo end: Int, _ places: [Int]) -> Int? {
    guard end > 0, end <= places.count, end == places.count || body[places[end]] == 0x20 else { return nil }
    let word = body[..<(end < places.count ? places[end] : body.endIndex)].suffix(while: { $0 != 0x20 })
    return word.isEmpty ? nil : word.startIndex
  }
}

extension Bytes {
  /// Whether a cell ends in the mark of a text or a list that is cut, or begins with it, as where cells end below each other.
  fileprivate func isCut(in cell: Range<Int>) -> Bool {
    let text = self[cell].last == UInt8(ascii: "}") ? self[cell].dropLast() : self[cell]
    return ["...", "…"].contains { mark in text.starts(with: mark.utf8) || text.suffix(3).elementsEqual(mark.utf8) }
  }

  /// The longest end of which all bytes are alike.
  fileprivate func suffix(while isAlike: (UInt8) -> Bool) -> Bytes {
    self[(lastIndex { !isAlike($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
