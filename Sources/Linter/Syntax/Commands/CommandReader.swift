/// Reads commands that change objects, as runbooks, scripts and posts hold them, without running anything.
///
/// Every object that a command changes is one mapping, with what all commands on it say; a later command wins. Only what is
/// written out is a value. A command that only a run could tell about is named as not read, and what it may have changed is
/// unknown. Commands say what must be there, not all that is, so the list of objects is marked as cut.
package struct CommandReader {
  /// What a bracket of a statement opened.
  struct Level {
    let opening: Int
    let closer: UInt8
    /// Why commands in it are not read.
    let reason: CommandReason
    /// The statement around it.
    let outer: Statement
  }

  /// How far a statement is read.
  struct Statement {
    /// Why commands in a block of it would not be read.
    var block: CommandReason = .block
    /// How many commands are piped into the one that comes next.
    var stage = 0
    /// Whether a command that comes next depends on what stands in front of it.
    var isConditional = false
    var beginsWithVariable = false
    /// Whether its strings are only shown, as by `Write-Host`.
    var onlyShowsText = false
    /// Whether a command may come next.
    var isAtCommand = true
    /// Whether nothing of the statement was met yet.
    var isAtStart = true
    /// Whether the script ends with it.
    var endsScript = false
    /// Whether it ends with its first brackets, as `param(...)` does.
    var endsInBrackets = false
  }

  let source: Source
  let text: [UInt8]
  var script: ScriptCursor
  var levels: [Level] = []
  var statement = Statement()
  var objects = CommandObjects()
  var problems: [Problem] = []
  var unread: [UnreadCommand] = []
  var skippedText: SkippedLines?
  /// Whether the script sets the variable that makes every command only show what it would change.
  ///
  /// Source: PowerShell, about_Preference_Variables.
  let isWhatIfPreferred: Bool
  /// Whether the script has ended above: at a prompt it goes on.
  var hasEnded = false
  /// How many commands were met.
  var commandCount = 0
  /// The last command that was applied.
  var lastCommand: Command?
  var assignmentCount = 0
  /// How often reading went on behind something that is not closed.
  var recoveryCount = 0

  /// Reads a source; never fails.
  ///
  /// - Complexity: O(*n*); at most one node for each two bytes, or 100,000, is kept.
  package static func read(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    var reader = CommandReader(source)
    reader.readScript()
    let tree = reader.tree()
    return (tree, reader.problems)
  }

  init(_ source: Source) {
    self.source = source
    text = source.text
    isWhatIfPreferred = Self.prefersWhatIf(source.text)
    script = ScriptCursor(source.text)
  }

  private static func prefersWhatIf(_ text: [UInt8]) -> Bool {
    let name = Array("$WhatIfPreference".utf8)
    return text.indices.contains { index in
      text[index] == name[0] && text[index...].prefix(name.count).equalsIgnoringCase(name[...])
    }
  }

  private mutating func readScript() {
    while script.position < text.count {
      do throws(ScriptStop) { try readItem() } catch { recover(from: error) }
    }
    finishSkippedText()
    if let level = levels.last {
      problems.append(
        Problem(
          "syntax-error", at: source.point(text.count),
          values: ["problem": "the file ends here, and something is still open"],
          related: [Label(Span(source.id, level.opening..<level.opening + 1), "this is not closed")],
          variant: "commands-cut"))
    }
    noteComments()
    reportUnread()
  }

  /// Reads a command, or moves over the next thing.
  private mutating func readItem() throws(ScriptStop) {
    if statement.isAtStart, isAtLineStart { readLineStart() }
    try script.skipBlanks()
    guard let next = script.byte(0) else { return }
    if script.isAtComment { return script.skipComment() }
    if script.isAtLineBreak { return endLine() }
    if statement.isAtCommand {
      let isAtStart = statement.isAtStart
      statement.isAtCommand = false
      statement.isAtStart = false
      if isAtStart { statement.beginsWithVariable = next == UInt8(ascii: "$") || next == UInt8(ascii: "[") }
      if try readCommandPosition(isAtStart: isAtStart) { return }
    }
    try readRest(next)
  }

  var isAtLineStart: Bool {
    script.byte(-1).map { $0 == 0x0A || $0 == 0x0D } ?? true
  }

  /// Ends the statement, unless a pipe asks for more.
  private mutating func endLine() {
    script.skipLineBreak()
    guard !statement.isAtStart else { return }
    // A pipe asks for more, and the block of a keyword may begin in the next line.
    let awaitsBlock =
      statement.block != .block && text[script.position...].prefix(200).first { $0 > 0x20 } == UInt8(ascii: "{")
    let isOpen = statement.isAtCommand || awaitsBlock
    if !isOpen { endStatement() }
  }

  mutating func endStatement() {
    if statement.endsScript, levels.isEmpty { hasEnded = true }
    statement = Statement()
  }
}
