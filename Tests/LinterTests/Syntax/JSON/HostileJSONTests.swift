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
    let bytes = Array(Self.export.utf8)
    let whole = OutlinedText(bytes: bytes, .json)
    #expect(whole.problems.isEmpty)
    let values = whole.values
    for length in bytes.indices.dropFirst() {
      let text = OutlinedText(bytes: Array(bytes[..<length]), .json)
      // In the midst of a character the decoder puts a replacement character.
      guard text.source.faults.isEmpty else { continue }
      #expect(text.isSound && text.isCut, "\(length)")
      #expect(text.values.allSatisfy { values[$0.key] == $0.value }, "\(length)")
    }
  }

  @Test("that is damaged is read to the end, and every place lies in the text", arguments: 0..<10)
  func survivesDamage(round: Int) {
    var random = DamageSource(state: UInt64(round) &+ 1)
    for _ in 0..<500 {
      let bytes = random.damaged(
        Array(Self.export.utf8), pieces: ["\"", "\\", "\\u", "{", "]", ",", ":", "'", "/*", "#"])
      #expect(OutlinedText(bytes: bytes, .json).isSound, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
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

/// Damage that looks random and is the same in every run (SplitMix64).
struct DamageSource: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The bytes with up to three damages: a part removed or repeated, a byte changed, or a piece put in.
  mutating func damaged(_ bytes: [UInt8], pieces: [String]) -> [UInt8] {
    (0..<Int.random(in: 1...3, using: &self)).reduce(bytes) { bytes, _ in
      guard !bytes.isEmpty else { return bytes }
      let start = Int.random(in: 0..<bytes.count, using: &self)
      let end = min(bytes.count, start + Int.random(in: 1...40, using: &self))
      switch Int.random(in: 0..<5, using: &self) {
      case 0: return Array(bytes[..<start])
      case 1: return Array(bytes[..<start] + bytes[end...])
      case 2: return Array(bytes[..<end] + bytes[start...])
      case 3: return bytes[..<start] + [UInt8.random(in: .min ... .max, using: &self)] + bytes[(start + 1)...]
      default: return bytes[..<start] + Array((pieces.randomElement(using: &self) ?? "").utf8) + bytes[start...]
      }
    }
  }
}
