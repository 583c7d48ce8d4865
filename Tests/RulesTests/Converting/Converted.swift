import Linter
import RuleFiles
import Rules
import Testing

/// A text and the settings file that it is converted to, both linted under all profiles.
struct Converted: Sendable {
  static let ruleSet = RuleSet.builtIn
  static let defaults = ruleSet.defaults()

  let before: Report
  let after: Report
  let conversion: Conversion

  var text: String { conversion.text }

  /// Whether something could not be read.
  var isLossy: Bool { conversion.losses.contains { $0.isUnreadable } }

  init(_ texts: String..., omittingDefaults: Bool = false) throws {
    try self.init(texts.map { Array($0.utf8) }, omittingDefaults: omittingDefaults)
  }

  init(_ texts: [[UInt8]], omittingDefaults: Bool = false) throws {
    let today = try #require(UTCDate(year: 2026, month: 11, day: 1))
    let options = LintOptions(profiles: Set(Self.ruleSet.profiles), today: today)
    let sources = texts.enumerated().map { Source(Source.ID($0), name: "\($0).yaml", DecodedText($1)) }
    before = Self.ruleSet.lint(sources, options)
    let omission = omittingDefaults ? Omission(Self.defaults, today: today, isEdge: Exchange.isEdge) : nil
    conversion = Self.ruleSet.convert(sources, omitting: omission)
    let result = Source(Source.ID(0), name: "settings.yaml", DecodedText(Array(conversion.text.utf8)))
    after = Self.ruleSet.lint([result], options)
  }

  /// The lines that are no comments.
  var lines: [String] {
    text.split(separator: "\n").map(String.init).filter { !$0.drop { $0 == " " }.hasPrefix("#") }
  }

  /// The file, converted once more.
  func again(omittingDefaults: Bool = false) throws -> Converted {
    try Converted([Array(text.utf8)], omittingDefaults: omittingDefaults)
  }
}

extension Converted {
  /// The rules about the text of a file, of which its conversion says something else or nothing.
  static let aboutText: Set<String> = [
    "alias-expansion-too-large", "alias-of-itself", "command-not-read", "duplicate-key", "export-cut-off",
    "formatted-objects-exported", "given-twice", "invalid-text", "kind-not-told", "misplaced-key", "nested-too-deep",
    "object-as-text", "row-length", "section-without-content", "size-unit-missing", "syntax-error", "table-output",
    "text-skipped", "too-many-values", "unknown-alias", "unknown-key", "unknown-reference", "unknown-tag", "wrong-type",
  ]

  /// What is said of the converted file about servers, objects and values.
  var verdicts: Set<String> {
    said(after.findings.filter { !Self.aboutText.contains($0.rule) })
  }

  /// What must be said of the converted file: what was said before, but for values that could not be written.
  var expectedVerdicts: Set<String> {
    let lost = Set(conversion.losses.compactMap { $0.words.split(separator: ":").first.map { $0.lowercased() } })
    let findings = before.findings.filter { finding in
      guard !Self.aboutText.contains(finding.rule) else { return false }
      return !Self.isAboutValue(finding) || !lost.contains(finding.subject.property?.lowercased() ?? "")
    }
    return said(findings)
  }

  /// Rule, severity, server, kind, object and property. Where a value has an alias, what is wrong with it is said once, of one
  /// of the objects that share it.
  private func said(_ findings: [Finding]) -> Set<String> {
    let isShared = before.sources.contains { $0.text.contains(UInt8(ascii: "*")) }
    return Set(
      findings.map { finding in
        let subject = finding.subject
        return isShared && Self.isAboutValue(finding)
          ? "\(finding.severity) \(finding.rule) \(subject.kind ?? "") \(subject.property ?? "")"
          : "\(finding.severity) \(finding.fingerprint)"
      })
  }

  private static func isAboutValue(_ finding: Finding) -> Bool {
    ruleSet.rule(finding.rule)?.category == "input"
  }

  /// What was not checked; a section of which the input lost all is one that the file declares incomplete.
  static func unchecked(_ report: Report) -> [Unchecked] {
    let losses = [" cannot be read (", " has nothing behind it (", " is declared incomplete ("]
    return report.unchecked.map { gap in
      let end = losses.lazy.compactMap { gap.reason.firstRange(of: $0)?.lowerBound }.first
      let reason = end.map { "\(gap.reason[..<$0]) is lost" } ?? gap.reason
      return Unchecked(about: gap.about, reason: reason, rules: gap.rules, count: gap.count)
    }.sorted { ($0.about, $0.reason) < ($1.about, $1.reason) }
  }

  /// Findings that only a faulty file has.
  var faults: [String] {
    after.findings.filter { Self.aboutText.contains($0.rule) }.map { "\($0.rule): \($0.headline)" }
  }
}
