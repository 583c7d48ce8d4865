import Linter
import Testing

@Suite("Damaged commands")
struct HostileCommandTests {
  private static let script = #"""
    # Größe
    [PS] C:\>New-ReceiveConnector -Name "Relay `$1" -Server EX01 -Bindings @('0.0.0.0:25'; "[::]:25") `
    >> -RemoteIPRanges 10.0.0.1, 10.0.0.2 -Banner @"
    220 é
    "@
    foreach ($s in $all) { Set-PopSettings -Server $s -LoginType 1 }
    if ($x) { Set-ReceiveConnector ‘Relay’ –Fqdn “a” }
    Set-ReceiveConnector 'EX01\Relay' -RemoteIPRanges @{Add='10.0.0.3'; Remove="b"} | Out-Null
    """#

  @Test("that are cut off at any byte are read to the end, and every place lies in the text")
  func survivesTruncation() {
    let bytes = Array(Self.script.utf8)
    for length in bytes.indices {
      #expect(OutlinedText(bytes: Array(bytes[..<length]), .commands).isSound, "\(length)")
    }
  }

  @Test("are read to the end, and every place lies in the text", arguments: 0..<10)
  func survivesDamage(round: Int) {
    expectSoundWhenDamaged(
      Self.script, .commands, round,
      pieces: [
        "'", "\"", "“", "’", "–", "`", "$(", "{", "}", "(", ")", "@'\n", "@\"\n", "<#", "#", "=", ",", "|", "\n", "@{",
        "-", ">",
      ])
  }

  @Test(
    "say where something is not closed, and the next line is read",
    arguments: [
      ("Set-PopSettings -Banner \"a -LoginType 1", "\""), ("Set-PopSettings -Banner 'a -LoginType 1", "'"),
      ("Set-PopSettings -Banner \u{201C}a", "\u{201C}"), ("Set-PopSettings -Banner (a -LoginType 1", "("),
      ("Set-PopSettings -Banner @{Add='a'", "{"), ("Set-PopSettings -Banner a,", ","),
      ("Set-PopSettings -Banner @(\"a\"", "("), ("Write-Host 'a", "'"), ("Write-Host \"a", "\""),
      ("Set-PopSettings -Banner @'\na", "@"), ("<# a", "<"), ("Set-PopSettings -Banner { a", "{"),
    ])
  func reportUnclosed(line: String, mark: String) throws {
    let text = OutlinedText(
      "Set-ReceiveConnector R -Fqdn a\n\(line)\nSet-ImapSettings -Server A -Banner \"c\" -LoginType 1\n", .commands)
    #expect(text.outline.contains(#"{Identity:"R" Fqdn:"a"} {Server:"A" Banner:"c" LoginType:1}~]"#), "\(text.outline)")
    let fault = try #require(text.problems.first { $0.rule == "syntax-error" })
    #expect(text.written(fault.span) == mark)
    #expect(text.rules.filter { $0 == "syntax-error" }.count == 1)
  }

  @Test("in a block that is not closed are named, and so is the block", arguments: ["{", "foreach ($x in $y) {", "("])
  func reportOpenBlock(opening: String) {
    let text = OutlinedText("\(opening)\nSet-PopSettings -LoginType 1\n", .commands)
    #expect(text.outline.isEmpty)
    #expect(text.rules.sorted() == ["command-not-read", "syntax-error"])
  }

  @Test("A prompt ends what is open")
  func endAtPrompt() {
    let text = OutlinedText("[PS] C:\\>foreach ($x in $y) {\n[PS] C:\\>Set-PopSettings -LoginType 1\n", .commands)
    #expect(text.outline == "[{LoginType:1}~]")
    #expect(text.variants == ["commands-lost"])
  }

  @Test(
    "nested too deep are named, and the next line is read",
    arguments: ["(", "{", "@(", "$(", "Set-PopSettings -Banner (((("])
  func limitsDepth(opening: String) {
    let deep = String(repeating: opening, count: 1_000)
    let text = OutlinedText(deep + "\nSet-ImapSettings -LoginType 1\n", .commands)
    #expect(text.outline == "[{LoginType:1}~]")
    #expect(text.rules.contains("nested-too-deep"))
  }

  @Test(
    "Values that are lost are no values",
    arguments: ["Set-PopSettings -Banner 'a' -LoginType", "Set-PopSettings -Banner 'a' -LoginType \"1"])
  func loseValues(script: String) {
    #expect(OutlinedText(script, .commands).outline.contains("LoginType:1") == false)
  }

  @Test("are named up to a limit, and counted behind it")
  func limitsFindings() {
    let text = OutlinedText(String(repeating: "Get-X | Set-PopSettings -LoginType 1\n", count: 1_000), .commands)
    #expect(text.problems.count == 101)
    #expect(text.problems.last?.values["count"] == "900")
  }

  @Test(
    "take time by their length only",
    arguments: [
      "Set-PopSettings -LoginType 1\n", "Set-PopSettings -Server $s -Banner a\n$s = 1\n", "Set-PopSettings '\n",
      "Set-PopSettings \"\n",
      "'", "\"", "`", "<#", "#\n", "$(", "(\n", "{\n", "{ ", "@(", "@{", "@'\n", "a, ", "Set-PopSettings -Banner a, ",
      ";", "|", "}", ")",
      "Set-PopSettings (\n", "Set-Service a,b -Status 1\n", "Set-PopSettings -Banner @{Add='a'}\n",
      "Set-PopSettings -x",
      "PS C:\\>", "- ", "> ", "%", "a b", "Get-X;", "Set-PopSettings -Banner a;", "$a;", "if {;", "“",
      "Set-ReceiveConnector R", "[PS] C:\\>{\n", "Set-PopSettings : a\n",
      "# Set-PopSettings\n",
    ])
  func isLinear(piece: String) {
    let time = ContinuousClock().measure {
      #expect(OutlinedText(String(repeating: piece, count: 20_000), .commands).isSound)
    }
    #expect(time < .seconds(20))
  }
}

