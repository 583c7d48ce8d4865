import Linter
import Testing

@Suite("Commands")
struct CommandReaderTests {
  @Test("are objects of the kinds that they change")
  func readsCommands() {
    let text = OutlinedText(
      """
      Import-Module ServerManager
      New-ReceiveConnector -Name "Relay" -Server EX01 -Bindings 0.0.0.0:25 -RemoteIPRanges 10.0.0.1, 10.0.0.2
      & Set-PopSettings -Server EX01 -LoginType SecureLogin -Verbose
      Set-ImapSettings -LoginType PlainTextLogin
      Set-CASMailbox pop@contoso.com -PopEnabled $true -Confirm:$false
      Set-Service -Name MSExchangePOP3 -ComputerName EX01 -StartupType Automatic -Status Running
      Enable-ExchangeCertificate -Thumbprint 0A1B -Services POP,IMAP -Force
      Start-Service MSExchangePOP3BE
      """, .commands)
    #expect(
      text.outline == """
        [{Name:"Relay" Server:"EX01" Bindings:0.0.0.0:25 RemoteIPRanges:[10.0.0.1 10.0.0.2]} \
        {Server:"EX01" LoginType:"SecureLogin"} {LoginType:"PlainTextLogin"} {Identity:"pop@contoso.com" PopEnabled:true} \
        {Name:"MSExchangePOP3" MachineName:"EX01" StartupType:"Automatic" Status:"Running"} \
        {Thumbprint:0A1B Services:["POP" "IMAP"~]} {Name:"MSExchangePOP3BE" Status:"Running"}~]
        """)
    #expect(text.problems.isEmpty)
    #expect(text.isSound)
    let types = text.tree.children(0).map { text.tree.typeName($0) }
    #expect(
      types == [
        "Set-ReceiveConnector", "Set-PopSettings", "Set-ImapSettings", "Set-CASMailbox", "Set-Service",
        "Set-ExchangeCertificate", "Set-Service",
      ])
  }

  @Test(
    "have values where they are written out",
    arguments: [
      ("Tls", #""Tls""#), ("'Tls'", #""Tls""#), ("\"Tls\"", #""Tls""#), ("\u{2018}Tls\u{2019}", #""Tls""#),
      ("\u{201C}Tls\u{201D}", #""Tls""#), ("\u{201E}Tls\u{201C}", #""Tls""#),
      ("'it\u{2019}\u{2019}s'", "\"it\u{2019}s\""),
      ("'it''s'", #""it's""#), ("\"a`\"b\"\"c `$x\"", #""a"b"c $x""#), ("a` b", #""a b""#),
      ("EX01\\\"A b\"", #""EX01\A b""#),
      ("$true", "true"), ("$False", "False"), ("$null", ""), ("36MB", "36MB"), ("00:10:00", "00:10:00"),
      ("[::]:25", #""[::]:25""#), ("10.0.0.0/8", "10.0.0.0/8"), ("a,b", #"["a" "b"]"#), ("'a', \"b\"", #"["a" "b"]"#),
      ("a,\n  b", #"["a" "b"]"#), ("a, # why\n b", #"["a" "b"]"#), ("@('a','b')", #"["a" "b"]"#),
      ("@(\n 'a'\n 'b'\n)", #"["a" "b"]"#), ("('a','b')", #"["a" "b"]"#), ("('a')", #""a""#), ("@('a')", #"["a"]"#),
      ("@()", "[]"), ("@{Add='a','b'}", #"["a" "b"~]"#), ("@{Add=\"a\"; Remove=\"b\"}", #"["a"~]"#),
      ("@{'+'='a'}", #"["a"~]"#), ("@{Remove='a'}", "[~]"), ("`\n a", #""a""#), ("@'\nx\ny\n'@", "\"x\ny\""),
      ("-1", "-1"),
    ])
  func readsValues(value: String, outline: String) {
    let text = OutlinedText("Set-PopSettings -Banner \(value) -LoginType:2\n", .commands)
    #expect(text.outline == "[{Banner:\(outline) LoginType:2}~]")
    #expect(text.problems.isEmpty)
    #expect(text.isSound)
  }

  @Test(
    "have unknown values where PowerShell would have to run something",
    arguments: [
      "$x", "$env:COMPUTERNAME", "$x.Name", "$x[0]", "${a b}", "\"a $x\"", "\"$(Get-X \"}\")\"", "a$x", "$x\\a",
      "EX01\\$x",
      "(Get-X)", "(Get-X).Name", "('a' + 'b')", "@('a' + 'b')", "@{ Other = 'a' }", "{ Get-X }", "<server name>",
      "'a'.Trim()", "a$(Get-X)b", "\"a\"[0]",
    ])
  func leavesExpressions(value: String) {
    let text = OutlinedText("Set-PopSettings -Banner \(value) -LoginType 2\n", .commands)
    #expect(text.outline == "[{Banner:? LoginType:2}~]")
    #expect(text.problems.isEmpty)
    #expect(text.isSound)
  }

  @Test(
    "may have names and parameters in any form that PowerShell takes",
    arguments: [
      "set-popsettings -LoginType 1", "Set-PopSettings -LoginT 1", "Set-PopSettings –LoginType 1",
      "Set-PopSettings —LoginType 1", "Set–PopSettings -LoginType 1", "Set-PopSettings -LoginType:1",
      "Set-PopSettings -LoginType: 1", "Set-PopSettings -Confirm:$false -LoginType 1 -DomainController dc -ea Stop",
      "Set-PopSettings -Con -LoginType 1 -Force", "Exchange\\Set-PopSettings -LoginType 1",
      "$x = Set-PopSettings -LoginType 1", "Set-PopSettings -LoginType 1 | Out-Null",
      "Set-PopSettings -LoginType 1 > a.txt",
      "Set-PopSettings -LoginType 1 2>&1", "Set-PopSettings `\n-LoginType 1", "Set-PopSettings `\r\n  -LoginType 1\r\n",
      "Set-PopSettings -LoginType 1; Get-PopSettings | fl", "Get-X; Set-PopSettings -LoginType 1 # why",
      "<# why #> Set-PopSettings -LoginType 1", "Set-PopSettings\n  -LoginType 1",
      "Set-PopSettings\u{A0}-LoginType\u{A0}1",
    ])
  func readsForms(command: String) {
    let text = OutlinedText(command, .commands)
    #expect(text.outline == "[{LoginType:1}~]")
    #expect(text.problems.isEmpty)
  }

  @Test(
    "are found behind what stands in front of them where people paste them",
    arguments: [
      "[PS] C:\\>", "[PS] C:\\Windows\\system32>", "PS C:\\> ", "PS C:\\>", "[EX01]: PS C:\\> ", ">> ", "> ", "> > ",
      "  ",
      "```powershell\n", "- ", "1. ", "2) ", "PS C:\\> # a\nPS C:\\> ", "\u{A0}",
    ])
  func readsBehind(text: String) {
    let text = OutlinedText(text + "Set-PopSettings -LoginType 1\n```\n", .commands)
    #expect(text.outline == "[{LoginType:1}~]")
    #expect(text.problems.isEmpty)
  }

  @Test("typed at a console go on behind its marks")
  func readsConsole() {
    let text = OutlinedText(
      "[PS] C:\\>Set-PopSettings `\n>> -Banner a,\n>>b `\n>> -LoginType 1\n>>\n[PS] C:\\>", .commands)
    #expect(text.outline == #"[{Banner:["a" "b"] LoginType:1}~]"#)
    #expect(text.problems.isEmpty)
  }

  @Test("have places for keys, values and elements")
  func hasSpans() {
    let text = OutlinedText("# é\nSet-ReceiveConnector 'ä' -Perm:a,\u{201C}b\u{201D}\n", .commands)
    let written = ["'ä'", "'ä'", "Perm", "a,\u{201C}b\u{201D}", "a", "\u{201C}b\u{201D}"]
    #expect(text.nodes.dropFirst(2).map { text.written(text.tree.span($0)) } == written)
    #expect(text.outline == #"[{Identity:"ä" PermissionGroups:["a" "b"]}~]"#)
  }
}
