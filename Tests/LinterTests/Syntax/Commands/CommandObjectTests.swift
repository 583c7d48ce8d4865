import Linter
import Testing

/// What commands say together: each line of the outline is a case.
@Suite("Commands on one object")
struct CommandObjectTests {
  @Test(
    "are one object, and the last one counts",
    arguments: [
      ("New-ReceiveConnector -Name R -Fqdn a\nSet-ReceiveConnector R -Fqdn b", #"{Name:"R" Fqdn:"b" Identity:"R"}"#),
      (
        "New-ReceiveConnector R -Server EX01 -Fqdn a\nSet-ReceiveConnector 'ex01\\r' -Banner b",
        #"{Name:"R" Server:"EX01" Fqdn:"a" Identity:"ex01\r" Banner:"b"}"#
      ),
      (
        "New-ReceiveConnector R -Server EX01 -Fqdn a\nSet-ReceiveConnector EX01.contoso.com\\R -Fqdn b",
        #"{Name:"R" Server:"EX01" Fqdn:"b" Identity:"EX01.contoso.com\R"}"#
      ),
      ("Set-ReceiveConnector EX01\\R -Fqdn a\nSet-ReceiveConnector R -Fqdn b", #"{Identity:"EX01\R" Fqdn:"b"}"#),
      (
        "Set-PopSettings -Banner a\nSet-PopSettings -Server EX01 -LoginType b",
        #"{Banner:"a"} {Server:"EX01" LoginType:"b"}"#
      ),
      ("Set-PopSettings -Server $s -Banner a\nSet-PopSettings -Server $s -Banner b", #"{Server:? Banner:"b"}"#),
      (
        "New-ReceiveConnector R -Server $s -Fqdn a\nSet-ReceiveConnector \"$s\\R\" -Fqdn b",
        #"{Name:"R" Server:? Fqdn:"b" Identity:?}"#
      ),
      (
        "Set-ReceiveConnector R -RemoteIPRanges a\nSet-ReceiveConnector R -RemoteIPRanges @{Add='b'}",
        #"{Identity:"R" RemoteIPRanges:["a" "b"]}"#
      ),
      (
        "Set-ReceiveConnector R -RemoteIPRanges @{Add='a'}\nSet-ReceiveConnector R -RemoteIPRanges @{Add='b'}",
        #"{Identity:"R" RemoteIPRanges:["a" "b"~]}"#
      ),
      (
        "Set-ReceiveConnector R -RemoteIPRanges a, b\nSet-ReceiveConnector R -RemoteIPRanges @{Add='c'; Remove='a'}",
        #"{Identity:"R" RemoteIPRanges:["c"~]}"#
      ),
      (
        "Enable-ExchangeCertificate A -Services POP\nEnable-ExchangeCertificate -Thumbprint a -Services IMAP, SMTP",
        #"{Thumbprint:"A" Services:["POP" "IMAP" "SMTP"~]}"#
      ),
      ("Set-ReceiveConnector A -Name B -Fqdn a\nSet-ReceiveConnector B -Fqdn b", #"{Identity:"A" Name:"B" Fqdn:"b"}"#),
      ("Start-Service A\nSet-Service a -Status Stopped", #"{Name:"A" Status:"Stopped"}"#),
    ])
  func areFolded(script: String, object: String) {
    let text = OutlinedText(script, .commands)
    #expect(text.outline == "[\(object)~]")
    #expect(text.problems.isEmpty)
    #expect(text.isSound)
  }

  @Test(
    "of other names are others",
    arguments: [
      (
        "Set-ReceiveConnector A -Fqdn a\nSet-ReceiveConnector B -Fqdn b",
        #"{Identity:"A" Fqdn:"a"} {Identity:"B" Fqdn:"b"}"#
      ),
      (
        "Set-ReceiveConnector X\\R -Fqdn a\nSet-ReceiveConnector Y\\R -Fqdn b\nSet-ReceiveConnector R -Fqdn c",
        #"{Identity:"X\R" Fqdn:"a"} {Identity:"Y\R" Fqdn:"b"} {Identity:"R" Fqdn:"c"}"#
      ),
      (
        "Set-PopSettings -Server A -Banner a\nSet-ImapSettings -Server A -Banner b",
        #"{Server:"A" Banner:"a"} {Server:"A" Banner:"b"}"#
      ),
      ("Start-Service A, B", #"{Name:"A" Status:"Running"} {Name:"B" Status:"Running"}"#),
    ])
  func areApart(script: String, objects: String) {
    #expect(OutlinedText(script, .commands).outline == "[\(objects)~]")
  }

  @Test(
    "of which only a run could tell the name make others unknown",
    arguments: [
      (
        "Set-PopSettings -Server A -Banner a -LoginType 1\nSet-PopSettings -Server $s -Banner b",
        #"{Server:"A" Banner:? LoginType:1}~] [{Server:? Banner:"b"}"#
      ),
      (
        "Set-ReceiveConnector A -Fqdn a\nSet-ReceiveConnector $x -Fqdn b",
        #"{Identity:"A" Fqdn:?}~] [{Identity:? Fqdn:"b"}"#
      ),
      (
        "Set-ReceiveConnector A -Fqdn a\nSet-ReceiveConnector \"$s\\B\" -Fqdn b",
        #"{Identity:"A" Fqdn:"a"}~] [{Identity:? Fqdn:"b" Name:"B"}"#
      ),
      (
        "Set-PopSettings -Server $s -Banner a\n$s = 'B'\nSet-PopSettings -Server $s -Banner b",
        #"{Server:? Banner:?}~] [{Server:? Banner:"b"}"#
      ),
      (
        "Set-PopSettings -Server $s -Banner b\nSet-PopSettings -Server A -Banner a",
        #"{Server:"A" Banner:"a"}~] [{Server:? Banner:"b"}"#
      ),
    ])
  func areDoubtful(script: String, objects: String) {
    #expect(OutlinedText(script, .commands).outline == "[\(objects)~]")
  }

  @Test("that change nothing are no object")
  func areNothing() {
    let text = OutlinedText("Set-PopSettings -Server A", .commands)
    #expect(text.outline.isEmpty)
    #expect(text.problems.isEmpty)
  }

  @Test(
    "that only show what they would change leave an object as it is, and are named",
    arguments: ["-WhatIf", "-what", "-wi", "-WhatIf:$true"])
  func onlyShown(parameter: String) {
    let text = OutlinedText(
      "Set-PopSettings -LoginType PlainTextLogin\nSet-PopSettings -LoginType SecureLogin \(parameter)", .commands)
    #expect(text.outline == "[{LoginType:\"PlainTextLogin\"}~]")
    #expect(text.variants == ["whatIf"])
  }

  @Test(
    "that may only show what they would change make it unknown", arguments: ["-WhatIf:$dry", "# $WhatIfPreference"])
  func mayBeShown(end: String) {
    let text = OutlinedText("Set-PopSettings -LoginType SecureLogin \(end)", .commands)
    #expect(!text.outline.contains("SecureLogin"))
    #expect(text.variants == ["whatIf"])
  }

  @Test(
    "that something else runs, or that PowerShell does not know, make unknown what they may change, and are named",
    arguments: [
      ("Invoke-Expression 'Set-PopSettings -LoginType PlainTextLogin'", "string"),
      ("& 'Set-PopSettings' -LoginType PlainTextLogin", "string"),
      ("set-popsetting -LoginType PlainTextLogin", "misspelled"),
    ])
  func areHidden(command: String, reason: String) {
    let text = OutlinedText("Set-PopSettings -LoginType SecureLogin\n\(command)\n", .commands)
    #expect(text.outline == "[{LoginType:?}~]")
    #expect(text.variants == [reason])
  }

  @Test("that only stand in a text that is shown change nothing")
  func areShown() {
    let text = OutlinedText("Set-PopSettings -LoginType SecureLogin\nWrite-Host 'Set-PopSettings is done'\n", .commands)
    #expect(text.outline == "[{LoginType:\"SecureLogin\"}~]")
    #expect(text.problems.isEmpty)
  }

  @Test("on a server and on the one where they run are others")
  func mayBeElsewhere() {
    let text = OutlinedText(
      "Set-PopSettings -LoginType PlainTextLogin\nSet-PopSettings -Server B -LoginType SecureLogin\n", .commands)
    #expect(text.outline == "[{LoginType:\"PlainTextLogin\"} {Server:\"B\" LoginType:\"SecureLogin\"}~]")
  }
}
