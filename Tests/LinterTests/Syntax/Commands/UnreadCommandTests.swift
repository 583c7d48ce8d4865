import Linter
import Testing

@Suite("Commands that are not read")
struct UnreadCommandTests {
  @Test(
    "are named, with the reason",
    arguments: [
      ("Get-PopSettings | Set-PopSettings -LoginType 1", "piped"),
      ("Get-ReceiveConnector |\n  where { $_.Enabled } |\n  Set-ReceiveConnector -Fqdn a", "piped"),
      ("foreach ($s in $all) { Set-PopSettings -Server $s -LoginType 1 }", "looped"),
      ("foreach ($s in $all)\n{\n  if ($s) { Set-PopSettings -Server A -LoginType 1 }\n}", "looped"),
      ("Get-ExchangeServer | ForEach-Object { Set-PopSettings -Server $_ -LoginType 1 }", "looped"),
      ("$all | % { Set-PopSettings -Server $_ -LoginType 1 }", "looped"),
      ("for ($i = 0; $i -lt 2; $i++) { Set-PopSettings -LoginType 1 }", "looped"),
      ("do { Set-PopSettings -LoginType 1 } while ($x)", "looped"),
      ("if ($x) { Set-PopSettings -LoginType 1 }", "conditional"),
      ("if ($x) { 1 } else { Set-PopSettings -LoginType 1 }", "conditional"),
      ("if ($x) { 1 }\nelse\n{\nSet-PopSettings -LoginType 1\n}", "conditional"),
      ("try { Set-PopSettings -LoginType 1 } catch { 'no' }", "conditional"),
      ("try { 1 } catch { Set-PopSettings -LoginType 1 }", "conditional"),
      (":all foreach ($s in $x) {\nSet-PopSettings -LoginType 1\n}", "block"),
      ("switch ($x) { 1 { Set-PopSettings -LoginType 1 } }", "conditional"),
      ("Get-X && Set-PopSettings -LoginType 1", "conditional"),
      ("function Set-Pop { Set-PopSettings -LoginType 1 }", "function"),
      ("function Set-Pop\n{\n  param ($x)\n  Set-PopSettings -LoginType 1\n}", "function"),
      ("function F { param($s) Set-PopSettings -LoginType 1 }", "function"),
      ("Invoke-Command A { param($s) Set-PopSettings -LoginType 1 } -ArgumentList B", "block"),
      ("$t = @\"\nSet-PopSettings -LoginType 1\n\"@\nInvoke-Expression $t", "string"),
      ("Invoke-Command -ComputerName A -ScriptBlock { Set-PopSettings -LoginType 1 }", "block"),
      ("$x = { Set-PopSettings -LoginType 1 }", "block"), ("& {\nSet-PopSettings -LoginType 1\n}", "block"),
      ("& 'Set-PopSettings' -LoginType 1", "string"), (". { Set-PopSettings -LoginType 1 }", "block"),
      ("[void](Set-PopSettings -LoginType 1)", "expression"), ("$x = @(Set-PopSettings -LoginType 1)", "expression"),
      ("Set-PopSettings @parameters", "splatted"), ("Set-PopSettings -Server A @x -LoginType 1", "splatted"),
      ("Start-Service MSExchange*", "several"), ("# Set-PopSettings -LoginType 1", "comment"),
      ("<#\n.EXAMPLE\n  PS C:\\> Set-PopSettings -LoginType 1\n#>", "comment"),
      ("Then I ran Set-PopSettings -LoginType 1 and it works.", "sentence"),
      ("Set-PopSettings is what you need for this.", "sentence"), ("Remove-ReceiveConnector R", "other"),
      ("Get-ReceiveConnector R | Add-ADPermission -User A -ExtendedRights B", "piped"),
    ])
  func areNamed(script: String, reason: String) throws {
    let text = OutlinedText(script + "\nSet-ImapSettings -LoginType 1\n", .commands)
    #expect(text.outline == "[{LoginType:1}~]")
    let problem = try #require(text.problems.first { $0.rule == "command-not-read" })
    #expect(problem.variant == reason)
    #expect(text.rules.filter { $0 == "command-not-read" }.count == 1)
    #expect(problem.values["command"] == text.written(problem.span))
    #expect(text.isSound)
  }

  @Test(
    "may have changed what stands above them",
    arguments: [
      ("Get-PopSettings | Set-PopSettings -Banner b", "Banner:? LoginType:1"),
      ("if ($x) { Set-PopSettings -Server A -Banner b }", "Banner:? LoginType:1"),
      ("if ($x) { Set-PopSettings -Server B -Banner b }", "Banner:\"a\" LoginType:1"),
      ("foreach ($s in $x) { Set-PopSettings -Server $s -LoginType 2 }", "Banner:\"a\" LoginType:?"),
      ("Set-PopSettings @x", "Banner:? LoginType:?"), ("Set-PopSettings -Server A @x", "Banner:? LoginType:?"),
      ("Set-PopSettings @x\nSet-PopSettings -Server A -Banner c", "Banner:\"c\" LoginType:?"),
      ("Set-PopSettings -Banner \"b\nSet-ImapSettings -Server A -Banner c", "Banner:? LoginType:?"),
      ("# Set-PopSettings -Server A -Banner b", "Banner:\"a\" LoginType:1"),
    ])
  func makeUnknown(script: String, outline: String) {
    let text = OutlinedText("Set-PopSettings -Server A -Banner a -LoginType 1\n" + script, .commands)
    #expect(text.outline.hasPrefix("[{Server:\"A\" " + outline + "}"), "\(text.outline)")
  }

