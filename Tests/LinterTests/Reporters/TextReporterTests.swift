import Linter
import Testing

struct TextReporterTests {
  @Test func `a value that must be another`() {
    #expect(
      told(Examples.login, in: Examples.samples) == """
        error[pop-login-not-secure]: POP3 on EX01 accepts passwords without TLS
          --> settings.yaml:9:14
           |
         9 |   LoginType: PlainTextLogin
           |              ^^^^^^^^^^^^^^ must be SecureLogin
        10 |   UnencryptedOrTLSBindings: ["0.0.0.0:110"]
           |                              ------------- port 110 is open without TLS
           |
           = source: Adobe Workfront, "Configure POP in Microsoft Exchange", step 2
           help: in this file (review: clients that log in on port 110 without STLS will
                 be refused)
            9 -   LoginType: PlainTextLogin
            9 +   LoginType: SecureLogin
           help: on the server
                 Set-PopSettings -Server 'EX01' -LoginType SecureLogin
                 Restart-Service MSExchangePOP3, MSExchangePOP3BE
        """)
  }

  @Test func `a flag that is missing from a list`() {
    #expect(
      told(Examples.withoutTLS, in: Examples.samples) == #"""
        error[client-connector-without-tls]: clients of "Client EX01" can send passwords without encryption
          --> settings.yaml:24:20
           |
        21 |   - Name: Client EX01
           |           ----------- this receive connector
        ...
        24 |     AuthMechanism: [Integrated, BasicAuth]
           |                    ^^^^^^^^^^^^^^^^^^^^^^^ lacks Tls
           |
           = source: Adobe Workfront, "Configure POP in Microsoft Exchange", step 4
           = controls: STIG EX16-MB-000220, EX19-MB-000236
           help: in this file
           24 -     AuthMechanism: [Integrated, BasicAuth]
           24 +     AuthMechanism: [Tls, Integrated, BasicAuth]
           help: on the server
                 Set-ReceiveConnector -Identity 'EX01\Client EX01' -AuthMechanism Tls,Integrated,BasicAuth
           note: -AuthMechanism replaces the whole list, so the command repeats what is
                 there
        """#)
  }

  @Test func `two objects in two files`() {
    #expect(
      told(Examples.conflict, in: Examples.samples) == """
        error[connector-binding-conflict]: two receive connectors on EX01 claim 0.0.0.0:587 for the same clients
          --> connectors/scanner.yaml:5:16
           |
         5 |     Bindings: ["0.0.0.0:587"]
           |                ^^^^^^^^^^^^^ bound again here
         6 |     RemoteIPRanges: ["0.0.0.0-255.255.255.255"]
           |                      ------------------------- and open to every IPv4 client
          ::: settings.yaml:25:16
           |
        25 |     Bindings: ["0.0.0.0:587"]
           |                ------------- already bound here
           |
           = source: Microsoft, New-ReceiveConnector, -Bindings
           help: give "Scanner relay" only its own clients (RemoteIPRanges), or a port
                 of its own
           note: no automatic fix: only you know which of the two is meant
        """)
  }

  @Test func `a blank line stands between findings and before the totals`() {
    let text = rendered(report([Examples.login, Examples.withoutTLS], in: Examples.samples), as: .text)
    let blocks = text.split(separator: "\n\n", omittingEmptySubsequences: false)
    #expect(blocks.map { $0.prefix(7) } == ["error[p", "error[c", "2 files"])
    #expect(blocks.first?.hasSuffix("\n   more: exlint explain pop-login-not-secure") == true)
    #expect(text.hasSuffix("1 to review\n"))
  }

  @Test func `a long console path is wrapped, a long command is not`() {
    var draft = Draft(Examples.settings.label("EX01", ""))
    let command = "Set-PopSettings " + String(repeating: "-Server 'EX01' ", count: 8)
    draft.fix.commands = [command]
    draft.fix.console = "Exchange Management Console > Server Configuration > Client Access > POP3 > Properties"
    #expect(
      toldLines(draft, in: Examples.samples).suffix(4) == [
        "  help: on the server", "        " + command,
        "  help: in the console: Exchange Management Console > Server Configuration >",
        "        Client Access > POP3 > Properties",
      ])
  }

  @Test func `colour changes nothing but colour`() throws {
    let plain = rendered(report([Examples.login], in: Examples.samples), as: .text)
    let tool = ToolInfo(name: "exlint", version: "1", rules: { [] })
    let options = ReportOptions(format: .text, useColor: true, tool: tool)
    let coloured = render(report([Examples.login], in: Examples.samples), as: options)
    #expect(coloured.contains("\u{1B}[1;31merror[pop-login-not-secure]\u{1B}[0m: POP3"))
    #expect(coloured.contains("\u{1B}[34m------------- port 110 is open without TLS\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[31m    9 -   LoginType: PlainTextLogin\u{1B}[0m"))
    #expect(coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "") == plain)
  }
}
