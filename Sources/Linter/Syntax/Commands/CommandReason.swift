/// Why a command is not read: the case of the rule file that words it.
enum CommandReason: String {
  /// Its objects come through a pipe.
  case piped
  case looped
  case conditional
  /// It stands in a function, which may never be called.
  case function
  /// It stands in a block of a command, such as that of `Invoke-Command`.
  case block
  /// It stands in brackets.
  case expression
  /// Its parameters stand in a variable.
  case splatted
  /// `-WhatIf` only shows what it would change.
  case whatIf
  /// It is in a string, which another command runs.
  case string
  /// Its name is nearly that of a cmdlet.
  case misspelled
  /// It names several objects at once.
  case several
  /// It stands behind the end of the script.
  case unreachable
  case comment
  /// It stands in a sentence.
  case sentence
  /// exlint does not read what it does.
  case other

  /// Why a command in the block behind a word is not read; `nil` where the word begins no block.
  ///
  /// Source: PowerShell, about_Language_Keywords; `%` is short for ForEach-Object.
  init?(keyword: Bytes) {
    guard let found = Self.keywords.first(where: { keyword.equalsIgnoringCase($0.word) }) else { return nil }
    self = found.reason
  }

  /// Whether a word ends a script that it stands in, and no block of it.
  ///
  /// Source: PowerShell, about_Return, about_Throw, about_Break, about_Continue; language specification, 8.5.
  static func endsScript(_ word: Bytes) -> Bool {
    ["return", "exit", "throw", "break", "continue"].contains { word.equalsIgnoringCase($0) }
  }

  private static let keywords: [(word: String, reason: CommandReason)] = [
    ("foreach", .looped), ("ForEach-Object", .looped), ("for", .looped), ("while", .looped), ("do", .looped),
    ("until", .looped), ("if", .conditional), ("elseif", .conditional), ("else", .conditional),
    ("switch", .conditional), ("try", .conditional), ("catch", .conditional), ("finally", .conditional),
    ("trap", .conditional), ("function", .function), ("filter", .function), ("workflow", .function),
    ("class", .function), ("param", .block), ("begin", .block), ("process", .block), ("end", .block),
    ("using", .block), ("configuration", .block),
  ]
}
