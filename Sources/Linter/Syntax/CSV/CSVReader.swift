/// Reads CSV, as `Export-Csv` and spreadsheets write it, into one list with a mapping for each row.
///
/// The keys of every row refer to the header. A line `#TYPE ...` begins a new table, as in exports that were joined.
package struct CSVReader {
  /// How many problems are reported.
  package static let maximumErrors = 100

  /// How many columns a table may have: far more than any object has properties.
  static let maximumColumns = 4_096

  /// Why reading ends before the text does, or in the midst of something.
  enum Stop: Error {
    case endInQuotes(quote: Int)
    case endInRow
    /// Another format begins at an offset.
    case otherFormat(Int)
    case tooManyColumns
    case tooManyValues
  }

  /// A column of the table that is being read.
  struct Column {
    let cell: Cell
    /// Where the name stands: for a name that is there twice, where it stands first.
    let name: Range<Int>
    let symbol: SymbolTable.Symbol
  }

  /// The columns of a table and the line that names them.
  struct Header {
    var columns: [Column] = []
    var line = 0..<0
    /// The names of the columns.
    var names = NameTable.empty
  }

  let source: Source
  let text: [UInt8]
  var position = 0
  var delimiter = UInt8(ascii: ",")
  /// Whether a line `sep=` names the delimiter.
  var hasGivenDelimiter = false
  var header: Header?
  var type: TypeNames.Number?
  var builder: TreeBuilder
  var symbols = SymbolTable()
  var problems: [Problem] = []
  let maximumNodes: Int

  /// Reads a source; never fails: what cannot be read is a problem, and a row that lost something is marked as cut.
  ///
  /// - Complexity: O(*n*); at most one node for each two bytes, or 100,000, is kept.
  package static func read(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    var reader = CSVReader(source)
    reader.builder.beginDocument()
    reader.builder.open(.sequence, style: .plain, at: source.text.count - source.text[...].withoutLeadingBlanks.count)
    do throws(Stop) {
      try reader.readTables()
      reader.builder.close(at: source.text.count)
    } catch { reader.end(error) }
    return (reader.builder.tree(symbolCount: reader.symbols.count), reader.problems)
  }

  private init(_ source: Source) {
    self.source = source
    text = source.text
    // A cell has a key and a value, and often only a word.
    maximumNodes = max(100_000, source.text.count / 2)
    let sample = source.text.prefix(64 << 10)
    let cells = sample.count { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\t") }
    let expected = Double(cells) * 2.2 / Double(max(sample.count, 1)) * Double(source.text.count)
    builder = TreeBuilder(source, capacity: min(maximumNodes, Int(expected)) + 16)
  }

  private mutating func readTables() throws(Stop) {
    skipSeparatorLine()
    skipTitle()
    while skipEmptyLines() {
      if text[position...].starts(with: "#TYPE ".utf8) {
        readTypeLine()
      } else if let header, repeatsHeader(header) {
        skipLine()
      } else if let header, !isHeader(behind: header) {
        try readRow(header.columns)
      } else {
        try readHeader()
      }
    }
  }

  /// Moves to the next line with something in it, and returns whether there is one.
  private mutating func skipEmptyLines() -> Bool {
    while position < text.count {
      let start = position
      if text[position...].starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
      while position < text.count, text[position] == delimiter || [0x20, 0x09].contains(text[position]) {
        position += 1
      }
      guard position == text.count || text[position] == 0x0A || text[position] == 0x0D else {
        let isMark = text[start...].starts(with: [0xEF, 0xBB, 0xBF])
        position = isMark ? start + 3 : start
        return true
      }
      position = min(position + 1, text.count)
    }
    return false
  }

  /// Takes the delimiter from a first line `sep=;`, which spreadsheets understand.
  private mutating func skipSeparatorLine() {
    let line = text[...].withoutLeadingBlanks
    guard line.prefix(4).equalsIgnoringCase("sep="), let mark = line.dropFirst(4).first, ",;|\t".utf8.contains(mark)
    else { return }
    position = line.startIndex
    delimiter = mark
    skipLine()
    hasGivenDelimiter = true
  }

  /// Moves over lines in front of the table, such as the title that a spreadsheet has.
  private mutating func skipTitle() {
    let head = text[position...].withoutLeadingBlanks.prefix(64 << 10)
    guard !head.starts(with: "#TYPE ".utf8), let start = Self.start(ofTableIn: head), start > head.startIndex else {
      return
    }
    let title = head[..<start]
    if let lines = SkippedLines(of: title) { skip(lines, variant: "title") }
    position = start
  }

  /// Reports lines that are no part of a table.
  mutating func skip(_ lines: SkippedLines, variant: String?) {
    let problem = Problem.skipped(lines, of: source, variant: variant, needsObjects: true)
    if problem.lost != nil { builder.isCut = true }
    report(problem)
  }

  private mutating func readTypeLine() {
    let start = position + 6
    skipLine()
    let name = text[start..<max(start, position)].trimmed
    // The line itself may have been through a spreadsheet, which adds delimiters and quotes.
    let end = name.firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") } ?? name.endIndex
    type = builder.number(ofType: String(decoding: name[..<end].prefix(500).withoutTrailing(delimiter), as: UTF8.self))
    header = nil
  }

  /// Moves to the end of the line.
  mutating func skipLine() {
    while position < text.count, text[position] != 0x0A, text[position] != 0x0D { position += 1 }
  }

  /// Whether the line is the header again, as where exports were joined.
  private func repeatsHeader(_ header: Header) -> Bool {
    let rest = text[position...]
    guard rest.first == text[header.line.lowerBound], rest.starts(with: text[header.line]) else { return false }
    let end = position + header.line.count
    return end == text.count || text[end] == 0x0A || text[end] == 0x0D
  }
}

extension Bytes {
  fileprivate var withoutLeadingBlanks: Bytes {
    drop { $0 <= 0x20 }
  }

  fileprivate func withoutTrailing(_ byte: UInt8) -> Bytes {
    var bytes = self
    while bytes.last == byte { bytes.removeLast() }
    return bytes
  }
}
