/// The formats in which a report can be written.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For a person: source lines, labels, fixes and totals.
  case text
  /// For a person, an editor or a log: one line for each finding, and for what was checked and what was not.
  case concise
  /// For programs: everything that a report holds, described in `docs/json-output.md`.
  case json
  /// For code scanning: Static Analysis Results Interchange Format 2.1.0.
  case sarif
  /// For a GitHub workflow: commands that annotate the changed files.
  case github
}

/// How a report is written.
package struct ReportOptions: Sendable {
  /// The output format.
  package let format: ReportFormat

  /// Whether `text` carries the escape sequences of a colour terminal; the other formats never do.
  package let useColor: Bool

  /// The program that made the report.
  package let tool: ToolInfo

  /// Decides on everything that a report does not tell itself.
  package init(format: ReportFormat, useColor: Bool, tool: ToolInfo) {
    self.format = format
    self.useColor = useColor
    self.tool = tool
  }
}

/// Writes a report as text that ends in a line break, in one piece or several.
///
/// - Precondition: every span of the report lies in one of its sources.
/// - Complexity: O(*findings* + *bytes of the sources that have findings*).
package func write(_ report: Report, as options: ReportOptions, _ emit: @escaping (String) -> Void) {
  let places = Places(report)
  switch options.format {
  case .text: emit(TextReporter(report, places, options).text)
  case .concise: emit(ConciseReporter(report, places).text)
  case .json: JSONReporter(report, places, options.tool).write(emit)
  case .sarif: SARIFReporter(report, places, options.tool).write(emit)
  case .github: emit(GitHubReporter(report, places, options.tool).text)
  }
}

/// A report as one text.
package func render(_ report: Report, as options: ReportOptions) -> String {
  var text = ""
  write(report, as: options) { text += $0 }
  return text
}
