/// Writes everything that a report holds, as `docs/json-output.md` describes it.
struct JSONReporter {
  private let report: Report
  let places: Places
  private let tool: ToolInfo

  /// Grows when a reader of the former version would misread the output; a new key is no such change.
  private static let schemaVersion = 2

  init(_ report: Report, _ places: Places, _ tool: ToolInfo) {
    self.report = report
    self.places = places
    self.tool = tool
  }

  /// Writes one object; each finding, unchecked and skipped entry and notification is on a line of its own.
  func write(_ emit: @escaping (String) -> Void) {
    var json = JSONWriter(emit)
    json.object { json in
      json.member("schemaVersion", Self.schemaVersion)
      json.member("tool") { json in
        json.member("name", tool.name)
        json.member("version", tool.version)
      }
      json.key("findings")
      json.lines(report.findings) { json, finding in write(finding, to: &json) }
      json.key("notShown")
      json.lines(report.unshown) { json, unshown in json.object { write(unshown, to: &$0) } }
      json.member("summary") { writeSummary(&$0) }
      json.key("notChecked")
      json.lines(report.unchecked) { json, unchecked in json.object { write(unchecked, to: &$0) } }
      json.key("skipped")
      json.lines(report.skipped) { json, skipped in
        json.object { json in
          json.place(skipped.span, places)
          json.member("count", skipped.count)
          if let name = skipped.name { json.member("name", name) }
          json.member("message", skipped.words)
        }
      }
      json.member("exitStatus", Int(report.status.rawValue))
      json.key("notifications")
      json.lines(report.notifications) { json, notification in json.object { write(notification, to: &$0) } }
    }
    json.finish()
  }

  private func writeSummary(_ json: inout JSONWriter) {
    json.member("files", report.fileCount)
    json.member("servers", report.serverCount)
    json.member("objects", report.objectCount)
    json.member("checks") { writeChecks(&$0) }
    json.member("findings") { json in
      json.member("error", report.count(.error))
      json.member("warning", report.count(.warning))
      json.member("info", report.count(.info))
    }
    let fixes = FixCounts(report)
    json.member("fixes") { json in
      json.member("safe", fixes.safe)
      json.member("review", fixes.review)
    }
  }

  private func writeChecks(_ json: inout JSONWriter) {
    json.member("total", report.tally.total)
    json.member("passed", report.tally.passed)
    json.member("failed", report.tally.failed)
    json.member("notChecked", report.tally.notChecked)
    json.member("notApplicable", report.tally.notApplicable)
    json.member("suppressed", report.tally.suppressed)
  }

  private func write(_ unshown: Unshown, to json: inout JSONWriter) {
    json.member("rule", unshown.rule)
    json.member("severity", unshown.severity.rawValue)
    json.member("file", report.sources[unshown.source.index].name)
    json.member("count", unshown.count)
  }

  private func write(_ unchecked: Unchecked, to json: inout JSONWriter) {
    json.member("about", unchecked.about)
    json.member("reason", unchecked.reason)
    json.member("rules", unchecked.rules)
    json.member("count", unchecked.count)
  }

  private func write(_ notification: Notification, to json: inout JSONWriter) {
    json.member("level", notification.level.rawValue)
    json.member("message", notification.message)
    json.member("path", notification.path)
  }
}
