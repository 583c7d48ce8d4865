import Linter
import TestSupport
import Testing

@Suite("Input that a syntax error cuts")
struct LossTests {
  private static let examples = Linted.ruleSet.rules.filter { $0.category != "input" }
    .flatMap { $0.examples.texts }

  /// Rules that speak unless the input shows an exemption, such as `Enabled: false` or a newer certificate: what they say is true of what
  /// was read, also where that is lost.
  private static let unlessExempted: Set<String> = [
    "certificate-expiring", "certificate-root-not-public", "client-connector-name-unexpected",
    "connector-message-size-large", "externally-secured-open-relay", "pop-bindings-missing", "pop-login-not-secure",
    "pop-tls-binding-missing",
    "relay-on-mail-port",
  ]

  /// The ids of what was found.
  private func found(_ text: String, _ format: SourceFormat) throws -> (rules: Set<String>, isBroken: Bool) {
    let today = try #require(UTCDate(year: 2026, month: 11, day: 1))
    let source = Source(Source.ID(0), name: "input", DecodedText(Array(text.utf8)), format: format)
    let report = Linted.ruleSet.lint([source], LintOptions(profiles: Set(Linted.ruleSet.profiles), today: today))
    let rules = report.findings.map(\.rule)
    let signs: Set<String> = ["syntax-error", "export-cut-off"]
    if let first = report.findings.firstIndex(where: { $0.rule == "syntax-error" && $0.severity == .error }) {
      #expect(first == 0, "\(rules)")
    }
    return (Set(rules).subtracting(signs), rules.contains { signs.contains($0) })
  }

  @Test("in YAML proves nothing by what is missing", arguments: examples)
  func brokenLines(text: String) throws {
    let whole = try found(text, .yaml).rules
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      let line = lines[index]
      let blanks = String(line.prefix { $0 == " " })
      let damages = [
        [blanks + "@", line], [line.replacing(": ", with: ":", maxReplacements: 1)], [line + " \""], [line + " ["],
        ["\t" + line.dropFirst(1)], [blanks + "- - @x", line], [line.replacing("[", with: "")],
        [line.replacing("}", with: "")], [" " + line], [blanks + "]", line],
      ]
      // Each line gets some, so that every example meets all of them.
      for damage in stride(from: index % 3, to: damages.count, by: 3).map({ damages[$0] }) {
        let broken = (lines[..<index] + damage + lines[(index + 1)...]).joined(separator: "\n")
        let result = try found(broken, .yaml)
        guard result.isBroken else { continue }
        let new = result.rules.subtracting(whole).subtracting(Self.unlessExempted)
        #expect(new.isEmpty, "\(new) of\n\(broken)")
      }
    }
  }

  @Test("in an export proves nothing by what is missing", arguments: ExportFormat.allCases)
  func cutExports(format: ExportFormat) throws {
    for example in Self.examples.enumerated().filter({ $0.offset.isMultiple(of: 9) }).map(\.element) {
      for file in ExportableExample(example, Linted.ruleSet.schema).files {
        for text in format.texts(file.objects) { try expectNothingNew(text, format.sourceFormat) }
      }
    }
  }

  private func expectNothingNew(_ text: String, _ format: SourceFormat) throws {
    let whole = try found(text, format).rules
    let bytes = Array(text.utf8)
    for length in stride(from: 1, to: bytes.count, by: max(1, bytes.count / 15)) {
      let cut = String(decoding: bytes[..<length], as: UTF8.self)
      let result = try found(cut, format)
      guard result.isBroken else { continue }
      // Half of a value may be none.
      let new = result.rules.subtracting(whole).subtracting(Self.unlessExempted)
        .subtracting(["invalid-text", "unknown-member", "unreadable-value"])
      #expect(new.isEmpty, "\(new) of\n\(cut)")
    }
  }
}
