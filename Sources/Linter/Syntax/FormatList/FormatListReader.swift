/// Reads what `Format-List` prints into one sequence with a mapping for each record.
///
/// The values stay the texts that they are; what else stands in the file is skipped, and that is said.
package struct FormatListReader {
  let source: Source
  var builder: TreeBuilder
  var problems: [Problem] = []
  var skipped = SkippedText()
  let maximumNodes: Int
  var lines: ListLines
  var symbols = SymbolTable()
  var names = RecordNames()
  var record: ListRecord?
  /// The layout of the record before, if nothing stood between the two.
  var previous: ListRecord?
  var value: WrappedValue?
  var wrapped = WrappedValues()
  /// The table that is being read.
  var table: PrintedTable?
  /// The cmdlet that printed what follows, as the text above it tells.
  var printer: ListPrinter?
  /// The cmdlets whose objects were read, as far as they are known.
  var printed: Set<String> = []
  /// The problems that tell of tables which are skipped, by their indices.
  var tables: [Int] = []
  /// The problems that tell of commands, by their indices, with the noun of each, until something is listed that it names.
  var changes: [(problem: Int, noun: String)] = []
  /// The blank lines in front of the line.
  var gap = 0

  /// Reads a source; never fails.
  ///
  /// - Complexity: O(*n*); at most one node for each four bytes, or 100,000, is kept.
  package static func read(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    var reader = FormatListReader(source)
    reader.readLines()
    reader.finish()
    return (reader.builder.tree(symbolCount: reader.symbols.count), reader.problems)
  }

  private init(_ source: Source) {
    self.source = source
    maximumNodes = max(100_000, source.text.count / 4)
    builder = TreeBuilder(source, capacity: source.text.count / 16 + 16)
    lines = ListLines(source.text)
  }

  private mutating func readLines() {
    while let line = lines.next() {
      guard !line.isBlank else {
        pass(blank: line)
        continue
      }
      read(line)
      gap = 0
      guard builder.count <= maximumNodes else { return abandon() }
    }
  }

  private mutating func pass(blank line: ListLine) {
    endTable()
    if let record, line.indent >= record.valueColumn, gap == 0, !skipped.isOpen {
      value?.appendBlankLine()
    } else {
      gap += 1
    }
  }

  mutating func read(_ line: ListLine) {
    if skipped.isInTable { return readRow(line) }
    if isInValueColumn(line) { return goOn(line) }
    switch line.role {
    case .property(let property): if isText(property, line) { skip(line) } else { begin(property, line) }
    case .comment: break
    case .command:
      endList()
      takeSkipped()
      skipped.note(command: line)
      noteChanges(in: line)
      printer = nil
    case .frame:
      endList()
      passHeader()
    case .fence: endList()
    case .underline(let groups): underline(line, groups)
    case .failure:
      skip(line)
      skipped.noteFailure()
    case .text:
      if continuesValue(line) { goOn(line) } else { skip(line) }
    }
  }

  /// Whether a line stands where the value above goes on: behind the colons, and below empty lines where values begin.
  private func isInValueColumn(_ line: ListLine) -> Bool {
    guard value != nil, let record, line.indent > record.colonColumn else { return false }
    guard gap > 0, line.indent != record.valueColumn else { return true }
    if case .text = line.role { return line.indent > record.valueColumn }
    return false
  }

  /// Whether a line that looks like a property may be text of the value above whose indentation is lost: its colon stands
  /// elsewhere than all others, and the record goes on below. Nobody knows, so it is named as not read.
  private func isText(_ property: ListProperty, _ line: ListLine) -> Bool {
    guard gap == 0, value != nil, let record, record.isLinedUp, line.colonColumn(of: property) != record.colonColumn
    else { return false }
    var ahead = lines
    for _ in 0..<8 {
      guard let next = ahead.next() else { return false }
      if case .property(let other) = next.role, next.colonColumn(of: other) == record.colonColumn { return true }
    }
    return false
  }

  /// Whether a line that is no property belongs to the value above.
  private func continuesValue(_ line: ListLine) -> Bool {
    guard let value, let record, !skipped.isOpen else { return false }
    if gap == 0 { return value.isOpen(in: source.text) || line.indent > record.indent }
    return value.isOpen(in: source.text) && line.indent > record.indent
  }

  private mutating func goOn(_ line: ListLine) {
    wrapped.note(line, isASCII: source.isASCII)
    value?.append(line, in: source)
  }

  /// Passes over what a transcript says of itself, up to the next line of asterisks: no blank line is among it.
  private mutating func passHeader() {
    var ahead = lines
    for _ in 0..<60 {
      guard let next = ahead.next(), !next.isBlank else { return }
      guard case .frame = next.role else { continue }
      lines = ahead
      return
    }
  }
}
