import Linter
import Testing

/// A settings file, with what each edit that its findings offer makes of it.
struct Edited {
  static let ruleSet = Linted.ruleSet

  let text: String
  let report: Report

  init(_ text: String) throws {
    self.text = text
    let today = try #require(UTCDate(year: 2026, month: 11, day: 1))
    let source = Self.source(text)
    report = Self.ruleSet.lint([source], LintOptions(profiles: Set(Self.ruleSet.profiles), today: today))
  }

  /// The findings that offer edits.
  var offers: [Finding] { report.findings.filter { !$0.fix.edits.isEmpty } }

  /// The text after the edits of a finding.
  func text(after finding: Finding) -> String {
    var bytes = report.sources[0].text
    for edit in Set(finding.fix.edits).sorted(by: { $0.span > $1.span }) {
      bytes.replaceSubrange(edit.span.range, with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The ids of what is wrong with the text itself, in order of their names.
  var faults: [String] {
    report.findings.map(\.rule).filter { Self.ruleSet.rule($0)?.category == "input" }.sorted()
  }

  /// Every property of every object, as written.
  var values: [String] {
    let tree = Reading(Self.source(text)).tree
    let inventory = InventoryBuilder.build([tree], Self.ruleSet.schema).inventory
    return inventory.schema.kinds.flatMap { kind in
      inventory.objects(kind.id).enumerated().flatMap { number, object in
        kind.properties.indices.map { slot in
          let isThere = object.valueNode(slot) != nil
          return "\(kind.name) \(number) \(kind.properties[slot].name) \(isThere ? object.foundText(slot) : "-")"
        }
      }
    }
  }

  static func source(_ text: String) -> Source {
    Source(Source.ID(0), name: "settings.yaml", DecodedText(Array(text.utf8)), format: .yaml)
  }
}
