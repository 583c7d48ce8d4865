/// Commands between lists, which change what lists above and below show.
extension FormatListReader {
  /// Names the commands in a line that change something: what is listed above it may have been changed since.
  mutating func noteChanges(in line: ListLine) {
    for word in ScriptCursor(source.text).cmdlets(in: line.body.indices) where problems.count < Self.maximumRegions {
      let command = String(decoding: source.text[word], as: UTF8.self)
      changes.append((problems.count, Self.noun(of: command)))
      problems.append(
        Problem("command-not-read", at: Span(source.id, word), values: ["command": command], variant: "transcript"))
    }
  }

  /// Notes that objects are listed as a cmdlet prints them, after all commands so far.
  mutating func noteListing(by cmdlet: String) {
    guard !changes.isEmpty else { return }
    let noun = Self.noun(of: cmdlet)
    changes.removeAll { $0.noun == noun }
  }

  /// Says of the commands that nothing below shows what they changed.
  mutating func reportLostChanges() {
    for change in changes {
      let problem = problems[change.problem]
      problems[change.problem] = Problem(problem.rule, at: problem.span, values: problem.values, variant: "unlisted")
    }
  }

  private static func noun(of cmdlet: String) -> String {
    (cmdlet.split(separator: "-").last ?? "").lowercased()
  }
}
