/// Writes workflow commands that annotate the changed files of a GitHub pull request, and tell what was checked.
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

  /// One command on a line of its own for the totals, each notification, each finding and each part that was skipped.
  ///
  /// GitHub keeps ten annotations of each level for a step: the totals and the errors of the run come first.
  var text: String {
    let errors = report.notifications.filter { $0.level == .error }
    let others = report.notifications.filter { $0.level != .error }
    let commands =
      [totals] + errors.map(command) + report.findings.map(command) + others.map(command) + report.skipped.map(command)
    return commands.map { $0 + "\n" }.joined()
  }

  /// What was checked, and what was not.
  private var totals: String {
    let lines =
      ["checked: \(ClosingLines(report, places).totals)"] + report.gaps.map { "not checked: \($0)" }
      + report.unshownWords.map { "not shown: \($0)" }
    return command("notice", [("title", tool.name)], lines.joined(separator: "\n"))
  }

  private func command(_ notification: Notification) -> String {
    let file = notification.path.map { [("file", ArtifactPath.portable($0))] } ?? []
    return command(word(notification.level), file + [("title", tool.name)], notification.words)
  }

  private func command(_ skipped: Skipped) -> String {
    let start = places.start(of: skipped.span)
    let properties = [
      ("file", ArtifactPath.portable(places.name(of: skipped.span))), ("line", String(start.line)),
      ("col", String(start.column)), ("title", tool.name),
    ]
    return command("notice", properties, "skipped: \(skipped.words)")
  }

  private func command(_ finding: Finding) -> String {
    command(word(finding.severity.level), properties(finding), message(finding))
  }

  private func command(_ word: String, _ properties: [(String, String)], _ message: String) -> String {
    let properties = properties.map { "\($0)=\(escaped($1, inProperty: true))" }.joined(separator: ",")
    return "::\(word) \(properties)::\(escaped(message, inProperty: false))"
  }

  private func word(_ level: Notification.Level) -> String {
    switch level {
    case .note: "notice"
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
