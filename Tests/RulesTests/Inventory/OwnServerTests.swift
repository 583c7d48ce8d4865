import Linter
import Testing

@Suite("What says where it belongs, or not")
struct OwnServerTests {
  @Test(
    "services of several computers belong to several servers",
    arguments: ["PSComputerName", "ComputerName", "ServerName", "Server"])
  func tellsComputers(key: String) throws {
    let text =
      "\(key),Name,Status,StartType\n"
      + [
        "EX01,MSExchangePOP3,Running,Automatic", "EX01,MSExchangePOP3BE,Running,Automatic",
        "EX02,MSExchangePOP3,Stopped,Automatic",
      ].joined(separator: "\n")
    let linted = try Linted(text + "\n")
    #expect(linted.report.serverCount == 2)
    #expect(linted.findings("pop-service-stopped").map(\.subject.server) == ["EX02"])
  }

  @Test(
    "a server of a list without a name is none of the others",
    arguments: ["name: EX02", "server: [EX02]", "exchangeVersion: 2019", "server: '*'"])
  func keepsNamelessApart(fact: String) throws {
    let linted = try Linted(
      """
      servers:
        - \(fact)
          popSettings: { LoginType: PlainTextLogin }
        - server: EX03
          popSettings: { SSLBindings: "0.0.0.0:995" }
      """)
    #expect(linted.report.serverCount == 2)
    #expect(try linted.finding("pop-login-not-secure").subject.server == nil)
  }

  @Test("a list in place of a name is told")
  func refusesLists() throws {
    let linted = try Linted(
      "server: [EX01, EX02]\nintegrationMailbox: [a@contoso.com, b@contoso.com]\npopSettings: { LoginType: SecureLogin }\n"
    )
    #expect(linted.findings("wrong-type").map { linted.line($0.primary.span) } == [1, 2])
  }

  @Test("resources belong to the computer of their node", arguments: ["Node EX01", "Node 'EX01'", "Node \"EX01\""])
  func tellsNode(node: String) throws {
    let linted = try Linted(
      "Configuration C {\n \(node) {\n  Service P {\n   Name = 'MSExchangePOP3'\n   State = 'Stopped'\n   StartupType = 'Automatic'\n  }\n }\n}\n",
      "server: EX02\nservesPOP: false\n")
    #expect(linted.report.serverCount == 2)
    #expect(linted.findings("pop-service-stopped").map(\.subject.server) == ["EX01"])
  }

  @Test("what was asked for by its name proves nothing of what else there is")
  func knowsChosen() throws {
    let list = "[PS] C:\\>Get-ReceiveConnector \"EX01\\Relay\" | fl Name,Bindings,PermissionGroups\n\n"
    let linted = try Linted(
      list + "Name             : Relay\nBindings         : {0.0.0.0:25}\nPermissionGroups : AnonymousUsers\n",
      "server: EX01\nexchangeVersion: '2019'\nservesPOP: true\n")
    #expect(linted.findings("client-connector-missing").isEmpty)
    #expect(linted.reasons("client-connector-missing") != [])
  }
}

@Suite("Properties of exports that exlint does not know")
struct StrangePropertyTests {
  @Test("are named once for each kind")
  func areNamed() throws {
    let objects = (1...3).map {
      "Name : R\($0)\nBindings : {0.0.0.0:25}\nEnabled : True\nAuthMechanismus : BasicAuth\nFoo : \($0)\n"
    }
    let linted = try Linted("[PS] C:\\>Get-ReceiveConnector | fl\n\n" + objects.joined(separator: "\n"))
    let skipped = try #require(linted.report.skipped.first)
    #expect(skipped.words == "2 properties that exlint does not know, of receive connectors: AuthMechanismus, Foo")
    #expect(linted.line(skipped.span) == 6)
    #expect(linted.report.skipped.count == 1)
  }
}
