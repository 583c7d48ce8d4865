/// Writes findings for a person, with source lines, labels, fixes and totals.
struct TextReporter {
  private let report: Report
  private let places: Places
  private let options: ReportOptions

  init(_ report: Report, _ places: Places, _ options: ReportOptions) {
    self.report = report
    self.places = places
    self.options = options
  }

  /// A block for each finding and one for the totals, with a blank line between them.
  var text: String {
    let paint = Paint(isOn: options.useColor)
    let findings = report.findings.map { FindingText($0, places, paint, command: options.tool.name).lines }
    let blocks = findings + [Totals(report, places).lines].filter { !$0.isEmpty }
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }
}
