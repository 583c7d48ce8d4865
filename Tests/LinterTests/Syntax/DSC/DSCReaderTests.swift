import Linter
import Testing

@Suite("Scripts of Desired State Configuration")
struct DSCReaderTests {
  @Test("have an object for each resource, with its type")
  func readsResources() {
    let text = OutlinedText(
      """
      Configuration Mail {
        param ([string] $Domain)
        Import-DscResource -ModuleName ExchangeDsc
        Configuration Part {
          ExchReceiveConnector Relay
          {
            Identity = 'MX1\\Relay'   # from the plan
            RequireTLS=$True; MaxHopCount = 60
          }
        }
        xExchPopSettings "pop $x" { Server = 'MX1' }
      }
      Mail -OutputPath C:\\out
      """, .dsc)
    #expect(text.outline == #"[{Identity:"MX1\Relay" RequireTLS:True MaxHopCount:60} {Server:"MX1"}~]"#)
    #expect(text.problems.isEmpty)
    #expect(text.tree.children(0).map { text.tree.typeName($0) } == ["ExchReceiveConnector", "xExchPopSettings"])
  }

  @Test(
    "have values where they are written out",
    arguments: [
      ("'a', \"b\"", #"["a" "b"]"#), ("@('a', 'b')", #"["a" "b"]"#), ("@(\n  'a' # first\n  'b'\n)", #"["a" "b"]"#),
      ("'a',\n  'b'", #"["a" "b"]"#), ("'a', `\n  'b'", #"["a" "b"]"#), ("@()", "[]"), ("@('a')", #"["a"]"#),
      ("'it''s'", #""it's""#), ("\"a`\"b\"\"c `$x\"", #""a"b"c $x""#), ("\"5 $\"", #""5 $""#), ("36MB", "36MB"),
      ("-1", "-1"), ("$false", "false"), ("<# why #> 'a'", #""a""#), ("\n  'a'", #""a""#),
      ("@'\nx\ny's\n'@", "\"x\ny's\""), ("@\"\r\nx\r\n\"@", #""x""#), ("@'\n'@", #""""#),
      ("\u{2018}a\u{2019}", #""a""#), ("\u{201C}a\u{201D}, \u{201E}b\u{201C}", #"["a" "b"]"#), ("\u{201B}a'", #""a""#),
      ("@\u{2018}\nx\n\u{2019}@", #""x""#), ("\"a\u{201D}\u{201D}b\"", "\"a\u{201D}b\""),
    ])
  func readsValues(value: String, outline: String) {
    let text = OutlinedText("A b {\n  X = \(value)\n  Y = 1\n}\n", .dsc)
    #expect(text.outline == "[{X:\(outline) Y:1}~]")
    #expect(text.problems.isEmpty)
    #expect(text.isSound)
  }

  @Test(
    "have unknown values where PowerShell would have to run something",
    arguments: [
      "$x", "$Node.Name", "$Node.Get('}')[0]", "\"a $x\"", "\"a $(Get-X \"}\")\"", "('a' + 'b')", "'a' + 'b'",
      "'a'.Trim()",
      "'a', 'b' -join ','", "Get-X", "@{ A = 1 }", "{ 1 }", "[string]'a'", "$null", "1.5", "10.0.0.1", "0x10",
      "if ($x) { 'a' } else { 'b' }", "@('a', @('b'))", "@('a' + 'b')", "@\"\n$x\n\"@", "@{\n  A = '}'\n}",
      "'a' `\n  + 'b'",
    ])
  func leavesExpressions(value: String) {
    let text = OutlinedText("A b {\n  X = \(value)\n  Y = 1\n}\n", .dsc)
    #expect(text.outline == "[{X:? Y:1}~]")
    #expect(text.problems.isEmpty)
    #expect(text.isSound)
  }

  @Test("have lists that are not known in full", arguments: ["$x.All, 'a'", "@($x; 'a')", "\"$x\", 'a'"])
  func knowsParts(value: String) {
    #expect(OutlinedText("A b { X = \(value) }", .dsc).outline == #"[{X:[? "a"]}~]"#)
  }

  @Test("have places for keys, values and elements")
  func hasSpans() {
    let text = OutlinedText("# Größe\nA b {\n  Key = 'ä', $x.y   # z\n  Flag = $true\n}", .dsc)
    let written = ["Key", "'ä', $x.y", "'ä'", "$x.y", "Flag", "$true"]
    #expect(text.nodes.dropFirst(2).map { text.written(text.tree.span($0)) } == written)
  }

  @Test("have a document for each node")
  func dividesNodes() {
    let text = OutlinedText(
      "Node 'a' { R x { A = 1 } }\nNode $b.Where{ $_.C }.Name\n{\n  R x { A = 2 } }\nR x { A = 3 }", .dsc)
    #expect(text.outline == "[{A:1 Server:\"a\"}~] [{A:2}~] [{A:3}~]")
  }

  @Test(
    "have no object elsewhere",
    arguments: [
      "enum Color { Red = 1 }", "$x = @{ A = 1 }", "foreach ($a in $b) { $c = 1 }",
      "LocalConfigurationManager { A = 1 }",
      "# R x { A = 1 }", "<# R x { A = 1 } #>", "'R x { A = 1 }'", "@'\nR x { A = 1 }\n'@", "R x { }",
      "R x { B y { } }",
      "Get-X -Filter { A = 1 }", "class X { [string] $A = 'b' }", "R x y { A = 1 }", "} R {",
    ])
  func findsNothing(script: String) {
    #expect(OutlinedText(script, .dsc).tree.nodes.isEmpty)
  }

  @Test("have no object that is to be absent, though it is told")
  func leavesAbsent() {
    let text = OutlinedText("R x { Ensure = 'absent'; A = 1 }", .dsc)
    #expect(text.tree.typeName(1) == "R that must be absent")
  }

  @Test(
    "that only a run could tell whether they apply are named, and are no objects",
    arguments: [
      "if ($x) { RESOURCE }", "if ($x) { } else { RESOURCE }", "if ($x)\n{\n  Node a {\n    RESOURCE\n  }\n}",
      "foreach ($x in $y) { RESOURCE }", "$y | ForEach-Object { RESOURCE }", "Get-X | % { RESOURCE }",
      "switch ($x) { 'a' { RESOURCE } default { } }", "switch ($x) { default { RESOURCE } }",
      "function F { RESOURCE }", "while ($x) { RESOURCE }", "$x = { RESOURCE }",
    ])
  func namesUncertain(block: String) {
    let script = block.replacing("RESOURCE", with: "ExchPopSettings x { A = 1 }")
    let text = OutlinedText("Configuration C {\n\(script)\nR x { A = 1 }\n}\n", .dsc)
    #expect(text.variants == ["resource"])
    #expect(text.problems.map { text.written($0.span) } == ["ExchPopSettings"])
    let types = text.nodes.compactMap(text.tree.typeName)
    #expect(types == ["ExchPopSettings that may not apply", "R"])
    #expect(text.isSound)
  }

  @Test("may be named with their module", arguments: ["ExchangeDsc\\R", "Exchange-Tools\\Sub\\R"])
  func readsModule(type: String) {
    let text = OutlinedText("\(type) x { A = 1 }", .dsc)
    #expect(text.outline == "[{A:1}~]")
    #expect(text.tree.typeName(1) == "R")
  }

  @Test("that give a key twice say so")
  func reportsDuplicates() {
    let text = OutlinedText("R x { A = 1; B = 2\n A = 3 }", .dsc)
    #expect(text.rules == ["duplicate-key"])
    #expect(text.problems.map { text.written($0.span) } == ["A"])
  }

  @Test("name the commands beside them")
  func namesCommands() {
    let text = OutlinedText("R x { A = 1 }\nSet-PopSettings -LoginType SecureLogin\nGet-Date\n", .dsc)
    #expect(text.outline == "[{A:1}~]")
    #expect(text.rules == ["command-not-read"])
    #expect(text.variants == ["configuration"])
  }

  @Test(
    "that end within something say so", arguments: ["A b {", "A b { X = 'a", "A b { X = @(", "A b { X = \"$(", "<# a"])
  func reportsEnd(script: String) throws {
    let text = OutlinedText("R x { A = 1 }\n" + script, .dsc)
    #expect(text.outline == "[{A:1}~]")
    #expect(text.variants == ["dsc-cut"])
    #expect(text.problems.first?.related.count == 1)
  }
}

@Suite("Scripts are recognised")
struct DSCDetectionTests {
  @Test(
    "by a resource with properties",
    arguments: [
      "Configuration A {\n  Node b {\n    ExchPopSettings c {\n      Server = 'd'\n    }\n  }\n}\n",
      "  R x\n  {\n    A = 1 }",
      "<#\n  .SYNOPSIS a: b\n#>\nConfiguration A { R x { B = 1 } }", "# a: b\nparam ($x)\nR x { A = $x }",
      "[CmdletBinding()]\nparam ()\nR x { A = 1 }",
      "<# Name, \"Text\", it's\na,b,c\n#>\nConfiguration A { R x { B = 1 } }",
      "# a, b\n<#\nName : x\n#>\n\n# c\nR x { A = 1 }",
      "<#\n---\na: b\n- c\n#>\n#Requires -Version 5\nR x { A = 1 }", "M\\R x { A = 1 }",
    ])
  func recognises(script: String) {
    #expect(SourceFormat.detected(in: Array(script.utf8)) == .dsc)
    #expect(SourceFormat.isExport(Array(script.utf8)))
  }

  @Test(
    "and not taken from settings, lists, tables and other scripts",
    arguments: [
      "", "server: EX01\nscript: |\n  R x { A = 1 }\n", "- R x { A = 1 }\n", "Name : a\nText : R x { A = 1 }\n",
      "Get-PopSettings | Format-List\n", "Configuration A { }\n", "# R x { A = 1 }\n", "Name,Text\na,R x { A = 1 }\n",
      "function Get-X { $a = 1 }\n", "R x { A = '",
    ])
  func leaves(text: String) {
    #expect(SourceFormat.detected(in: Array(text.utf8)) != .dsc)
  }
}

@Suite("Hostile scripts")
struct HostileDSCTests {
  private static let script = #"""
    Configuration Größe {
      Node 'ä' {
        ExchReceiveConnector "Relay $($x.Name("}"))"
        {
          Identity = 'MX1\Relay'; AuthMechanism = @('Tls'; "Basic`Auth") # }
          Bindings = '0.0.0.0:25', $y[0], "[::]:$port"
          Banner = @"
    220 $name
    "@
        }
      }
    }
    """#

  @Test("that are cut off at any byte are read to the end, and every place lies in the text")
  func survivesTruncation() {
    expectSoundWhereverCut(Self.script, .dsc)
  }

  @Test("that are damaged are read to the end, and every place lies in the text", arguments: 0..<10)
  func survivesDamage(round: Int) {
    expectSoundWhenDamaged(
      Self.script, .dsc, round,
      pieces: ["'", "\"", "`", "$(", "{", "}", ")", "@'\n", "@\"\n", "<#", "#", "=", ",", "\n"])
  }

  @Test("nested too deep are cut early", arguments: ["if {", "A b { X = (", "A b { X = \"$(", "(", "A b { X = @{"])
  func limitsDepth(opening: String) {
    let text = OutlinedText(String(repeating: opening, count: 100_000), .dsc)
    #expect(text.rules == ["nested-too-deep"])
  }

  @Test(
    "take time by their length only",
    arguments: [
      "A b { X = 1 }", "A b {", "A b\n\n", "'", "''", "\"", "`", "<#", "#\n", "$(", "@(", "@'\n", "A b { X = 'a', ",
      ";", ",", "}", ")",
      "A b { X = @('a' ", "A = ", "\u{A0}", "A b # {\n",
    ])
  func isLinear(piece: String) {
    let time = ContinuousClock().measure {
      #expect(OutlinedText(String(repeating: piece, count: 20_000), .dsc).isSound)
    }
    #expect(time < .seconds(20))
  }
}
