import Linter
import Testing

@Suite("Commands are judged")
struct CommandScriptTests {
  private static let script = #"""
    # Runbook of MX1
    Set-PopSettings -Server MX1 -LoginType PlainTextLogin -SSLBindings '0.0.0.0:995'
    New-ReceiveConnector -Name Scanner -Server MX1 -Bindings 0.0.0.0:12525 -RemoteIPRanges 10.0.0.7
    Set-ReceiveConnector "MX1\Scanner" -AuthMechanism ExternalAuthoritative -PermissionGroups AnonymousUsers, ExchangeServers
    Set-Service -Name MSExchangePOP3 -ComputerName MX1 -StartupType Manual -Status Running
    Get-ReceiveConnector | Set-ReceiveConnector -ProtocolLoggingLevel Verbose
    """#

  @Test("as settings are, and what they do not set is not missing")
  func isJudged() throws {
    let linted = try Linted(Self.script)
    #expect(linted.rules == ["pop-login-not-secure", "relay-methods-mixed", "pop-service-not-automatic"])
    #expect(linted.report.serverCount == 1)
    #expect(linted.report.objectCount == 3)
    #expect(linted.reasons("client-connector-missing") == ["receiveConnectors is cut short"])
    #expect(try linted.written(linted.finding("pop-login-not-secure").primary.span) == "PlainTextLogin")
    #expect(try linted.written(linted.finding("command-not-read").primary.span) == "Set-ReceiveConnector")
  }

  @Test("and what a command that is not read may have changed is not")
  func leavesDoubtful() throws {
    let linted = try Linted(Self.script + "\nif ($x) { Set-PopSettings -Server MX1 -LoginType SecureLogin }\n")
    #expect(linted.findings("pop-login-not-secure").isEmpty)
  }

  @Test("and one whose server only a run could tell is not on another")
  func leavesServer() throws {
    let linted = try Linted("Set-PopSettings -Server EX02 -LoginType 1\nSet-ReceiveConnector \"$s\\Relay\" -Fqdn a\n")
    #expect(linted.report.serverCount == 2)
    #expect(linted.report.objectCount == 2)
  }

  @Test("in a post, with the connector that they make", .enabled(if: Corpus.isPresent, "../shared/corpus is not there"))
  func readsPost() throws {
    let linted = try Linted([Corpus.bytes("reports/03a-relay-out-commands.txt")])
    #expect(linted.report.objectCount == 1)
    #expect(linted.inputFindings.map { linted.written($0.primary.span) } == ["Custom"])
    #expect(linted.report.sources[0].format == .commands)
  }
}

/// What is known of the parameters of cmdlets stands in the reader, what is known of properties in the kinds.
@Suite("The parameters of cmdlets")
struct CmdletParameterTests {
  private static let setters = ["ReceiveConnector", "PopSettings", "ImapSettings", "CASMailbox", "Service"]

  @Test("are properties of the kind that they change, and all that can be set is one", arguments: setters)
  func areProperties(noun: String) throws {
    let kind = try #require(Linted.ruleSet.schema.kind(named: noun))
    for property in kind.properties where !property.isReadOnly && property.setter == nil {
      // Printed by some builds, and no parameter of any reference.
      guard property.name != "PopMessageDeleteEnabled" else { continue }
      let value = property.type == .boolean ? "$true" : "a"
      let script = "Set-\(noun) -\(property.parameter) \(value)"
      let source = Source(Source.ID(0), name: "a", DecodedText(Array(script.utf8)), format: .commands)
      #expect(Reading(source).problems.isEmpty, "\(property.name)")
    }
  }
}
