/// The lines that tell one finding to a person.
struct FindingText {
  let finding: Finding
  let places: Places
  let paint: Paint

  /// The name of the command that explains rules.
  let command: String

  let snippets: [Snippet]
  let previews: [EditPreview]

  /// How many columns the line numbers take.
  let gutter: Int

  init(_ finding: Finding, _ places: Places, _ paint: Paint, command: String) {
    self.finding = finding
    self.places = places
    self.paint = paint
    self.command = command
    snippets = Snippet.snippets(of: finding, in: places)
    previews = EditPreview.previews(of: finding, in: places)
    let shown = snippets.flatMap { $0.rows.map(\.number) }
    let changed = previews.flatMap { ($0.removed + $0.added).map(\.number) }
    gutter = String((shown + changed).max() ?? 0).utf8.count
  }

  /// Without line breaks at their ends.
  var lines: [String] {
    [heading] + snippetLines + [margin + paint("|", .gutter)] + references + help + remarks
  }

  /// Blanks below the line numbers.
  var margin: String { blanks(gutter + 1) }

  func blanks(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }

  private var heading: String {
    let rule = "\(finding.severity.rawValue)[\(PlainText(finding.rule).text)]"
    return "\(paint(rule, .severity(finding.severity))): \(PlainText(finding.headline).text)"
  }

  /// Where the requirement is documented.
  private var references: [String] {
    let sources = finding.sources.map { entry("=", "source", $0, .gutter) }
    let controls = finding.controls.map { controls in
      entry("=", "controls", "\(controls.catalogue.uppercased()) \(controls.ids.joined(separator: ", "))", .gutter)
    }
    return sources + controls
  }

  private var remarks: [String] {
    finding.notes.map { entry("", "note", $0, .gutter) }
      + [entry("", "more", "\(command) explain \(finding.rule)", .gutter)]
  }

  /// Words after a title, wrapped, with further lines below the words.
  func entry(_ sign: String, _ title: String, _ words: String, _ role: Paint.Role) -> String {
    let sign = sign.isEmpty ? "" : sign + " "
    let column = gutter + 1 + sign.utf8.count + title.utf8.count + 2
    let words = Paragraph.wrapped(words, after: column, indent: column)
    return margin + paint(sign + title + ":", role) + " " + words
  }
}
