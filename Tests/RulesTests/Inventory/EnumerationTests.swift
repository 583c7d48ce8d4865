import Linter
import Testing

@Suite("Enumerations in every accepted spelling")
struct EnumerationTests {
  @Test(
    "with one member are read",
    arguments: [
      "SecureLogin", "securelogin", "SECURELOGIN", "'SecureLogin'", "3", "\"3\"", "[SecureLogin]", "[3]",
      "{ value: 3, Value: SecureLogin }", "{ value: 3 }", "{ Value: SecureLogin }",
    ])
  func readsMember(spelling: String) throws {
    let linted = try Linted("popSettings:\n  LoginType: \(spelling)\n")
    #expect(linted.inputFindings.isEmpty)
    #expect(linted.findings("pop-login-not-secure").isEmpty)
    #expect(linted.reasons("pop-login-not-secure").isEmpty)
  }

  @Test(
    "with a member that deviates deviate in each of them",
    arguments: ["PlainTextLogin", "1", "'1'", "[1]", "{ value: 1, Value: PlainTextLogin }", "plaintextlogin"])
  func judgesMember(spelling: String) throws {
    let linted = try Linted("popSettings:\n  LoginType: \(spelling)\n")
    #expect(linted.inputFindings.isEmpty)
    let finding = try linted.finding("pop-login-not-secure")
    #expect(linted.written(finding.primary.span) == spelling)
  }

  @Test(
    "with several members are read as list, comma list, number, digit string and object",
    arguments: [
      "[Tls, Integrated, BasicAuth, BasicAuthRequireTLS]", "Tls, Integrated, BasicAuth, BasicAuthRequireTLS",
      "\"{Tls, Integrated, BasicAuth, BasicAuthRequireTLS}\"", "15", "'15'", "[7, 8]",
      "tls,INTEGRATED,basicauth,basicauthrequiretls",
      "{ value: 15, Value: 'Tls, Integrated, BasicAuth, BasicAuthRequireTLS' }", "{ value: 15 }",
      "\n      - Tls\n      - Integrated\n      - 'BasicAuth, BasicAuthRequireTLS'",
    ])
  func readsMembers(spelling: String) throws {
    let linted = try Linted(connector("AuthMechanism: \(spelling)"))
    #expect(linted.rules.isEmpty)
    #expect(linted.reasons("client-connector-without-tls").isEmpty)
  }

  @Test(
    "lack the same member in each of them",
    arguments: ["[Integrated]", "Integrated", "2", "'2'", "\"{Integrated}\"", "{ value: 2 }", "[2]"])
  func findsMissingMember(spelling: String) throws {
    let linted = try Linted(connector("AuthMechanism: \(spelling)"))
    let finding = try linted.finding("client-connector-without-tls")
    #expect(linted.written(finding.primary.span) == spelling)
    #expect(
      finding.fix.commands.first
        == "Set-ReceiveConnector -Identity 'EX01\\Client Frontend EX01' -AuthMechanism Tls,Integrated")
  }

  @Test(
    "that were cut short prove presence",
    arguments: ["'{Tls, Integrated...}'", "'{Tls...}'", "'Tls, Integrated...'", "\"{Tls, \u{2026}}\""])
  func provesPresence(spelling: String) throws {
    let linted = try Linted(connector("AuthMechanism: \(spelling)"))
    #expect(linted.findings("client-connector-without-tls").isEmpty)
    #expect(linted.reasons("client-connector-without-tls").isEmpty)
  }

  @Test(
    "that were cut short prove no absence",
    arguments: ["'{Integrated...}'", "'{...}'", "'{BasicAuth, Integrated...}'", "[Integrated, ...]"])
  func provesNoAbsence(spelling: String) throws {
    let linted = try Linted(connector("AuthMechanism: \(spelling)"))
    #expect(linted.findings("client-connector-without-tls").isEmpty)
    #expect(linted.reasons("client-connector-without-tls").count == 1)
  }

  @Test(
    "with the word of WMI or PowerShell 7 are read without a remark", arguments: ["Auto", "AutomaticDelayedStart", "2"])
  func readsSynonym(spelling: String) throws {
    let linted = try Linted(
      "server: EX01\nservices:\n  - { Name: MSExchangePOP3, StartType: \(spelling), Ensure: Present }\n")
    #expect(linted.inputFindings.isEmpty)
    #expect(linted.findings("pop-service-not-automatic").isEmpty)
  }

  @Test("without a value are not checked", arguments: ["", "~", "null", "''"])
  func knowsNoValue(spelling: String) throws {
    let linted = try Linted("popSettings:\n  LoginType: \(spelling)\n")
    #expect(linted.report.findings.isEmpty)
    #expect(linted.reasons("pop-login-not-secure") == ["LoginType has no value"])
  }

  @Test(
    "with a name that does not exist are told the nearest one",
    arguments: [("SecureLogon", "SecureLogin"), ("PlainTextLogins", "PlainTextLogin"), ("Secure Login", "SecureLogin")])
  func suggestsMember(spelling: String, meant: String) throws {
    let linted = try Linted("popSettings:\n  LoginType: \(spelling)\n")
    let finding = try linted.finding("unknown-member")
    #expect(linted.written(finding.primary.span) == spelling)
    #expect(finding.headline.contains("did you mean \(meant)?"))
    #expect(finding.severity == .warning)
    #expect(linted.reasons("pop-login-not-secure").count == 1)
  }

  @Test("with a number that does not exist are a finding", arguments: ["4", "0", "-1", "99999999999999999999", "'17'"])
  func reportsUnknownNumber(spelling: String) throws {
    let linted = try Linted("popSettings:\n  LoginType: \(spelling)\n")
    #expect(try linted.finding("unknown-member").severity == .warning)
  }

  @Test("with a number of an unverified member are not judged", arguments: ["64", "96"])
  func leavesUnverifiedNumber(number: String) throws {
    let linted = try Linted(
      "server: EX01\nexchangeServer:\n  Name: EX01\n  AdminDisplayVersion: Version 15.2 (Build 1544.4)\n  ServerRole: \(number)\n"
    )
    #expect(linted.rules.isEmpty)
  }

  private func connector(_ line: String) -> String {
    """
    server: EX01
    exchangeVersion: "2019"
    receiveConnectors:
      - Name: Client Frontend EX01
        PermissionGroups: ExchangeUsers
        Enabled: true
        \(line)
    """
  }
}
