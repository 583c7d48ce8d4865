import Linter

/// A source of a test, with the places of its words.
struct Sample {
  let source: Source

  init(_ index: Int, _ name: String, _ text: String) {
    source = Source(Source.ID(index), name: name, DecodedText(Array(text.utf8)))
  }

  /// The first place of some words; the whole text where they do not occur.
  func span(_ words: String) -> Span {
    let (text, words) = (source.text, Array(words.utf8))
    let starts = text.indices.dropLast(words.count - 1)
    let start = starts.first { text[$0...].starts(with: words) }
    return Span(source.id, start.map { $0..<$0 + words.count } ?? text.indices)
  }

  func label(_ words: String, _ text: String) -> Label {
    Label(span(words), text)
  }

  var end: Span { source.point(source.text.count) }
}

/// A finding in the making.
struct Draft {
  var rule = "some-rule"
  var severity = Severity.error
  var headline = "something is wrong"
  var primary: Label
  var related: [Label] = []
  var subject = Finding.Subject(server: nil, kind: nil, object: nil, property: nil)
  var expected: String?
  var fix = Fix()
  var sources: [String] = []
  var controls: [Finding.Controls] = []
  var notes: [String] = []

  init(_ primary: Label) {
    self.primary = primary
  }

  var finding: Finding {
    Finding(
      rule: rule, severity: severity, headline: headline, primary: primary, related: related, subject: subject,
      found: nil, expected: expected, fix: fix, sources: sources, controls: controls, notes: notes)
  }
}

/// A report of findings alone.
func report(_ findings: [Draft], in samples: [Sample]) -> Report {
  Report(
    sources: samples.map(\.source), fileCount: samples.count, findings: findings.map(\.finding), tally: Tally(),
    unchecked: [], skipped: [], serverCount: 1, objectCount: 2)
}

/// A report of a run that found nothing, checked 54 times, and left out something of every sort.
func reportOfGaps(_ notifications: [Notification] = []) -> Report {
  var tally = Tally()
  (tally.passed, tally.failed, tally.notChecked, tally.notApplicable) = (47, 0, 4, 3)
  var report = Report(
    sources: Examples.samples.map(\.source), fileCount: 2, findings: [], tally: tally,
    unchecked: [
      Unchecked(about: "mailboxes", reason: "no casMailboxes", rules: ["a"], count: 3),
      Unchecked(about: "mailboxes", reason: "no Name", rules: ["b"], count: 1),
    ],
    skipped: [Skipped(Examples.scanner.span("Scanner relay"), name: "Send\u{1B}Connector")], serverCount: 1,
    objectCount: 9)
  report.notifications = notifications
  return report
}

/// One notification of each level.
let everyLevel = [
  Notification(.note, "3 files were not read: 2 .log, 1 .md", path: "exports"),
  Notification(.warning, "not read: it is compressed", path: "exports/a b.xml"),
  Notification(.error, "--rules: a rule file is faulty and was left out"),
]

/// What a format makes of a report, without colour.
func rendered(_ report: Report, as format: ReportFormat) -> String {
  let rule = ToolInfo.Rule(
    id: "pop-login-not-secure", title: "POP3 clients can log in without TLS", why: "Passwords are \"read\" on the way.",
    severity: .error, profiles: ["workfront", "microsoft"], helpURL: nil)
  let tool = ToolInfo(name: "exlint", version: "1.2.3", rules: { [rule] in [rule] })
  return render(report, as: ReportOptions(format: format, useColor: false, tool: tool))
}

/// What tells the only finding of a report to a person, without its last line and without the totals.
func told(_ draft: Draft, in samples: [Sample]) -> String {
  toldLines(draft, in: samples).joined(separator: "\n")
}

/// The lines of `told`.
func toldLines(_ draft: Draft, in samples: [Sample]) -> [String] {
  let text = rendered(report([draft], in: samples), as: .text)
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.prefix { !$0.isEmpty }.dropLast().map(String.init)
}
