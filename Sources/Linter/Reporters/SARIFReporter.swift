/// Writes the Static Analysis Results Interchange Format 2.1.0, for code scanning.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
struct SARIFReporter {
  private let report: Report
  private let places: Places
  private let tool: ToolInfo

  init(_ report: Report, _ places: Places, _ tool: ToolInfo) {
    self.report = report
    self.places = places
    self.tool = tool
  }

  /// Writes a log with one run; each rule and each result is on a line of its own.
  func write(_ emit: @escaping (String) -> Void) {
    var json = JSONWriter(emit)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array([report]) { json, _ in json.object { writeRun(&$0) } }
    }
    json.finish()
  }

  private func writeRun(_ json: inout JSONWriter) {
    json.member("tool") { $0.member("driver") { writeDriver(&$0) } }
    json.key("invocations")
    json.array([SARIFInvocation(report, places)]) { json, invocation in json.object { invocation.write(to: &$0) } }
    json.member("columnKind", "unicodeCodePoints")
    json.key("results")
    let indexes = Dictionary(zip(tool.rules.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    json.lines(report.findings) { json, finding in
      SARIFResult(finding, places, ruleIndex: indexes[finding.rule]).write(to: &json)
    }
  }

  private func writeDriver(_ json: inout JSONWriter) {
    json.member("name", tool.name)
    json.member("version", tool.version)
    json.key("rules")
    json.lines(tool.rules) { json, rule in json.object { write(rule, to: &$0) } }
  }

  private func write(_ rule: ToolInfo.Rule, to json: inout JSONWriter) {
    json.member("id", rule.id)
    json.message("shortDescription", rule.title)
    json.message("fullDescription", rule.why)
    json.message("help", rule.why)
    if let page = rule.helpURL { json.member("helpUri", page) }
    json.member("defaultConfiguration") { $0.member("level", rule.severity.level.rawValue) }
    json.member("properties") { $0.member("profiles", rule.profiles) }
  }
}
