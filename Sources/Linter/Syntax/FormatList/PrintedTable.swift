/// A table of `Format-Table` that shows all there is to know of its objects, as long as no cell is cut.
struct PrintedTable {
  private struct Column {
    let name: Range<Int>
    let start: Int
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
    let groups = dashes.body.split(separator: 0x20)
    let starts = groups.map { dashes.indent + $0.startIndex - dashes.body.startIndex }
    guard starts.count > 1, let names = header.cells(from: starts), !names.contains(where: \.isEmpty) else {
      return nil
    }
    self.cmdlet = cmdlet
    self.header = range
    columns = zip(names, starts).map { Column(name: $0.0, start: $0.1) }
  }

  /// Adds the line of an object.
  mutating func append(_ line: ListLine) {
    lineCount += 1
    guard let cells = line.cells(from: columns.map(\.start)), !cells[0].isEmpty,
      !cells.contains(where: { line.body.isCut(in: $0) }), !line.isLast || cells.last?.isEmpty == false
    else {
      isWhole = false
      return
    }
    rows.append(zip(columns, cells).map { ($0.0.name, $0.1) })
  }
}

extension ListLine {
  /// What stands below the headers that begin in some columns, without blanks; `nil` where something stands across.
  ///
  /// - Complexity: O(length of the line).
  fileprivate func cells(from columns: [Int]) -> [Range<Int>]? {
    var starts: [Int] = []
    var (index, column) = (body.startIndex, indent)
    for start in columns {
      while index < body.endIndex, column < start || body[index] & 0xC0 == 0x80 {
        if body[index] & 0xC0 != 0x80 { column += 1 }
        index += 1
      }
      guard index == body.startIndex || index == body.endIndex || body[index - 1] == 0x20 else { return nil }
      starts.append(index)
    }
    guard starts.first == body.startIndex else { return nil }
    return zip(starts, starts.dropFirst() + [body.endIndex]).map { body[$0..<$1].trimmed.indices }
  }
}

extension Bytes {
  /// Whether a cell ends in the mark of a text that is cut.
  fileprivate func isCut(in cell: Range<Int>) -> Bool {
    let text = self[cell]
    return text.suffix(3).elementsEqual("...".utf8) || text.suffix(3).elementsEqual("…".utf8)
  }
}
