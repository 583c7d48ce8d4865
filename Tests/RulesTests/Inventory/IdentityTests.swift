import Linter
import RuleFiles
import Testing

@Suite("The name of an object that only its identity tells")
struct IdentityTests {
  private static let directory =
    "CN=Client Frontend EX16,CN=SMTP Receive Connectors,CN=Protocols,CN=EX16,CN=Servers,CN=First,DC=contoso,DC=com"

  private static let clixml = """
    <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><TN RefId="0">
    <T>Selected.System.Management.Automation.PSCustomObject</T></TN><MS><S N="DistinguishedName">\(directory)</S>
    <S N="PermissionGroups">ExchangeServers</S></MS></Obj></Objs>
    """

  @Test(
    "is compared, shown, underlined and put into commands in every format",
    arguments: [
      "Identity         : EX16\\Client Frontend EX16\nPermissionGroups : ExchangeServers\n",
      "Id               : EX16\\Client Frontend EX16\nPermissionGroups : ExchangeServers\n",
      "DistinguishedName : \(directory)\nPermissionGroups  : ExchangeServers\n",
      "Identity,PermissionGroups\n\"EX16\\Client Frontend EX16\",ExchangeServers\n",
      "DistinguishedName,PermissionGroups\n\"\(directory)\",ExchangeServers\n",
      #"[{"Identity": "EX16\\Client Frontend EX16", "PermissionGroups": 4}]"#,
      #"[{"Id": "\#(directory)", "PermissionGroups": 4}]"#,
      #"[{"Identity": {"Name": "EX16\\Client Frontend EX16", "Depth": 3}, "PermissionGroups": 4}]"#,
      #"[{"Identity": {"Name": "other", "DistinguishedName": "\#(directory)"}, "PermissionGroups": 4}]"#,
      #"[{"Id": "@{Depth=3; DistinguishedName=\#(directory); Name=other}", "PermissionGroups": 4}]"#,
      clixml,
      "receiveConnectors:\n  - Identity: EX16\\Client Frontend EX16\n    PermissionGroups: [ExchangeServers]\n",
      "receiveConnectors:\n  - Identity: \"EX16\\\\Client Frontend EX16\"\n    PermissionGroups: [ExchangeServers]\n",
      """
      configuration C
      {
          node 'EX16'
          {
              ExchReceiveConnector ClientFrontend
              {
                  Identity = 'EX16\\Client Frontend EX16'
                  PermissionGroups = 'ExchangeServers'
              }
          }
      }
      """,
    ])
  func isDerived(text: String) throws {
    let linted = try Linted(text)
    let finding = try linted.finding("client-connector-without-exchange-users")
    #expect(finding.subject.object == "Client Frontend EX16")
    #expect(finding.subject.server == "EX16")
    #expect(finding.fix.commands.first?.contains(#"-Identity 'EX16\Client Frontend EX16'"#) == true)
    #expect(finding.related.map { linted.written($0.span) } == ["Client Frontend EX16"])
  }

  @Test("is that of every kind of object that has a name and an identity", arguments: Linted.ruleSet.schema.kinds)
  func isDerivedForEveryKind(kind: Kind) throws {
    guard kind.slot("Name") != nil, kind.slot("Identity") != nil, !kind.isSingle || kind.name == "ExchangeServer" else {
      return
    }
    let text = "\(kind.section):\n  - Identity: EX16\\Some\n"
    let reading = Reading(Source(Source.ID(0), name: "a.yaml", DecodedText(Array(text.utf8))))
    let inventory = InventoryBuilder.build([reading.tree], Linted.ruleSet.schema).inventory
    let object = try #require(inventory.objects(kind.id).first)
    #expect(String(decoding: object.text(try #require(kind.slot("Name"))), as: UTF8.self) == "Some")
  }

  @Test(
    "does not come from a pattern or a GUID", arguments: [#"EX16\Client*"#, "5c6f1c9e-0d7b-4f0e-9a5c-5b1a3d2f7e11"])
  func isNoPattern(identity: String) throws {
    let linted = try Linted("Identity         : \(identity)\nPermissionGroups : ExchangeServers\n")
    #expect(
      linted.reasons("client-connector-without-exchange-users")
        == ["what the input has of a receive connector does not tell whether it is the client one"])
  }

  @Test("gives way to the property itself")
  func isNotNeeded() throws {
    let linted = try Linted(
      "Name             : Relay\nIdentity         : EX16\\Client Frontend EX16\nPermissionGroups : ExchangeServers\n")
    #expect(linted.findings("client-connector-without-exchange-users").isEmpty)
  }

  @Test(
    "tells the server of POP settings",
    arguments: [
      "Identity : EX16\\1", "DistinguishedName : CN=1,CN=POP3,CN=Protocols,CN=EX16,CN=Servers,DC=contoso,DC=com",
      "Id : CN=1,CN=POP3,CN=Protocols,CN=EX16",
    ])
  func tellsServer(line: String) throws {
    let linted = try Linted("\(line)\nMessageRetrievalSortOrder : Ascending\nLoginType : PlainTextLogin\n")
    #expect(try linted.finding("pop-login-not-secure").subject.server == "EX16")
  }

  @Test("is that of the server itself, and with it the version of its connectors")
  func namesServer() throws {
    let linted = try Linted(
      "Identity : EX16\nAdminDisplayVersion : Version 15.1 (Build 2507.6)\nServerRole : Mailbox\n",
      "Name : Client Frontend EX16\nServer : EX16\nPermissionGroups : ExchangeServers\n")
    #expect(linted.report.serverCount == 1)
    #expect(linted.findings("client-connector-without-exchange-users").count == 1)
  }

  @Test("of a mailbox is what stands last in its path")
  func namesMailbox() throws {
    let linted = try Linted(
      "integrationMailbox: Integration\ncasMailboxes:\n  - { Identity: contoso.com/Users/Integration, PopEnabled: false }\n"
    )
    #expect(linted.findings("mailbox-missing").isEmpty)
    #expect(linted.findings("mailbox-pop-disabled").count == 1)
  }
}
