/// Writes each finding on one line, then what was checked and what was not.
struct ConciseReporter {
  private let report: Report
  private let places: Places

  init(_ report: Report, _ places: Places) {
    self.report = report
    self.places = places
  }

  /// `file:line:column: severity[rule] headline (the first place in another file)`, then the closing lines.
  var text: String {
    (report.findings.map(line) + ClosingLines(report, places).lines).map { $0 + "\n" }.joined()
  }

  private func line(_ finding: Finding) -> String {
    let source = finding.primary.span.source
    let elsewhere = finding.related.first { $0.span.source != source }.map { " (\(places.link(to: $0.span)))" }
    let rule = "\(finding.severity.rawValue)[\(PlainText(finding.rule).text)]"
    let headline = PlainText(finding.headline).text
    return "\(places.link(to: finding.primary.span)): \(rule) \(headline)\(elsewhere ?? "")"
  }
}
