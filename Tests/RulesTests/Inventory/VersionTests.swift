import Linter
import Testing

@Suite("The version of a server")
struct VersionTests {
  @Test(
    "comes from exchangeVersion, by year, name and build",
    arguments: [
      ("\"2010\"", "Client EX01"), ("2010", "Client EX01"), ("Version 14.3 (Build 123.4)", "Client EX01"),
      ("\"2013\"", "Client Frontend EX01"),
      ("2016", "Client Frontend EX01"), ("\"2019\"", "Client Frontend EX01"), ("SE", "Client Frontend EX01"),
      ("se", "Client Frontend EX01"),
      ("2019 CU14", "Client Frontend EX01"), ("2010 SP3 RU32", "Client EX01"),
      ("Exchange Server 2016", "Client Frontend EX01"), ("Microsoft Exchange Server 2019", "Client Frontend EX01"),
      ("Microsoft Exchange 2010 Service Pack 3", "Client EX01"), ("Subscription Edition", "Client Frontend EX01"),
      ("Exchange Server SE RTM", "Client Frontend EX01"), ("2019 CU15 Oct25SU", "Client Frontend EX01"),
      ("\"15.1\"", "Client Frontend EX01"), ("\"14.3\"", "Client EX01"), ("15.01.2507.006", "Client Frontend EX01"),
      ("Version 15.1", "Client Frontend EX01"), ("2019 Enterprise", "Client Frontend EX01"),
      ("2013+", "Client Frontend EX01"),
      ("Version 15.2 (Build 2562.17)", "Client Frontend EX01"), ("15.1.2507.6", "Client Frontend EX01"),
    ])
  func comesFromSettings(version: String, name: String) throws {
    let linted = try Linted(server("exchangeVersion: \(version)", connector: name))
    #expect(linted.inputFindings.isEmpty)
    #expect(linted.findings("client-connector-name-unexpected").isEmpty)
    let other = name == "Client EX01" ? "Client Frontend EX01" : "Client EX01"
    let wrong = try Linted(server("exchangeVersion: \(version)", connector: other))
    #expect(wrong.findings("client-connector-name-unexpected").count == 1)
  }

  @Test(
    "comes from ExchangeServer",
    arguments: [("14.3 (Build 123.4)", 1), ("15.2 (Build 1544.4)", 2), ("15.0 (Build 1497.2)", 2)])
  func comesFromExchangeServer(version: String, restarted: Int) throws {
    let linted = try Linted(
      "exchangeServer: { Name: EX01, AdminDisplayVersion: Version \(version) }\npopSettings: { LoginType: 1 }\n")
    let restart = try linted.finding("pop-login-not-secure").fix.commands.last
    #expect(restart?.split(separator: ",").count == restarted)
  }

  @Test(
    "is SE from build 2562 on",
    arguments: [
      ("2561.99", "2019", 0), ("2562.17", "SE", 0), ("2562.17", "2019", 1), ("1544.4", "SE", 1), ("2600.1", "SE", 0),
    ])
  func tellsSubscriptionEdition(build: String, version: String, conflicts: Int) throws {
    let linted = try Linted(
      "server: EX01\nexchangeVersion: \(version)\nexchangeServer: { Name: EX01, AdminDisplayVersion: Version 15.2 (Build \(build)) }\n"
    )
    #expect(linted.findings("conflicting-version").count == conflicts)
  }

  @Test("given twice differently is a finding with both places, and not believed")
  func reportsConflict() throws {
    let linted = try Linted(
      "server: EX01\nexchangeVersion: '2010'\npopSettings: { LoginType: 1 }\n", "server: EX01\nexchangeVersion: SE\n")
    let finding = try linted.finding("conflicting-version")
    #expect(linted.written(finding.primary.span) == "SE")
    #expect(finding.related.map { linted.written($0.span) } == ["'2010'"])
  }

  @Test(
    "that does not exist is unreadable",
    arguments: [
      "2017", "Exchange", "2019 or 2016", "15.3", "Exchange Server 2007", "8.3.83.6", "SP1", "[2019]", "{ a: b }",
    ])
  func refusesUnknown(version: String) throws {
    let linted = try Linted(server("exchangeVersion: \(version)", connector: "Client EX01"))
    #expect(try linted.finding("unreadable-value").severity == .warning)
  }

  @Test("of the schema of an object is not the version of the product")
  func leavesSchemaVersion() throws {
    let linted = try Linted(
      "exchangeServer: { Name: EX01, ExchangeVersion: 0.1 (8.0.535.0), AdminDisplayVersion: Version 15.2 (Build 1544.4) }\n"
    )
    #expect(linted.report.findings.isEmpty)
  }

  private func server(_ version: String, connector name: String) -> String {
    """
    server: EX01
    \(version)
    receiveConnectors:
      - Name: \(name)
        Bindings: "0.0.0.0:587"
        PermissionGroups: ExchangeUsers
        Enabled: true
    """
  }
}
