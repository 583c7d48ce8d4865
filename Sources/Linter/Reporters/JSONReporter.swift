/// Writes everything that a report holds, as `docs/json-output.md` describes it.
struct JSONReporter {
  private let report: Report
  private let places: Places
  private let tool: ToolInfo

  /// Grows when a reader of the former version would misread the output; a new key is no such change.
  private static let schemaVersion = 1

  init(_ report: Report, _ places: Places, _ tool: ToolInfo) {
    self.report = report
    self.places = places
    self.tool = tool
  }

  /// One object; each finding, unchecked and skipped entry is on a line of its own.
  var text: String {
    var json = JSONWriter()
    json.object { json in
      json.key("schemaVersion")
      json.value(Self.schemaVersion)
      json.key("tool")
      json.object { writeTool(&$0) }
      json.key("findings")
      json.lines(report.findings) { json, finding in FindingJSON(finding, places).write(to: &json) }
      json.key("summary")
      json.object { writeSummary(&$0) }
      json.key("notChecked")
      json.lines(report.unchecked) { json, unchecked in json.object { write(unchecked, to: &$0) } }
      json.key("skipped")
      json.lines(report.skipped) { json, span in json.object { $0.place(span, places) } }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  private func writeTool(_ json: inout JSONWriter) {
    json.key("name")
    json.value(tool.name)
    json.key("version")
    json.value(tool.version)
  }

  private func writeSummary(_ json: inout JSONWriter) {
    json.members([
      ("files", report.fileCount), ("servers", report.serverCount), ("objects", report.objectCount),
    ])
    json.key("checks")
    json.object { json in
      json.members([
        ("total", report.tally.total), ("passed", report.tally.passed), ("failed", report.tally.failed),
        ("notChecked", report.tally.notChecked), ("notApplicable", report.tally.notApplicable),
        ("suppressed", report.tally.suppressed),
      ])
    }
    json.key("findings")
    json.object { json in
      json.members([
        ("error", report.count(.error)), ("warning", report.count(.warning)), ("info", report.count(.info)),
      ])
    }
    json.key("fixes")
    let fixes = FixCounts(report)
    json.object { $0.members([("safe", fixes.safe), ("review", fixes.review)]) }
  }

  private func write(_ unchecked: Unchecked, to json: inout JSONWriter) {
    json.key("about")
    json.value(unchecked.about)
    json.key("reason")
    json.value(unchecked.reason)
    json.key("rules")
    json.value(unchecked.rules)
    json.key("count")
    json.value(unchecked.count)
  }
}

extension JSONWriter {
  fileprivate mutating func members(_ numbers: [(StaticString, Int)]) {
    for (name, number) in numbers {
      key(name)
      value(number)
    }
  }
}
