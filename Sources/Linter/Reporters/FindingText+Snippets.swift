extension FindingText {
  /// The source lines of every file, each label underlined in a line of its own.
  var snippetLines: [String] {
    zip(snippets, ["-->"] + Array(repeating: ":::", count: snippets.count)).flatMap { snippet, arrow in
      [
        blanks(gutter) + paint(arrow, .gutter) + " " + places.link(to: snippet.span),
        margin + paint("|", .gutter),
      ] + lines(of: snippet)
    }
  }

  private func lines(of snippet: Snippet) -> [String] {
    var lines: [String] = []
    var last: Int?
    for row in snippet.rows {
      if let last, row.number > last + 1 { lines.append(paint("...", .gutter)) }
      last = row.number
      lines.append(sourceLine(row, snippet.file.source.text))
      lines += row.marks.map { underline($0, row.window, snippet.file.source.text) }
    }
    return lines
  }

  private func sourceLine(_ row: Snippet.Row, _ text: [UInt8]) -> String {
    let number = String(row.number)
    let shown = row.window.shown(text)
    let bar = blanks(gutter - number.utf8.count) + paint("\(number) |", .gutter)
    return shown.isEmpty ? bar : bar + " " + shown
  }

  private func underline(_ mark: Snippet.Mark, _ window: LineWindow, _ text: [UInt8]) -> String {
    let start = window.columns(before: mark.range.lowerBound, in: text)
    let width = max(1, window.columns(of: mark.range, in: text))
    let line = String(repeating: mark.isPrimary ? "^" : "-", count: width)
    let words = mark.text.isEmpty ? line : "\(line) \(PlainText(mark.text).text)"
    let role = mark.isPrimary ? Paint.Role.severity(finding.severity) : .related
    return margin + paint("|", .gutter) + blanks(start + 1) + paint(words, role)
  }
}
