extension FindingText {
  /// What the reader can do: in the file, on the server, in words, in the console.
  var help: [String] {
    fileHelp + serverHelp
      + finding.fix.advice.map { entry("", "help", $0, .help) }
      + [finding.fix.console].compactMap { $0 }.map { entry("", "help", "in the console: \($0)", .help) }
  }

  private var fileHelp: [String] {
    var lines: [String] = []
    var last: Source.ID?
    for preview in previews {
      if last != preview.source { lines.append(entry("", "help", heading(of: preview), .help)) }
      last = preview.source
      lines += preview.removed.map { paint(line($0, "-"), .removed) }
      lines += preview.added.map { paint(line($0, "+"), .added) }
    }
    return lines
  }

  private func heading(of preview: EditPreview) -> String {
    let isHere = preview.source == finding.primary.span.source
    let place = isHere ? "in this file" : "in \(places[preview.source].source.name)"
    switch (finding.fix.applicability, finding.fix.consequence) {
    case (.review, let consequence?): return "\(place) (review: \(consequence))"
    case (.review, nil): return "\(place) (review)"
    case (.safe, _), (.display, _): return place
    }
  }

  private func line(_ line: EditPreview.Line, _ sign: String) -> String {
    let number = String(line.number)
    let bar = blanks(gutter + 3 - number.utf8.count) + number + " " + sign
    return line.text.isEmpty ? bar : bar + " " + line.text
  }

  /// Commands are never wrapped: they are there to be copied.
  private var serverHelp: [String] {
    guard !finding.fix.commands.isEmpty else { return [] }
    return [entry("", "help", "on the server", .help)]
      + finding.fix.commands.map { margin + blanks("help: ".utf8.count) + PlainText($0).text }
  }
}