@Suite("Commands are recognised")
struct CommandDetectionTests {
  @Test(
    "by a command that changes something",
    arguments: [
      "Set-PopSettings -LoginType SecureLogin\n", "# a: b\n\nImport-Module X\n$x = 'y'\nSet-PopSettings -LoginType 1\n",
      "[PS] C:\\>Set-PopSettings -SSLBindings 0.0.0.0:995,[::]:995\n",
      "Hello,\n\nI ran this: it failed.\n\nSet-PopSettings -LoginType 1\n",
      "```powershell\nSet-PopSettings -LoginType 1\n```\n", "> Set-PopSettings -LoginType 1\n",
      "- Set-PopSettings -LoginType 1\n",
      "foreach ($s in $x) {\n  Set-PopSettings -Server $s -LoginType 1\n}\n",
      "Get-PopSettings | Set-PopSettings -LoginType 1\n",
      "<#\n Name x\n#>\nSet-PopSettings -LoginType 1\n", "$c = New-ReceiveConnector R -Bindings 0.0.0.0:25\n",
      "Note: restart after this\nSet-PopSettings -LoginType 1\n", "set-service MSExchangePOP3 -StartupType Automatic",
      "& Set-PopSettings -LoginType 1\n", "& {\n  Set-PopSettings -LoginType 1\n}\n",
      "&{ Set-PopSettings -LoginType 1 }\n",
      "& 'Set-PopSettings' -LoginType 1\n", ". { Set-PopSettings -LoginType 1 }\n", "& $x Set-PopSettings\n",
      "\"a\",\"b\" | ForEach-Object { Set-PopSettings -Server $_ -LoginType 1 }\n",
    ])
  func recognises(script: String) {
    #expect(SourceFormat.detected(in: Array(script.utf8)) == .commands)
    #expect(SourceFormat.isExport(Array(script.utf8)))
  }

  @Test(
    "and not taken from settings, lists, tables, messages and other scripts",
    arguments: [
      "", "server: EX01\nscript: |\n  Set-PopSettings -LoginType 1\n", "- run: Set-PopSettings -LoginType 1\n",
      "[PS] C:\\>Set-PopSettings -LoginType 1\n[PS] C:\\>Get-PopSettings | fl\n\nLoginType : SecureLogin\n",
      "Get-PopSettings | Format-List\n", "Set-Location C:\\\nSet-Content a.txt b\n", "# Set-PopSettings -LoginType 1\n",
      "Name,Text\na,Set-PopSettings -LoginType 1\n", "Set-PopSettings : Access is denied.\n",
      "&popSettings\nLoginType: Set-PopSettings\n", "a: &b\n  c: Set-PopSettings -LoginType 1\n",
      "Use Set-PopSettings for this.\n", "Set-Service wuauserv -StartupType Disabled\n", "Stop-Service w3svc\n",
      "Configuration A {\n  ExchPopSettings b { Server = 'c' }\n}\nSet-PopSettings -LoginType 1\n",
    ])
  func leaves(text: String) {
    #expect(SourceFormat.detected(in: Array(text.utf8)) != .commands)
  }
}
