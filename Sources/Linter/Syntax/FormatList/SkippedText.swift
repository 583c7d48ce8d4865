/// What stands between the lists of a file, and is no list.
struct SkippedText {
  /// Lines that were skipped together.
  struct Region {
    fileprivate(set) var lines: SkippedLines
    /// The header of the table that they are.
    fileprivate(set) var table: Range<Int>?
    fileprivate(set) var isFailure = false
  }

  private var region: Region?
  private var last: ListLine?
  /// Whether the next line may be the rest of a command that the console wrapped.
  private var mayWrapCommand = false
  private(set) var isInTable = false
  /// Whether something of the lists is known to be missing: a command failed, or someone left lines out.
  private(set) var hasLost = false
  /// The last line with a command.
  private(set) var command: Range<Int>?
  /// The last line of the last region, if no command came behind it.
  private(set) var heading: Range<Int>?
  /// The first line that heads a table, as far as can be seen.
  private(set) var header: Range<Int>?
  private var isHeaderUnderlined = false
  /// Whether text was met behind a command.
  private var hasOutput = false

  /// The narrowest console: no narrower line is full.
  private static let leastConsoleWidth = 70

  var isOpen: Bool { region != nil }

  /// The last line that was added to the open region.
  var lastLine: ListLine? { region == nil ? nil : last }

  /// Adds a line.
  ///
  /// - Parameter gap: the blank lines in front of it.
  mutating func append(_ line: ListLine, gap: Int) {
    let range = line.body.startIndex..<line.body.endIndex
    if mayWrapCommand, gap == 0 {
      mayWrapCommand = line.body.count >= Self.leastConsoleWidth
      return
    }
    mayWrapCommand = false
    // A last line without a line break may be the beginning of a property, and dots stand for lines that were left out.
    if line.isLast || line.body.elementsEqual("...".utf8) { hasLost = true }
    if command != nil, !hasOutput {
      hasOutput = true
      if !Self.beginsOtherFormat(line.body) { header = range }
    }
    // What is underlined is the heading, not the line.
    if region == nil || line.body.first != UInt8(ascii: "-") { last = line }
    if region == nil { region = Region(lines: SkippedLines(range)) } else { region?.lines.append(range) }
  }

  /// Takes the last line back, which heads a table that is read.
  mutating func removeLast() {
    guard let last else { return }
    region?.lines.removeLast(last.body.indices)
    if region?.lines.count == 0 { region = nil }
  }

  /// Notes that the last line is the dashes below the header of a table.
  ///
  /// - Parameter header: the line above the dashes.
  mutating func beginTable(header: Range<Int>?) {
    isInTable = true
    guard let header = header ?? region?.lines.first else { return }
    if region?.table == nil { region?.table = header }
    guard !isHeaderUnderlined else { return }
    isHeaderUnderlined = true
    self.header = header
  }

  /// Notes that the rows of a table follow that may be read.
  mutating func beginReadableTable() {
    isInTable = true
  }

  mutating func endTable() {
    isInTable = false
  }

  /// Adds a whole table that cannot be read after all.
  mutating func append(table header: Range<Int>, lineCount: Int) {
    region = Region(lines: SkippedLines(header, count: lineCount + (region?.lines.count ?? 0)))
    beginTable(header: header)
    endTable()
  }

  /// Notes that values were skipped.
  mutating func noteLoss() {
    hasLost = true
  }

  mutating func noteFailure() {
    region?.isFailure = true
    hasLost = true
  }

  mutating func note(command line: ListLine) {
    heading = nil
    // A prompt alone tells nothing.
    mayWrapCommand = line.body.count >= Self.leastConsoleWidth
    if CommandText.cmdlet(in: line.body) != nil || command == nil {
      command = line.body.startIndex..<line.body.endIndex
    }
  }

  /// Ends the region.
  mutating func take() -> Region? {
    mayWrapCommand = false
    guard let region else { return nil }
    heading = (last?.body).map { $0.startIndex..<$0.endIndex }
    self.region = nil
    return region
  }

  /// Whether a line is JSON, CLIXML or a quoted CSV rather than a table.
  private static func beginsOtherFormat(_ line: Bytes) -> Bool {
    line.first.map { "{[<\"".utf8.contains($0) } ?? false
  }
}
