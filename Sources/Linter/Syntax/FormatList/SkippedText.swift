/// What stands between the lists of a file, and is no list.
struct SkippedText {
  /// Lines that were skipped together.
  struct Region {
    /// The first line.
    let first: Range<Int>
    fileprivate(set) var lineCount = 1
    fileprivate(set) var isTable = false
    fileprivate(set) var isFailure = false

    /// The case of the rule file that words it.
    var variant: String? {
      isFailure ? "failure" : isTable ? "table" : nil
    }
  }

  private var region: Region?
  private var last: Range<Int>?
  /// Whether the next line may be the rest of a command that the console wrapped.
  private var mayWrapCommand = false
  private(set) var isInTable = false
  /// Whether something of the lists is known to be missing: a command failed, or someone left lines out.
  private(set) var hasLost = false
  /// The last line with a command.
  private(set) var command: Range<Int>?
  /// The first line that heads a table, as far as can be seen.
  private(set) var header: Range<Int>?
  private var isHeaderUnderlined = false
  /// Whether text was met behind a command.
  private var hasOutput = false

  var isOpen: Bool { region != nil }

  /// Adds a line.
  ///
  /// - Parameter gap: the blank lines in front of it.
  mutating func append(_ line: ListLine, gap: Int) {
    let range = line.body.startIndex..<line.body.endIndex
    if mayWrapCommand, gap == 0 {
      mayWrapCommand = line.body.count >= ListLine.leastConsoleWidth
      return
    }
    mayWrapCommand = false
    // A last line without a line break may be the beginning of a property, and dots stand for lines that were left out.
    if line.isLast || line.body.elementsEqual("...".utf8) { hasLost = true }
    if command != nil, !hasOutput {
      hasOutput = true
      if !Self.beginsOtherFormat(line.body) { header = range }
    }
    last = range
    if region == nil { region = Region(first: range) } else { region?.lineCount += 1 }
  }

  /// Notes that the last line is the dashes below the header of a table.
  ///
  /// - Parameter header: the line above the dashes.
  mutating func beginTable(header: Range<Int>?) {
    isInTable = true
    region?.isTable = true
    guard !isHeaderUnderlined else { return }
    isHeaderUnderlined = true
    self.header = header ?? last
  }

  mutating func endTable() {
    isInTable = false
  }

  mutating func noteFailure() {
    region?.isFailure = true
    hasLost = true
  }

  mutating func note(command line: ListLine) {
    // A prompt alone tells nothing.
    mayWrapCommand = line.body.count >= ListLine.leastConsoleWidth
    if CommandText.cmdlet(in: line.body) != nil || command == nil {
      command = line.body.startIndex..<line.body.endIndex
    }
  }

  /// The place of the last line that was added to the open region.
  var lastLine: Range<Int>? { region == nil ? nil : last }

  /// Ends the region.
  mutating func take() -> Region? {
    mayWrapCommand = false
    defer { region = nil }
    return region
  }

  /// Whether a line is JSON, CLIXML or a quoted CSV rather than a table.
  private static func beginsOtherFormat(_ line: Bytes) -> Bool {
    line.first.map { "{[<\"".utf8.contains($0) } ?? false
  }
}
