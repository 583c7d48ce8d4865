/// Writes workflow commands that annotate the changed files of a GitHub pull request.
///
/// Source: GitHub, "Workflow commands for GitHub Actions"; the escapes are those of `actions/toolkit`, `command.ts`.
struct GitHubReporter {
  private let report: Report
  private let places: Places
  private let tool: ToolInfo

  init(_ report: Report, _ places: Places, _ tool: ToolInfo) {
    self.report = report
    self.places = places
    self.tool = tool
  }

  /// One command on a line of its own for each finding.
  var text: String {
    report.findings.map { command($0) + "\n" }.joined()
  }

  private func command(_ finding: Finding) -> String {
    let properties = properties(finding).map { "\($0)=\(escaped($1, inProperty: true))" }.joined(separator: ",")
    return "::\(word(finding.severity)) \(properties)::\(escaped(message(finding), inProperty: false))"
  }

  private func word(_ severity: Severity) -> String {
    switch severity {
    case .info: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// Columns are left out where the place has several lines: GitHub takes them for one line only.
  private func properties(_ finding: Finding) -> [(String, String)] {
    let span = finding.primary.span
    let (start, end) = (places.start(of: span), places.end(of: span))
    let lines = [
      ("file", ArtifactPath.portable(places.name(of: span))), ("line", String(start.line)),
      ("endLine", String(end.line)),
    ]
    let columns = [("col", String(start.column)), ("endColumn", String(end.column))]
    return lines + (start.line == end.line ? columns : []) + [("title", "\(tool.name) \(finding.rule)")]
  }

  private func message(_ finding: Finding) -> String {
    let label = finding.primary.text.isEmpty ? "" : ": \(finding.primary.text)"
    return ([finding.headline + label] + finding.fix.commands.prefix(1)).joined(separator: "\n")
  }

  private func escaped(_ text: String, inProperty: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where inProperty: result += "%3A"
      case "," where inProperty: result += "%2C"
      default: result += PlainText(String(scalar)).text
      }
    }
  }
}
