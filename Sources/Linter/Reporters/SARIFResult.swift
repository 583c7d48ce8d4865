/// The result object of one finding in a SARIF log.
struct SARIFResult {
  private let finding: Finding
  private let places: Places

  /// The place of the finding's rule in the list of the driver.
  private let ruleIndex: Int?

  init(_ finding: Finding, _ places: Places, ruleIndex: Int?) {
    self.finding = finding
    self.places = places
    self.ruleIndex = ruleIndex
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("ruleId", finding.rule)
      if let ruleIndex { json.member("ruleIndex", ruleIndex) }
      json.member("level", finding.severity.level.rawValue)
      json.message("message", words)
      json.key("locations")
      json.array([finding.primary]) { json, label in json.object { $0.physicalLocation(label.span, places) } }
      if !finding.related.isEmpty { writeRelated(&json) }
      json.member("partialFingerprints") { $0.member("exlint/v1", finding.fingerprint) }
      if !finding.fix.edits.isEmpty, finding.fix.applicability != .display { writeFixes(&json) }
    }
  }

  private var words: String {
    finding.primary.text.isEmpty ? finding.headline : "\(finding.headline): \(finding.primary.text)"
  }

  private func writeRelated(_ json: inout JSONWriter) {
    json.key("relatedLocations")
    json.array(Array(finding.related.enumerated())) { json, related in
      json.object { json in
        json.member("id", related.offset)
        json.physicalLocation(related.element.span, places)
        json.message("message", related.element.text)
      }
    }
  }

  private func writeFixes(_ json: inout JSONWriter) {
    let changes = Dictionary(grouping: finding.fix.edits, by: \.span.source)
      .sorted { $0.key.index < $1.key.index }.map(\.value)
    json.key("fixes")
    json.array([changes]) { json, changes in
      json.object { json in
        if let consequence = finding.fix.consequence { json.message("description", consequence) }
        json.key("artifactChanges")
        json.array(changes) { json, edits in json.object { writeChange(edits, to: &$0) } }
      }
    }
  }

  private func writeChange(_ edits: [TextEdit], to json: inout JSONWriter) {
    if let first = edits.first { json.artifactLocation(first.span, places) }
    json.key("replacements")
    json.array(edits) { json, edit in
      json.object { json in
        json.region("deletedRegion", edit.span, places)
        json.member("insertedContent") { $0.member("text", edit.replacement) }
      }
    }
  }
}
