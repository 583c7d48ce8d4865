import Linter
import Testing

@Suite("What aliases repeat")
struct RepetitionTests {
  private static func repeated(_ text: String, _ count: Int, separator: String = ", ") -> String {
    Array(repeating: text, count: count).joined(separator: separator)
  }

  private static let ranges = repeated("10.0.0.1", 2_000)
  /// Lists of lists: eight levels with ten aliases each.
  private static let levels = (1...8).map { "- &a\($0) [\(repeated("*a\($0 - 1)", 10))]\n" }.joined()
  private static let merges = (1...8).map { "- &m\($0) { <<: [\(repeated("*m\($0 - 1)", 10))] }\n" }.joined()
  private static let deviation = "popSettings: { LoginType: PlainTextLogin }\n"

  @Test(
    "is bounded by one budget wherever it stands, and the rest of the file is read",
    arguments: [
      "x:\n- &a0 [y]\n\(levels)\(deviation)",
      "x:\n- &m0 { LoginType: SecureLogin }\n\(merges)\(deviation)",
      "x: &ranges [\(ranges)]\nreceiveConnectors:\n\(repeated("- { Name: A, RemoteIPRanges: *ranges }", 400, separator: "\n"))\n"
        + deviation,
      "x: &list [\(repeated("{ Name: A, Enabled: true }", 500))]\nservers:\n"
        + "\(repeated("- { receiveConnectors: *list }", 400, separator: "\n"))\n- { server: EX01, \(deviation.dropLast()) }\n",
      "- &a { AuthMechanism: Tls, Bindings: '0.0.0.0:25', RemoteIPRanges: [\(ranges)] }\n"
        + "\(repeated("- *a", 400, separator: "\n"))\n- \(deviation)",
      "x: &long \(String(repeating: "a", count: 500_000))\nreceiveConnectors:\n- { Name: A, RemoteIPRanges: [\(repeated("*long", 20_000))] }\n"
        + deviation,
    ])
  func isBounded(text: String) throws {
    let linted = try Linted(text)
    let finding = try linted.finding("alias-expansion-too-large")
    #expect(linted.written(finding.primary.span).hasPrefix("*"))
    #expect(linted.findings("pop-login-not-secure").count == 1)
    #expect(linted.report.status == .findings)
  }

  @Test("in a rule file is bounded too")
  func isBoundedInRuleFile() {
    let levels = (1...8).map { "  - &c\($0) { all: [\(Self.repeated("*c\($0 - 1)", 10))] }\n" }.joined()
    let text = "require:\n  any:\n  - &c0 { LoginType: SecureLogin }\n\(levels)"
    let reading = Reading(Source(Source.ID(0), name: "rule.yaml", DecodedText(Array(text.utf8))))
    #expect(reading.tree.excessProblem?.rule == "alias-expansion-too-large")
  }

  @Test("in a fleet that shares a base is not too much")
  func allowsBase() throws {
    let base = (0..<100).map { "{ Name: A\($0), Enabled: true }" }.joined(separator: ", ")
    let servers = (0..<400).map { "- { <<: *base, server: EX\($0), exchangeVersion: 2019 }\n" }.joined()
    let linted = try Linted("x: &base { receiveConnectors: [\(base)] }\nservers:\n\(servers)")
    #expect(linted.findings("alias-expansion-too-large").isEmpty)
    #expect(linted.report.objectCount == 40_000)
  }
}
