import Linter
import Testing

@Suite("Commands of fixes")
struct CommandTests {
  @Test("of two rules on one connector print the same complete list")
  func mergesFlags() throws {
    let linted = try Linted(connector("AuthMechanism: [BasicAuth, ExchangeServer]"))
    let first = try linted.finding("client-connector-without-tls")
    let second = try linted.finding("client-connector-basic-before-tls")
    let command =
      "Set-ReceiveConnector -Identity 'EX01\\Client Frontend EX01' -AuthMechanism Tls,BasicAuth,BasicAuthRequireTLS,ExchangeServer"
    #expect(first.fix.commands == [command])
    #expect(second.fix.commands == [command])
    #expect(first.notes.contains("-AuthMechanism replaces the whole list, so the command repeats what is there"))
  }

  @Test("and edits of two rules on one connector agree")
  func mergesEdits() throws {
    let linted = try Linted(connector("AuthMechanism: [BasicAuth]"))
    let edits = Set(linted.report.findings.filter { $0.severity > .info }.flatMap(\.fix.edits))
    #expect(edits.map(\.replacement) == ["[Tls, BasicAuth, BasicAuthRequireTLS]"])
  }

  @Test("drop None where something is added", arguments: ["None", "[None]", "0", "'{None}'"])
  func dropsNone(spelling: String) throws {
    let linted = try Linted(connector("AuthMechanism: \(spelling)"))
    let finding = try linted.finding("client-connector-without-tls")
    #expect(
      finding.fix.commands.first == "Set-ReceiveConnector -Identity 'EX01\\Client Frontend EX01' -AuthMechanism Tls")
  }

  @Test("are not given for a list that was cut short")
  func needsWholeList() throws {
    let linted = try Linted(connector("PermissionGroups: '{ExchangeServers...}'"))
    #expect(linted.findings("client-connector-without-exchange-users").isEmpty)
    #expect(linted.reasons("client-connector-without-exchange-users").count == 1)
  }

  @Test(
    "restart the services of the version",
    arguments: [
      ("'2010'", "Restart-Service MSExchangePOP3"), ("SE", "Restart-Service MSExchangePOP3, MSExchangePOP3BE"),
    ])
  func restartsServices(version: String, command: String) throws {
    let linted = try Linted("server: EX01\nexchangeVersion: \(version)\npopSettings: { LoginType: 1 }\n")
    let finding = try linted.finding("pop-login-not-secure")
    #expect(finding.fix.commands == ["Set-PopSettings -Server 'EX01' -LoginType SecureLogin", command])
  }

  @Test("for a server without a name leave the server out")
  func leavesOutUnnamedServer() throws {
    let linted = try Linted(
      "popSettings: { LoginType: 1 }\nreceiveConnectors:\n  - { Name: Client Frontend EX01, Enabled: false }\n")
    let settings = try linted.finding("pop-login-not-secure").fix.commands
    #expect(settings.first == "Set-PopSettings -LoginType SecureLogin")
    let connectors = linted.findings("client-connector-disabled").flatMap(\.fix.commands)
    #expect(connectors.allSatisfy { !$0.contains("{") && !$0.contains("\\") })
  }

  @Test(
    "quote names so that PowerShell reads them as they are",
    arguments: [
      ("O'Brien", "O''Brien"), ("O\u{2019}Brien", "O\u{2019}\u{2019}Brien"),
      ("\u{2018}x\u{2019}", "\u{2018}\u{2018}x\u{2019}\u{2019}"),
      ("a\u{201A}b\u{201B}c", "a\u{201A}\u{201A}b\u{201B}\u{201B}c"), ("a`b", "a`b"),
      ("$(Stop-Computer)", "$(Stop-Computer)"),
      ("$env:USERNAME", "$env:USERNAME"), ("a\"b", "a\"b"), ("a;b|c", "a;b|c"),
      ("'; Stop-Computer; '", "''; Stop-Computer; ''"),
      ("a'\u{301}b", "a''\u{301}b"),
    ])
  func quotesNames(name: String, quoted: String) throws {
    let literal = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let linted = try Linted(
      """
      server: EX01
      exchangeVersion: "2019"
      receiveConnectors:
        - Name: "\(literal)"
          Bindings: "0.0.0.0:587"
          PermissionGroups: ExchangeUsers
          Enabled: false
      """)
    let finding = try linted.finding("client-connector-disabled")
    #expect(finding.fix.commands == ["Set-ReceiveConnector -Identity 'EX01\\\(quoted)' -Enabled $true"])
  }

  @Test("quote names of servers")
  func quotesServers() throws {
    let linted = try Linted("server: \"EX'01\"\npopSettings: { LoginType: 1 }\n")
    #expect(
      try linted.finding("pop-login-not-secure").fix.commands.first
        == "Set-PopSettings -Server 'EX''01' -LoginType SecureLogin")
  }

  @Test("are not given for names with control characters", arguments: ["\\e[31m", "\\n", "\\t", "\\x85"])
  func refusesControlCharacters(escape: String) throws {
    let linted = try Linted(
      """
      server: EX01
      exchangeVersion: "2019"
      receiveConnectors:
        - { Name: "Client\(escape)x", Bindings: "0.0.0.0:587", PermissionGroups: ExchangeUsers, Enabled: false }
      """)
    #expect(try linted.finding("client-connector-disabled").fix.commands.isEmpty)
  }

  @Test("take words in braces inside names for what they are: names")
  func leavesBracesInNames() throws {
    let linted = try Linted(
      """
      server: EX01
      exchangeVersion: "2019"
      receiveConnectors:
        - Name: "x{Comment}"
          Comment: "; Stop-Computer; #"
          Bindings: "0.0.0.0:587"
          PermissionGroups: ExchangeUsers
          Enabled: false
      """)
    let finding = try linted.finding("client-connector-disabled")
    #expect(finding.fix.commands == ["Set-ReceiveConnector -Identity 'EX01\\x{Comment}' -Enabled $true"])
  }

  @Test(
    "take words in braces inside the name of the mailbox for what they are",
    arguments: ["{found}", "{mailbox}", "{server}", "a{expected}b", "{Guid}"])
  func leavesBracesInMailboxes(name: String) throws {
    let linted = try Linted("integrationMailbox: '\(name)'\ncasMailboxes:\n  - { Name: other, PopEnabled: true }\n")
    let command = try linted.finding("mailbox-missing").fix.commands.first
    #expect(command?.hasPrefix("Get-CASMailbox -Identity '\(name)' |") == true)
  }

  private func connector(_ line: String) -> String {
    """
    server: EX01
    exchangeVersion: "2019"
    receiveConnectors:
      - Name: Client Frontend EX01
        Enabled: true
        \(line)
    """
  }
}
