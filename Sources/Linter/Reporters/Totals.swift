/// The last lines of a text report: how much was checked, found, fixable, and left out, and what is to be said of the run.
struct Totals {
  private let report: Report
  private let places: Places

  /// How many skipped places are named.
  private static let maximumSkipped = 10

  init(_ report: Report, _ places: Places) {
    self.report = report
    self.places = places
  }

  /// Without line breaks at their ends; over nothing, totals would look like a pass.
  var lines: [String] {
    let counts = [Paragraph.wrapped(words: input + checks, after: 0, indent: 2), findings + fixes]
    return (report.isEmpty && report.status == .failure ? [] : counts + unchecked) + unshown + skipped
      + report.notifications.map { Self.entry($0.level.rawValue, $0.words) }
  }

  /// Words behind a title; further lines stand below the words.
  private static func entry(_ title: String, _ words: String) -> String {
    let column = title.utf8.count + 2
    return "\(title): \(Paragraph.wrapped(words, after: column, indent: column))"
  }

  private var input: [String] {
    [
      counted(report.fileCount, "file", "files") + ",", counted(report.serverCount, "server", "servers") + ",",
      counted(report.objectCount, "object", "objects") + ":",
    ]
  }

  private var checks: [String] {
    let tally = report.tally
    let states = [
      (tally.notChecked, "not checked"), (tally.notApplicable, "not applicable"), (tally.suppressed, "suppressed"),
    ]
    let ends = [(tally.passed, "passed"), (tally.failed, "failed")] + states.filter { $0.0 > 0 }
    let words = ends.map { "\($0.0) \($0.1)" }
    return [counted(tally.total, "check", "checks") + " ="] + words.dropLast().map { $0 + "," } + words.suffix(1)
  }

  private var findings: String {
    let hints = report.count(.info)
    return counted(report.count(.error), "error", "errors")
      + ", " + counted(report.count(.warning), "warning", "warnings")
      + (hints > 0 ? ", " + counted(hints, "hint", "hints") : "")
  }

  private var fixes: String {
    let counts = FixCounts(report)
    guard counts.total > 0 else { return "" }
    let parts = [(counts.safe, "safe"), (counts.review, "to review")].filter { $0.0 > 0 }
    return ". " + counted(counts.total, "fix", "fixes") + ": "
      + parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private var unchecked: [String] {
    guard !report.unchecked.isEmpty else { return [] }
    return [Self.entry("not checked", report.gaps.joined(separator: ", "))]
  }

  private var unshown: [String] {
    report.unshownWords.map { Self.entry("not shown", "\($0); --max-findings 0 shows all") }
  }

  private var skipped: [String] {
    let named = report.skipped.prefix(Self.maximumSkipped).map { skipped in
      let place = "\(places.name(of: skipped.span)):\(places.start(of: skipped.span).line)"
      return Self.entry("skipped", "\(place) (\(skipped.words))")
    }
    let others = report.skipped.dropFirst(named.count).reduce(0) { $0 + $1.count }
    return others > 0 ? named + ["         and \(others) more, which the other formats name"] : named
  }
}