  @Test(
    "stand behind the end of a script",
    arguments: [
      "exit", "exit 1", "return", "return $x", "throw 'no'", "break", "continue", "Exit;", "exit # done",
      "return Set-PopSettings -Server A -Banner a",
    ])
  func areUnreachable(end: String) {
    let text = OutlinedText(
      "Set-PopSettings -Server A -Banner a\n\(end)\nSet-PopSettings -Server A -Banner b\nif ($x) { Set-PopSettings }\n",
      .commands)
    #expect(text.outline == #"[{Server:"A" Banner:"a"}~]"#)
    #expect(text.variants == ["unreachable", "unreachable"])
  }

  @Test(
    "are none where only a block or a session ends, or a sentence has the word",
    arguments: [
      "if ($x) { return }", "foreach ($x in $y) { continue }", "function f { return 1 }", "Exit the shell, then:",
      "Return to the first window.", "[PS] C:\\>exit\n[PS] C:\\>Get-Date",
    ])
  func areReached(end: String) {
    let text = OutlinedText(
      "Set-PopSettings -Server A -Banner a\n\(end)\nSet-PopSettings -Server A -Banner b\n", .commands)
    #expect(text.outline == #"[{Server:"A" Banner:"b"}~]"#)
  }

  @Test("that PowerShell refused leave unknown what they were to set")
  func areRefused() {
    let text = OutlinedText(
      "[PS] C:\\>Set-PopSettings -Banner a -LoginType 1\nSet-PopSettings : Access is denied.\n    + CategoryInfo : x\n",
      .commands)
    #expect(text.outline == "[{Banner:? LoginType:?}~]")
    #expect(text.variants.first == "failed-command")
  }

  @Test("parameters that a cmdlet does not have are named, and what they may be short for is unknown")
  func namesStrangers() {
    let text = OutlinedText("Set-ReceiveConnector R -Auth Tls -Fqn a -Banner b c\n", .commands)
    #expect(text.outline == #"[{Identity:"R" AuthMechanism:? AuthTarpitInterval:? Banner:"b"}~]"#)
    #expect(text.variants == ["ambiguous", "parameter"])
    #expect(text.problems.map { text.written($0.span) } == ["Auth", "Fqn"])
    #expect(text.problems.first?.values["names"] == "AuthMechanism, AuthTarpitInterval")
  }

  @Test(
    "the use of a connector is named, and what Exchange chooses by it is unknown",
    arguments: ["Usage Client", "Usage:Custom", "Us Internal", "Client", "Internet", "Inter", "Partner"])
  func namesUsage(parameter: String) {
    let text = OutlinedText("New-ReceiveConnector R -\(parameter) -AuthMechanism Tls\n", .commands)
    #expect(text.outline == #"[{Name:"R" AuthMechanism:"Tls" Bindings:? PermissionGroups:? RemoteIPRanges:?}~]"#)
    #expect(text.variants.last == "usage")
    #expect(text.isSound)
  }

  @Test("parameters that are given twice are unknown")
  func namesRepeated() {
    let text = OutlinedText("Set-PopSettings -LoginType 1 -Banner a -logintype 2", .commands)
    #expect(text.outline == #"[{LoginType:? Banner:"a"}~]"#)
    #expect(text.rules == ["duplicate-key"])
    #expect(text.problems.first?.related.map { text.written($0.span) } == ["LoginType"])
  }

  @Test("Text between commands is named, and a list more than a sentence")
  func namesText() {
    let text = OutlinedText(
      """
      That's how (as I think it's done:
      Set-PopSettings -LoginType 1
      Don't forget:
      it isn't over
      Set-ImapSettings -LoginType 1
      Server    : EX01
      LoginType : SecureLogin
      """, .commands)
    #expect(text.outline == "[{LoginType:1} {LoginType:1}~]")
    #expect(text.variants == ["commands", "commands", "other-format"])
    #expect(text.problems.map { $0.values["lines"] } == ["1 line", "2 lines", "2 lines"])
  }

  @Test(
    "Another format behind them is named",
    arguments: [
      ("Server : EX01\nSSLBindings : {0.0.0.0:995, [::]:995}", 2), ("popSettings:\n  SSLBindings: [{a: b}]", 2),
      ("\"Name\",\"Enabled\"\n\"R\",\"True\"", 2), ("{ \"LoginType\": 1 }", 1), ("<Objs Version=\"1.1\">", 1),
      ("- Name: R", 1), ("Status   Name\n------   ----\nRunning  MSExchangePOP3", 3),
    ])
  func namesOtherFormat(other: String, lineCount: Int) {
    let text = OutlinedText("Set-PopSettings -LoginType 1\n\(other)\n", .commands)
    #expect(text.outline == "[{LoginType:1}~]")
    #expect(text.rules == ["text-skipped"])
    #expect(text.problems.first?.values["lines"] == (lineCount == 1 ? "1 line" : "\(lineCount) lines"))
  }
}
