import Linter
import Testing

@Suite("Sizes, time spans, numbers and switches")
struct ScalarValueTests {
  /// The least `MaxMessageSize` is 64 KB.
  @Test(
    "Sizes are read with and without a unit",
    arguments: [
      "65536", "65536 B", "64KB", "64 KB", "64 kb", "\"64 KB (65,536 bytes)\"", "64 KB (65.536 bytes)",
      "64 KB (65\u{A0}536 bytes)",
      "36 MB (37,748,736 bytes)", "1GB", "1.5 MB",
    ])
  func readsSize(spelling: String) throws {
    #expect(try Linted(connector("MaxMessageSize: \(spelling)")).inputFindings.isEmpty)
  }

  @Test("Sizes below the least one are a finding", arguments: ["65535", "63 KB", "63 KB (64,512 bytes)", "1B", "0"])
  func refusesSmallSize(spelling: String) throws {
    let linted = try Linted(connector("MaxMessageSize: \(spelling)"))
    let finding = try linted.finding("value-out-of-range")
    #expect(linted.written(finding.primary.span) == spelling)
    #expect(finding.primary.text.contains("64 KB"))
  }

  @Test(
    "Sizes that are none are unreadable", arguments: ["large", "36 MiB", "-1 MB", "36 MB (", "{ }", "[1 MB]", "true"])
  func refusesNoSize(spelling: String) throws {
    let finding = try Linted(connector("MaxMessageSize: \(spelling)")).finding("unreadable-value")
    #expect(finding.headline.hasSuffix("as a value of MaxMessageSize"))
  }

  /// The greatest `ConnectionTimeout` is one day.
  @Test(
    "Time spans are read with and without days and fractions",
    arguments: [
      "00:10:00", "0:10:00", "1:00:00", "23:59:59", "1.00:00:00", "00:00:01.5", "0.00:10:00", "{ Ticks: 6000000000 }",
    ])
  func readsTimeSpan(spelling: String) throws {
    #expect(try Linted(connector("ConnectionTimeout: \(spelling)")).inputFindings.isEmpty)
  }

  @Test(
    "Time spans beyond the greatest one are a finding",
    arguments: ["1.00:00:01", "2.00:00:00", "{ Ticks: 864000000001 }", "10675199.00:00:00"])
  func refusesLongTimeSpan(spelling: String) throws {
    let finding = try Linted(connector("ConnectionTimeout: \(spelling)")).finding("value-out-of-range")
    #expect(finding.expected == "at most 1.00:00:00")
  }

  @Test(
    "Time spans that are none are unreadable", arguments: ["10 minutes", "soon", "00:61:00", "1:2:3:4:5", "[00:10:00]"])
  func refusesNoTimeSpan(spelling: String) throws {
    #expect(try Linted(connector("ConnectionTimeout: \(spelling)")).finding("unreadable-value").severity == .warning)
  }

  @Test(
    "Unlimited is a value where the type has it",
    arguments: [
      "Unlimited", "unlimited", "'Unlimited'", "5000", "{ IsUnlimited: true }", "{ IsUnlimited: false, Value: 5000 }",
      "{ IsUnlimited: True, Value: 0 }",
    ])
  func readsUnlimited(spelling: String) throws {
    #expect(try Linted(connector("MaxInboundConnection: \(spelling)")).inputFindings.isEmpty)
  }

  @Test(
    "Numbers outside their range are a finding",
    arguments: ["0", "{ IsUnlimited: false, Value: 0 }", "2147483648", "-5"])
  func refusesNumber(spelling: String) throws {
    #expect(
      try Linted(connector("MaxInboundConnection: \(spelling)")).finding("value-out-of-range").severity == .warning)
  }

  @Test("Unlimited is no value where the type does not have it")
  func refusesUnlimited() throws {
    #expect(try Linted(connector("MaxHopCount: Unlimited")).finding("unreadable-value").severity == .info)
  }

  @Test(
    "Switches that are on are read",
    arguments: ["true", "True", "TRUE", "$true", "$True", "yes", "Yes", "on", "'True'"])
  func readsTrue(spelling: String) throws {
    let linted = try Linted(connector("Enabled: \(spelling)"))
    #expect(linted.inputFindings.isEmpty)
    #expect(linted.findings("client-connector-disabled").isEmpty)
    #expect(linted.reasons("client-connector-disabled").isEmpty)
  }

  @Test("Switches that are off are read", arguments: ["false", "False", "$false", "no", "off", "\"False\""])
  func readsFalse(spelling: String) throws {
    let linted = try Linted(connector("Enabled: \(spelling)"))
    let finding = try linted.finding("client-connector-disabled")
    #expect(linted.written(finding.primary.span) == spelling)
  }

  @Test("Switches without a value are not checked", arguments: ["", "~", "null", "''"])
  func knowsNoValue(spelling: String) throws {
    let linted = try Linted(connector("Enabled: \(spelling)"))
    #expect(linted.report.findings.isEmpty)
    #expect(linted.reasons("client-connector-disabled") == ["Enabled has no value"])
  }

  @Test("Anything else is no switch", arguments: ["sometimes", "2", "[true]", "{ a: b }", "truee"])
  func refusesNoSwitch(spelling: String) throws {
    #expect(try Linted(connector("Enabled: \(spelling)")).finding("unreadable-value").expected == "true or false")
  }

  private func connector(_ line: String) -> String {
    """
    server: EX01
    exchangeVersion: "2019"
    receiveConnectors:
      - Name: Client Frontend EX01
        \(line)
    """
  }
}
