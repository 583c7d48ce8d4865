import Linter
import Testing

@Suite("Hostile JSON")
struct HostileJSONTests {
  private static let export = #"""
    [
        {
            "Name":  "Client Frontend \u003cEX01\u003e",
            "Größe":  -12.5e3, "Bindings":  [ "[::]:587", "0.0.0.0:587" ],
            "Enabled":  true, "Server": null, "When": "\/Date(1500000000000)\/",
            "AuthMechanism": { "value": 31, "Value": "Tls, \uD83D\uDE00" }, "Empty": {}
        },
        { "Name": "x\\y", "RemoteIPRanges": [], "Enabled": false }
    ]
    """#

  @Test("that is cut off at any byte has no value that the whole does not have")
  func survivesTruncation() {
    expectSoundWhereverCut(Self.export, .json) { $0.isCut }
  }

  @Test("that is damaged is read to the end, and every place lies in the text", arguments: 0..<10)
  func survivesDamage(round: Int) {
    expectSoundWhenDamaged(
      Self.export, .json, round, pieces: ["\"", "\\", "\\u", "{", "]", ",", ":", "'", "/*", "#"])
  }

  @Test("nested too deep is cut early", arguments: ["[", "{\"a\":", "[{\"a\":"])
  func limitsDepth(opening: String) throws {
    let text = OutlinedText(String(repeating: opening, count: 100_000), .json)
    #expect(text.rules == ["nested-too-deep"])
    #expect(text.isCut)
    #expect(text.nodes.count <= 260)
  }

  @Test("of 128 levels is still read")
  func readsAllowedDepth() {
    let text = OutlinedText(String(repeating: "[", count: 128) + String(repeating: "]", count: 128), .json)
    #expect(text.problems.isEmpty)
  }

  @Test("of far more values than text is cut")
  func limitsValues() {
    let text = OutlinedText("[" + String(repeating: "1,", count: 150_000) + "1]", .json)
    #expect(text.rules == ["too-many-values"])
    #expect(text.isCut)
  }

  @Test(
    "takes time by its length only",
    arguments: ["[\"a\n", "\"\\u", "[1 ", "{a ", "/*", "'", "\"a\\\n", "[]]", "#", "x", "{\"a\":\"\n", "\u{A0}"])
  func isLinear(piece: String) {
    let time = ContinuousClock().measure {
      #expect(OutlinedText(String(repeating: piece, count: 20_000), .json).isSound)
    }
    #expect(time < .seconds(20))
  }
}
