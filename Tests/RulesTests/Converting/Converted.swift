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
  /// Findings about values; those about the text itself a converted file does not have.
  private static let aboutValues: Set<String> = [
    "ambiguous-server", "conflicting-version", "list-too-long", "misnamed-member", "property-not-in-version", "unknown-member",
    "unreadable-value", "value-inadvisable", "value-out-of-range",
  ]

  /// What rules say about objects, in order.
  static func verdicts(_ report: Report) -> [String] {
    report.findings.filter { ruleSet.rule($0.rule)?.category != "input" }.map(\.fingerprint).sorted()
  }

  /// What is said about values; once, since objects that share a value through an alias get one of their own.
  static func valueFaults(_ report: Report) -> Set<String> {
    Set(report.findings.filter { aboutValues.contains($0.rule) }.map(\.fingerprint))
  }

  /// What must be said about the values of the converted file: what was said before, but for what could not be written.
  var expectedValueFaults: Set<String> {
    let lost = conversion.losses.compactMap { $0.words.split(separator: ":").first.map { "/" + $0.lowercased() } }
    return Self.valueFaults(before).filter { fault in !lost.contains { fault.hasSuffix($0) } }
  }

  /// Findings that only a faulty file has.
  var faults: [String] {
    after.findings.filter { Self.ruleSet.rule($0.rule)?.category == "input" }
      .filter { !Self.valueFaults(after).contains($0.fingerprint) }.map { "\($0.rule): \($0.headline)" }
  }
}
