import Linter
import Testing

@Suite("Servers of the input")
struct ServerTests {
  private static let settings = "popSettings: { LoginType: PlainTextLogin }"

  @Test(
    "may be several in one file, in documents, and under servers as list and as mapping",
    arguments: [
      "servers:\n  - { server: EX01, \(settings) }\n  - { server: EX02, \(settings) }\n",
      "servers:\n  EX01: { \(settings) }\n  EX02: { \(settings) }\n",
      "server: EX01\n\(settings)\n---\nserver: EX02\n\(settings)\n",
      "Servers:\n  - { Server: EX01, PopSettings: { loginType: PLAINTEXTLOGIN } }\n  - { SERVER: EX02, Get-PopSettings: { LoginType: 1 } }\n",
      "popSettings:\n  - { Server: EX01, LoginType: PlainTextLogin }\n  - { Server: EX02, LoginType: PlainTextLogin }\n",
      "- { server: EX01, \(settings) }\n- { server: EX02, \(settings) }\n",
    ])
  func readsSeveral(text: String) throws {
    let linted = try Linted(text)
    #expect(linted.report.serverCount == 2)
    #expect(linted.findings("pop-login-not-secure").map(\.subject.server) == ["EX01", "EX02"])
    #expect(linted.inputFindings.isEmpty)
  }

  @Test("may be one in each file")
  func readsFiles() throws {
    let linted = try Linted("server: EX01\n\(Self.settings)\n", "server: EX02\n\(Self.settings)\n")
    #expect(linted.report.serverCount == 2)
    #expect(linted.findings("pop-login-not-secure").map(\.subject.server) == ["EX01", "EX02"])
  }

  @Test(
    "are one, however the name is written",
    arguments: [
      "EX01", "ex01", "EX01.contoso.com", "EX01\\\\1", "CN=EX01,CN=Servers,CN=First,DC=contoso,DC=com",
      "CN=1,CN=POP3,CN=Protocols,CN=EX01,CN=Servers,CN=First,DC=contoso,DC=com",
    ])
  func knowsName(name: String) throws {
    let linted = try Linted(
      "server: EX01\nexchangeVersion: '2010'\n", "popSettings: { Server: \"\(name)\", LoginType: 1 }\n")
    #expect(linted.report.serverCount == 1)
    let finding = try linted.finding("pop-login-not-secure")
    #expect(finding.subject.server == "EX01")
    #expect(finding.fix.commands.last == "Restart-Service MSExchangePOP3")
  }

  @Test("are known by the identity of a connector")
  func readsIdentity() throws {
    let linted = try Linted(
      "receiveConnectors:\n  - { Identity: 'EX01\\Client Frontend EX01', Name: Client Frontend EX01, Enabled: false }\n"
    )
    #expect(try linted.finding("client-connector-disabled").subject.server == "EX01")
  }

  @Test("meet across files, with their facts")
  func meetsAcrossFiles() throws {
    let linted = try Linted(
      "server: EX01\nservesPOP: false\n", "server: ex01.contoso.com\npopSettings: { LoginType: PlainTextLogin }\n",
      "services:\n  - { MachineName: EX01, Name: MSExchangePOP3, Status: Stopped, StartType: Manual }\n")
    #expect(linted.report.serverCount == 1)
    #expect(linted.rules.isEmpty)
  }

  @Test("give their name to what stands beside it in a file")
  func namesObjectsOfFile() throws {
    let linted = try Linted("exchangeServer: { Name: EX01 }\npopSettings: { LoginType: 1 }\n")
    #expect(linted.report.serverCount == 1)
    #expect(try linted.finding("pop-login-not-secure").subject.server == "EX01")
  }

  @Test("without a name in two files stay two")
  func keepsNamelessApart() throws {
    let linted = try Linted("popSettings: { LoginType: 1 }\n", "popSettings: { LoginType: 1 }\n")
    #expect(linted.report.serverCount == 2)
    #expect(linted.findings("pop-login-not-secure").count == 2)
  }

  @Test("that are no servers are said", arguments: ["servers: EX01", "servers: [EX01]", "servers:\n  - [EX01]\n"])
  func refusesNoServer(text: String) throws {
    #expect(try Linted(text).finding("wrong-type").severity == .error)
  }

  @Test(
    "in a mapping of servers that have no settings are said",
    arguments: ["servers:\n  EX01: PlainText\n", "servers:\n  EX01: [a]\n"])
  func refusesNoServerInMapping(text: String) throws {
    #expect(try Linted(text).finding("wrong-type").severity == .error)
  }
}
