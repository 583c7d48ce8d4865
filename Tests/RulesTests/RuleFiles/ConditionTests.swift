import Linter
import RuleFiles
import Testing

@Suite("Conditions of rule files")
struct ConditionTests {
  @Test(
    "hold, fail or are unknown",
    arguments: [
      ("RemoteIPRanges: { covers: 10.0.0.0/8 }", "RemoteIPRanges: [10.0.0.0/9, 10.128.0.0/9]", "passed"),
      ("RemoteIPRanges: { covers: 10.0.0.0/8 }", "RemoteIPRanges: [10.0.0.0/9]", "failed"),
      ("RemoteIPRanges: { covers: 10.0.0.0/8 }", "RemoteIPRanges: '{10.0.0.0/9...}'", "unknown"),
      ("RemoteIPRanges: { covers: 10.0.0.0/8 }", "RemoteIPRanges: '{10.0.0.0/8...}'", "passed"),
      ("RemoteIPRanges: { covers: 10.0.0.0/8 }", "Name: A", "unknown"),
      (
        "RemoteIPRanges: { each: { within: [10.0.0.0/8, 11.0.0.0/8] } }", "RemoteIPRanges: [10.1.1.1, 11.1.1.1]",
        "passed"
      ),
      ("RemoteIPRanges: { each: { within: 10.0.0.0/8 } }", "RemoteIPRanges: [10.1.1.1, 9.0.0.0-10.0.0.1]", "failed"),
      ("RemoteIPRanges: { some: { within: 10.0.0.0/8 } }", "RemoteIPRanges: [9.9.9.9]", "failed"),
      ("Banner: { has: [esmtp, mail] }", "Banner: 220 Microsoft ESMTP Mail", "passed"),
      ("Banner: { has: [esmtp, news] }", "Banner: 220 Microsoft ESMTP Mail", "failed"),
      ("Banner: { lacks: [microsoft, exchange] }", "Banner: 220 Microsoft", "failed"),
      ("Banner: { lacks: [microsoft, exchange] }", "Banner: 220 ready", "passed"),
      ("Banner: { lacks: microsoft }", "Name: A", "unknown"),
      (
        "TlsDomainCapabilities: { some: { has: acceptoorg } }", "TlsDomainCapabilities: ['x:AcceptOorgProtocol']",
        "passed"
      ),
      ("TlsCertificateName: { selfIssued: false }", "TlsCertificateName: <I>CN=a<S>CN=a", "failed"),
      ("TlsCertificateName: { selfIssued: false }", "TlsCertificateName: nonsense", "unknown"),
      ("not: { Enabled: true }", "Enabled: true", "failed"), ("not: { Enabled: true }", "Enabled: false", "passed"),
      ("select: client-connector", "Name: Client Frontend EX01", "passed"),
    ])
  func truth(require: String, object: String, expected: String) throws {
    let rule = try Self.read("require: { \(require) }").get()
    let report = try Self.lint(object, rule)
    let isFound = report.findings.contains { $0.rule == "own" }
    let isUnchecked = report.unchecked.contains { $0.rules.contains("own") }
    #expect((isFound ? "failed" : isUnchecked ? "unknown" : "passed") == expected)
  }

  @Test("that must fail underline the property")
  func underlines() throws {
    let rule = try Self.read("require: { not: { Enabled: true } }\nlabel: no").get()
    let report = try Self.lint("Name: A, Enabled: true", rule)
    let finding = try #require(report.findings.first { $0.rule == "own" })
    let text = String(decoding: report.sources[0].text[finding.primary.span.range], as: UTF8.self)
    #expect(text == "true")
  }

  @Test(
    "that do not fit the property are told at the place",
    arguments: [
      ("Bindings: { covers: 10.0.0.0/8 }", "10.0.0.0/8"), ("RemoteIPRanges: { covers: ten }", "ten"),
      ("RemoteIPRanges: { some: { port: 25 } }", "port"), ("Bindings: { some: { has: x } }", "has"),
      ("Fqdn: { selfIssued: true }", "true"), ("select: nobody", "nobody"),
      ("select: integration-mailbox", "integration-mailbox"), ("Enabled: { has: x }", "x"),
    ])
  func tellsPlace(require: String, place: String) throws {
    let text = Self.text("require: { \(require) }")
    guard case .failure(let error) = Self.read("require: { \(require) }") else {
      Issue.record("read without an error")
      return
    }
    #expect(String(decoding: Array(text.utf8)[error.span.range], as: UTF8.self) == place, "\(error.message)")
  }

  @Test("in a case can take the fix away")
  func takesFixAway() throws {
    let keys = "require: { Enabled: true }\ncases: [{ when: { Name: B }, fix: none }]"
    let rule = try Self.read(keys).get()
    #expect(try Self.lint("Name: A, Enabled: false", rule).findings.first { $0.rule == "own" }?.fix.edits.count == 1)
    #expect(
      try Self.lint("Name: B, Enabled: false", rule).findings.first { $0.rule == "own" }?.fix.edits.isEmpty == true)
  }

  private static func text(_ keys: String) -> String {
    "title: A\nseverity: warning\nfor: ReceiveConnector\nwhy: B\n" + keys + "\n"
  }

  private static func read(_ keys: String) -> Result<Linter.Rule, RuleError> {
    let source = Source(Source.ID(0), name: "own.yaml", DecodedText(Array(text(keys).utf8)))
    return Result { () throws(RuleError) in
      try RuleFile.rule(Reading(source).tree, id: "own", category: "own", Linted.ruleSet.vocabulary)
    }
  }

  private static func lint(_ object: String, _ rule: Linter.Rule) throws -> Report {
    let text = "server: EX01\nexchangeVersion: SE\nreceiveConnectors:\n  - { \(object) }\n"
    let source = Source(Source.ID(0), name: "0.yaml", DecodedText(Array(text.utf8)))
    let today = try #require(UTCDate(year: 2026, month: 11, day: 1))
    var own = OwnRules()
    own.rules = [rule]
    return Linted.ruleSet.lint([source], LintOptions(profiles: [], today: today), own: own)
  }
}
