/// What stands around commands where people paste them: prompts, quotation marks, lists, sentences.
extension CommandReader {
  /// Moves over what stands in front of a command: a prompt, `> ` of an e-mail, a mark of a list, the fence of a block of code.
  mutating func readLineStart() {
    while let next = script.byte(0) {
      if let width = script.blankWidth(at: script.position) {
        script.position += width
      } else if next == UInt8(ascii: ">") {
        script.position += 1
      } else {
        break
      }
    }
    let line = line(from: script.position)
    if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) {
      script.skipLine()
    } else if CommandText.isPrompt(line), let end = line.firstIndex(of: UInt8(ascii: ">")) {
      // At a prompt nothing is open any more.
      closeAll()
      hasEnded = false
      script.position = end + 1
    } else if let command = line.behindListMark, beginsCommand(command) {
      script.position = command.startIndex
    }
  }

  /// The text from an offset to the end of its line, or as much of it as tells what it is.
  func line(from offset: Int) -> Bytes {
    text[offset...].prefix(1_000).prefix { $0 != 0x0A && $0 != 0x0D }
  }

  /// Whether a text begins with one of the cmdlets.
  func beginsCommand(_ line: Bytes) -> Bool {
    var cursor = script
    cursor.position = line.startIndex
    return cursor.readWord().flatMap { cursor.cmdlet($0) } != nil
  }

  /// Whether a text that is a string goes on in a line that begins with a command: then its quote is missing.
  func hasCommandLine(in string: Range<Int>) -> Bool {
    var rest = text[string]
    while let end = rest.firstIndex(of: 0x0A) {
      rest = rest[(end + 1)...]
      let line = rest.prefix { $0 != 0x0A }.drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
      if CommandText.isPrompt(line) || beginsCommand(line) { return true }
      if line.first != UInt8(ascii: "$"), CommandText.isCommand(line) { return true }
    }
    return false
  }
}

extension CommandReader {
  /// Whether a statement that begins with a word is a sentence, or the output of a command, and no code.
  ///
  /// Code has a verb and a noun, a bracket behind a keyword, or a block.
  func isSentence(_ word: Range<Int>) -> Bool {
    let line = line(from: word.lowerBound)
    if CommandText.isCommand(line) || CommandText.isCommand(text[word]) { return false }
    let behind = text[word.upperBound..<line.endIndex].drop { $0 == 0x20 || $0 == 0x09 }
    // `Name : value` of a list, or `key: value` of settings.
    if behind.first == UInt8(ascii: ":"), behind.dropFirst().first.map({ $0 <= 0x20 }) ?? true { return true }
    if behind.first == UInt8(ascii: "(") || line.contains(UInt8(ascii: "{")) { return false }
    return text[line.endIndex...].prefix(200).first { $0 > 0x20 } != UInt8(ascii: "{")
  }

  /// Moves over a line that is no code, and names the cmdlets in it.
  mutating func skipSentence(from start: Int) {
    script.position = start
    script.skipLine()
    let line = start..<script.position
    if skippedText == nil { skippedText = SkippedLines(line) } else { skippedText?.append(line) }
    for word in script.cmdlets(in: line) { unread.append(UnreadCommand(word: word, reason: .sentence)) }
  }

  /// Reports the lines that were skipped since the last command.
  mutating func finishSkippedText() {
    guard let skipped = skippedText else { return }
    skippedText = nil
    guard problems.count < Self.maximumProblems else { return }
    problems.append(.skipped(skipped, of: source, variant: "commands"))
  }

  /// Names the commands that stand at the beginning of a line of a comment.
  mutating func noteComments() {
    for comment in script.comments {
      var rest = text[comment]
      while !rest.isEmpty {
        let line = rest.prefix { $0 != 0x0A }
        rest = rest[line.endIndex...].dropFirst()
        let marks = line.prefix { $0 <= 0x20 || "#<>".utf8.contains($0) }
        var start = marks.endIndex
        let command = line[start...]
        if CommandText.isPrompt(command), let end = command.firstIndex(of: UInt8(ascii: ">")) {
          start = command[(end + 1)...].prefix { $0 <= 0x20 }.endIndex
        }
        var cursor = script
        cursor.position = start
        if let word = cursor.readWord(), word.upperBound <= line.endIndex, script.cmdlet(word) != nil {
          unread.append(UnreadCommand(word: word, reason: .comment))
        }
      }
    }
  }
}

extension Bytes {
  /// What stands behind the mark of a list: `- `, `* `, `1. ` or `1) `.
  var behindListMark: Bytes? {
    let digits = prefix { $0.decimalDigit != nil }
    let mark = digits.isEmpty ? prefix(1) : self[digits.endIndex...].prefix(1)
    let isMark = mark.first.map { (digits.isEmpty ? "-*" : ".)").utf8.contains($0) } ?? false
    guard isMark, mark.endIndex < endIndex, self[mark.endIndex] == 0x20 else { return nil }
    return self[mark.endIndex...].drop { $0 == 0x20 }
  }

  /// Whether a line is one of `Format-List`: a name, a blank and a colon.
  var looksListed: Bool {
    let line = self.drop { $0 == 0x20 || $0 == 0x09 }
    let name = line.prefix { $0.isLetterOrDigit || "_.".utf8.contains($0) }
    let blanks = line[name.endIndex...].prefix { $0 == 0x20 }
    guard !name.isEmpty, !blanks.isEmpty, blanks.endIndex < line.endIndex else { return false }
    let behind = blanks.endIndex + 1
    return line[blanks.endIndex] == UInt8(ascii: ":") && (behind == line.endIndex || line[behind] <= 0x20)
  }
}
