/// What was checked and what was not, so that a log is evidence, also of a run without findings.
struct ClosingLines {
  private let report: Report
  private let places: Places

  init(_ report: Report, _ places: Places) {
    self.report = report
    self.places = places
  }

  /// One for the totals, then one for each thing that was not checked, is not shown, was skipped, or is to be said of the run.
  var lines: [String] {
    ["checked: \(totals)"] + report.gaps.map { "not checked: \(PlainText($0).text)" }
      + report.unshownWords.map { "not shown: \(PlainText($0).text)" }
      + report.skipped.map { "skipped: \(places.link(to: $0.span)): \(PlainText($0.words).text)" }
      + report.notifications.map(\.line)
  }

  /// Such as `2 files, 1 server, 9 objects, 54 checks: 47 passed, 3 failed, 4 not checked`.
  var totals: String {
    // A file that was read passes a check; where it held nothing, that would look like a pass.
    if report.isEmpty { return "nothing" }
    let tally = report.tally
    let input = [
      counted(report.fileCount, "file", "files"), counted(report.serverCount, "server", "servers"),
      counted(report.objectCount, "object", "objects"), counted(tally.total, "check", "checks"),
    ]
    let states = [
      (tally.passed, "passed"), (tally.failed, "failed"), (tally.notChecked, "not checked"),
      (tally.notApplicable, "not applicable"), (tally.suppressed, "suppressed"),
    ]
    let ends = states.prefix(3) + states.dropFirst(3).filter { $0.0 > 0 }
    return input.joined(separator: ", ") + ": " + ends.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
