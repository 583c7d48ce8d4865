import Linter
import Testing

@Suite("The version that objects tell")
struct VersionEvidenceTests {
  private func versions(_ text: String) throws -> String {
    let inventory = Typed(text).draft.inventory
    let versions = try #require(inventory.servers.first).versions
    return versions == .unknown ? "unknown" : inventory.schema.versions.words(for: versions)
  }

  @Test(
    "is what only some versions have",
    arguments: [
      ("server: EX01\nservices:\n  - { Name: MSExchangePOP3BE, Status: Stopped }\n", "2013 or later"),
      ("server: EX01\nservices:\n  - { Name: msexchangeimap4be, Status: Stopped }\n", "2013 or later"),
      ("server: EX01\nreceiveConnectors:\n  - { Name: a, TransportRole: FrontendTransport }\n", "2013 or later"),
      ("server: EX01\nreceiveConnectors:\n  - { Name: Client EX01, Enabled: true }\n", "2010"),
      // A shell of a later version prints TransportRole of connectors of 2010 too.
      ("server: EX01\nreceiveConnectors:\n  - { Name: Client EX01, TransportRole: HubTransport }\n", "unknown"),
      ("server: EX01\nreceiveConnectors:\n  - { Name: a, TransportRole: ~ }\n", "unknown"),
      ("server: EX01\nservices:\n  - { Name: MSExchangePOP3, Status: Stopped }\n", "unknown"),
      ("server: EX01\nexchangeVersion: '2010'\nservices:\n  - { Name: MSExchangePOP3BE, Status: Stopped }\n", "2010"),
      ("server: EX01\nexchangeVersion: '15.2'\nexchangeServer: { AdminDisplayVersion: 15.2.2562.17 }\n", "SE"),
      ("server: EX01\nexchangeVersion: '15.2'\n", "2019 or SE"),
      ("server: EX01\nexchangeVersion: 2016+\n", "2016 or later"),
    ])
  func isTold(text: String, words: String) throws {
    #expect(try versions(text) == (words))
  }

  @Test("is enough for rules that are the same for all of them, and for no others")
  func isThreeValued() throws {
    let services =
      "server: EX01\nservesPOP: true\nservices:\n  - { Name: MSExchangePOP3BE, Status: Stopped, StartType: Manual }\n"
    #expect(try Linted(services).findings("pop-backend-service-stopped").count == 1)
    let property = "popSettings:\n  LoginType: PlainTextLogin\n"
    let restart = try Linted(services + property).finding("pop-login-not-secure").fix.commands.last
    #expect(restart == "Restart-Service MSExchangePOP3BE")
  }
}
