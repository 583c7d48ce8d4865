private import CYAML

/// Reads what `Format-List` prints into one sequence with a mapping for each record.
///
/// The values stay the texts that they are; what else stands in the file is skipped, and that is said.
package struct FormatListReader {
  private let source: Source
  private var builder: TreeBuilder
  private var problems: [Problem] = []
  private var skipped = SkippedText()
  private let maximumNodes: Int
  private var lines: ListLines
  private var symbols = SymbolTable()
  private var names = RecordNames()
  private var record: ListRecord?
  /// The layout of the record before, if nothing stood between the two.
  private var previous: ListRecord?
  private var value: WrappedValue?
  /// The blank lines in front of the line.
  private var gap = 0
  /// The width of the widest line of a list.
  private var widest = 0

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
        gap += 1
        skipped.endTable()
        continue
      }
      read(line)
      gap = 0
      guard builder.count <= maximumNodes else { return abandon() }
    }
  }

  private mutating func read(_ line: ListLine) {
    if skipped.isInTable { return skip(line) }
    if value != nil, gap == 0, let record, line.indent > record.colonColumn { return goOn(line) }
    switch line.role {
    case .property(let property): begin(property, line)
    case .comment: break
    case .command:
      endRecord()
      previous = nil
      skipped.note(command: line)
      noteChanges(in: line)
    case .underline(let groups): underline(line, groups)
    case .failure:
      skip(line)
      skipped.noteFailure()
    case .text:
      if continuesValue(line) { goOn(line) } else { skip(line) }
    }
  }

  /// Whether a line that is no property belongs to the value above.
  private func continuesValue(_ line: ListLine) -> Bool {
    guard let value, let record else { return false }
    if gap == 0 { return value.isOpen(in: source.text) || line.indent > record.indent }
    if value.isOpen(in: source.text) { return line.indent > record.indent }
    return record.isSpacedOut && gap <= record.gap && line.indent > record.colonColumn
  }

  private mutating func goOn(_ line: ListLine) {
    let width = line.width(isASCII: source.isASCII)
    widest = max(widest, width)
    value?.append(line, in: source.text, width: width, widest: widest)
  }
}

extension FormatListReader {
  private mutating func begin(_ property: ListProperty, _ line: ListLine) {
    report(skipped.take())
    finishValue()
    let symbol = symbols.symbol(of: property.name, in: source.text, isKey: true)
    let isNew = names.insert(symbol, line.body[property.name])
    if !isNew || startsRecord(property, line) {
      endRecord()
      if builder.depth == 0 {
        builder.beginDocument()
        builder.open(.sequence, style: .plain, at: property.name.lowerBound)
      }
      if let cmdlet = skipped.command.flatMap({ CommandText.onlyCmdlet(in: source.text[$0]) }) {
        builder.nameType(builder.number(ofType: cmdlet))
      }
      builder.open(.mapping, style: .plain, at: property.name.lowerBound)
      record = ListRecord(property, line, after: previous)
      names.removeAll()
      _ = names.insert(symbol, line.body[property.name])
    } else {
      record?.add(gap: gap)
    }
    builder.append(scalar: .plain, span: property.name, text: property.name, symbol: symbol)
    let width = line.width(isASCII: source.isASCII)
    widest = max(widest, width)
    value = WrappedValue(property, line, width: width)
  }

  /// Whether a property whose name is new to the record begins the next one.
  private func startsRecord(_ property: ListProperty, _ line: ListLine) -> Bool {
    guard let record else { return true }
    guard gap > 0 else { return false }
    return record.isSingle ? isAdjacent(below: property, line) : record.ends(atGap: gap)
  }

  /// Whether another property stands below one, without a blank line between the two.
  ///
  /// - Complexity: O(length of the value); no line is looked at twice.
  private func isAdjacent(below property: ListProperty, _ line: ListLine) -> Bool {
    let colonColumn = line.colonColumn(of: property)
    var ahead = lines
    while let next = ahead.next(), !next.isBlank {
      guard next.indent > colonColumn else {
        if case .property = next.role { return true }
        return false
      }
    }
    return false
  }

  /// Appends the value that was read; its key stands there already.
  private mutating func finishValue() {
    guard let value else { return }
    if value.isWrapped {
      builder.append(rewritten: value.joined, style: .plain, span: value.range)
    } else {
      let symbol = symbols.symbol(of: value.range, in: source.text, isKey: false)
      builder.append(scalar: .plain, span: value.range, text: value.range, symbol: symbol)
    }
    self.value = nil
  }

  private mutating func endRecord() {
    finishValue()
    guard let record else { return }
    builder.close(at: 0)
    previous = record
    self.record = nil
  }
}

extension FormatListReader {
  /// Skips a line that belongs to no list.
  private mutating func skip(_ line: ListLine) {
    if gap > 0 || skipped.isInTable {
      endRecord()
      previous = nil
    }
    skipped.append(line, gap: gap)
  }

  /// Names the commands in a line that change something: what is listed above it may have been changed since.
  private mutating func noteChanges(in line: ListLine) {
    for word in ScriptCursor(source.text).cmdlets(in: line.body.indices) where problems.count < Self.maximumRegions {
      let command = String(decoding: source.text[word], as: UTF8.self)
      problems.append(
        Problem("command-not-read", at: Span(source.id, word), values: ["command": command], variant: "transcript"))
    }
  }

  /// Takes groups of dashes for the line below the header of a table, one group for the line below a heading.
  private mutating func underline(_ line: ListLine, _ groups: Int) {
    guard groups > 1 else {
      if skipped.isOpen { skip(line) }
      return
    }
    let header = gap == 0 ? skipped.lastLine : nil
    skip(line)
    skipped.beginTable(header: header)
  }
}

extension FormatListReader {
  /// How many regions are told; a file with more is none that exlint is for.
  private static let maximumRegions = 100

  private mutating func report(_ region: SkippedText.Region?) {
    guard let region, problems.count < Self.maximumRegions else { return }
    let lines = region.lineCount == 1 ? "1 line" : "\(region.lineCount) lines"
    problems.append(
      Problem("text-skipped", at: Span(source.id, region.first), values: ["lines": lines], variant: region.variant))
  }

  /// Closes what is open, as cut off where the text ends inside a value.
  private mutating func finish() {
    if let value, value.isOpen(in: source.text), !skipped.isOpen {
      let property = String(decoding: source.text[value.name], as: UTF8.self)
      problems.append(
        Problem("export-cut-off", at: source.point(value.range.upperBound), values: ["property": property]))
      finishValue()
      builder.cut(at: value.range.upperBound)
      return
    }
    endRecord()
    report(skipped.take())
    if builder.depth > 0 { builder.close(at: 0, isCut: skipped.hasLost) }
    guard builder.count == 0, let header = skipped.header else { return }
    let command = skipped.command.flatMap { CommandText.cmdlet(in: source.text[$0]) }
    let values = ["command": command ?? TableColumns.cmdlet(source.text[header]) ?? "Get-..."]
    problems = [Problem("table-output", at: Span(source.id, header), values: values)]
  }

  /// Reports that the file holds too many values, and reads no further.
  private mutating func abandon() {
    finishValue()
    let start = builder.lastStart ?? 0
    problems.append(Problem("too-many-values", at: source.point(start), values: ["limit": String(maximumNodes)]))
    builder.cut(at: start)
    (record, previous) = (nil, nil)
    skipped = SkippedText()
  }
}
