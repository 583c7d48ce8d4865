import Linter
import Testing

@Suite("Texts of objects")
struct ObjectTextTests {
  @Test(
    "have a property for each name behind a semicolon",
    arguments: [
      ("@{A=1; B=x y}", "[{A:1 B:x y}~]"), ("- @{A=}", "[{A:?}~]"), ("@{A=a; b, c=d; B=e=f}", "[{A:a; b, c=d B:e=f}~]"),
      ("@{A=CN={4A}; B=1}\n\n* @{A=2}", "[{A:CN={4A} B:1} {A:2}~]"),
      ("@{A=@{B=1; C=2}; D=3}", "[{A:@{B=1; C=2} D:3}~]"),
      ("@{A=1} (B: 2, C: D:3)", "[{A:1 B:2 C:D:3}~]"), ("@{A=1} (see above)", "[{A:1}~]"), ("@{A=1; B=2", "[{A:1~}~]"),
    ])
  func readsMembers(text: String, outline: String) {
    let read = OutlinedText(text, .objectText)
    #expect(read.outline == outline)
    #expect(read.rules == ["object-as-text"])
    #expect(read.isSound)
  }

  @Test("have the type of their directory, where they refer to it")
  func hasType() {
    let text = OutlinedText("@{Rdn=CN=a; Parent=SMTP Receive Connectors; Name=a}\n@{Parent=b; Name=c}", .objectText)
    #expect(text.tree.children(0).map { text.tree.typeName($0) } == ["SMTP Receive Connectors", nil])
  }

  @Test("tell of lines between them")
  func skipsLines() {
    let text = OutlinedText("@{A=1}\nfound\n@{A=2}\nend\n", .objectText)
    #expect(text.rules == ["object-as-text", "text-skipped", "text-skipped"])
    #expect(text.problems.compactMap { $0.values["lines"] } == ["1 line", "1 line"])
  }

  @Test("are recognised", arguments: ["@{Name=a}", "- @{Name=a; B=c}", "\n  @{A=}\nmore"])
  func areRecognised(text: String) {
    #expect(SourceFormat.detected(in: Array(text.utf8)) == .objectText)
  }

  @Test(
    "are not taken from hash tables and settings",
    arguments: ["@{ Name = 'a' }", "@{Name", "@{A=1", "- a: @{A=1}", "@{}"])
  func areLeft(text: String) {
    #expect(SourceFormat.detected(in: Array(text.utf8)) != .objectText)
  }

  @Test("that are damaged are read to the end, and every place lies in the text", arguments: 0..<5)
  func survivesDamage(round: Int) {
    expectSoundWhenDamaged(
      "- @{A=ä; Rdn=CN={1}; B=@{C=1}; D=} (E: 1, Ö: 2)\nx\n@{A=1}\n", .objectText, round,
      pieces: ["@{", "}", "; ", "=", "(", ": ", ",", "\n"])
  }

  @Test("take time by their length only", arguments: ["@{A=1}\n", "@{A=1; ", "; A", "{", "@{A=} (A: 1, ", "; A=1"])
  func isLinear(piece: String) {
    let time = ContinuousClock().measure {
      #expect(OutlinedText("@{A=" + String(repeating: piece, count: 20_000), .objectText).isSound)
    }
    #expect(time < .seconds(20))
  }
}
