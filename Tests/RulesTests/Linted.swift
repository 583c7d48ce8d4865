import Linter
import RuleFiles
import Testing

/// Texts that were linted together, with what tests ask of the report.
struct Linted: Sendable {
  static let ruleSet = RuleSet.builtIn

  let report: Report

  /// - Parameter profiles: those of the command, unless a test is about one.
  init(_ texts: String..., profiles: Set<String> = ["workfront", "microsoft"]) throws {
    try self.init(texts.map { Array($0.utf8) }, profiles: profiles)
  }

  init(_ texts: [[UInt8]], profiles: Set<String> = ["workfront", "microsoft"]) throws {
    let sources = texts.enumerated().map { Source(Source.ID($0), name: "\($0).yaml", DecodedText($1)) }
    try self.init(sources: sources, profiles: profiles)
  }

  /// - Parameter files: by path; the folder around a file counts as a folder below the one that the user named.
  init(files: KeyValuePairs<String, String>) throws {
    let sources = files.enumerated().map { index, file in
      let folder = file.key.split(separator: "/").dropLast().last.map(String.init)
      return Source(Source.ID(index), name: file.key, DecodedText(Array(file.value.utf8)), folder: folder)
    }
    try self.init(sources: sources, profiles: ["workfront", "microsoft"])
  }

  private init(sources: [Source], profiles: Set<String>) throws {
    let today = try #require(UTCDate(year: 2026, month: 11, day: 1))
    report = Self.ruleSet.lint(sources, LintOptions(profiles: profiles, today: today))
  }

  /// The ids of the rules that found something, in the order of the text, without hints.
  var rules: [String] { report.findings.filter { $0.severity > .info }.map(\.rule) }

  func findings(_ rule: String) -> [Finding] {
    report.findings.filter { $0.rule == rule }
  }

  /// The only finding of a rule.
  func finding(_ rule: String) throws -> Finding {
    let found = findings(rule)
    try #require(found.count == 1, "\(found.count) findings of \(rule); there are \(report.findings.map(\.rule))")
    return found[0]
  }

  /// What stands in the text at a span.
  func written(_ span: Span) -> String {
    String(decoding: report.sources[span.source.index].text[span.range], as: UTF8.self)
  }

  /// The 1-based line of a finding.
  func line(_ span: Span) -> Int {
    LineTable(report.sources[span.source.index].text).line(of: span.range.lowerBound)
  }

  /// Why checks of a rule could not be made.
  func reasons(_ rule: String) -> [String] {
    report.unchecked.filter { $0.rules.contains(rule) }.map(\.reason)
  }

  /// The findings that say that the text itself is not as it should be.
  var inputFindings: [Finding] {
    report.findings.filter { Self.ruleSet.rule($0.rule)?.category == "input" }
  }
}
