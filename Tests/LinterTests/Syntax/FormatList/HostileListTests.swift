import Linter
import TestSupport
import Testing

@Suite("Hostile lists")
struct HostileListTests {
  private static let list = """
    [PS] C:\\>Get-ReceiveConnector | fl

    Identity         : EX01\\Client Frontend EX01
    Bindings         : {[::]:587, 0.0.0.0:587}
    RemoteIPRanges   : {::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,
                       0.0.0.0-255.255.255.255...}
    Banner           :
    MaxMessageSize   : 36 MB (37\u{A0}748\u{A0}736 bytes)

    Größe            : ä\u{1F600}
    Roles            : {a, b…}

    Status   Name
    ------   ----
    Running  MSExchangeMailb...

    ...
    Identity : EX02\\x
    """

  private static let pieces = [
    "\n", "\r\n", "\t", " : ", ":", "{", "}", ",", "...", "…", "\u{A0}", "\u{202F}", "--- ---\n", "[PS] C:\\>",
    "A : b\n",
    "Get-X : y\n", "#", "                         ", "\u{FEFF}", "\u{2028}", "\u{1F600}",
  ]

  @Test("cut at every byte are read to the end", arguments: Encoding.allCases)
  func survivesCut(encoding: Encoding) {
    let bytes = encoding.bytes(Self.list)
    for end in bytes.indices { #expect(ListedText(bytes: Array(bytes[..<end])).isSound) }
  }

  @Test("damaged at random are read to the end", arguments: 0..<8)
  func survivesDamage(seed: UInt64) {
    var damage = DamageSource(state: seed)
    for _ in 0..<250 {
      let text = ListedText(bytes: damage.damaged(Array(Self.list.utf8), pieces: Self.pieces))
      #expect(text.isSound, "\(String(decoding: text.source.text, as: UTF8.self).debugDescription)")
    }
  }

  @Test(
    "are read in linear time",
    arguments: [
      "a", " ", "-", "- ", "\n", "\r\n", "a :\n", "a : {\n", "a : b\n\n", " a\n", "a : x\n b", "a : ,\n   bbb\n", ":",
      " :",
      "{", "[PS] C:\\>\n", "text\n", "a b\n- -\n", "\u{A0}", "\u{A0}:\n", "a : b\n\n\n   x,\n", "Get-A : \n", "# \n",
      ">\n",
      "a\t", "...\n", "\u{1F600} : \u{1F600}\n",
    ])
  func staysLinear(piece: String) {
    let time = ContinuousClock().measure {
      for opening in ["", "A : 1\nB : {2,\n", "A : "] {
        let text = ListedText(opening + String(repeating: piece, count: 100_000 / piece.utf8.count))
        #expect(text.tree.nodes.count <= 100_010)
      }
    }
    #expect(time < .seconds(20))
  }

  @Test("of many different names are read in linear time")
  func readsManyNames() {
    let names = (0..<5_000).map { "Name\($0)xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx : v\($0)\n" }.joined()
    let text = ListedText(names + names)
    #expect(text.records.map(\.count) == [5_000, 5_000])
  }

  @Test("of far more values than text are cut")
  func limitsValues() {
    let text = ListedText(String(repeating: "a :\n", count: 40_000))
    #expect(text.said == ["too-many-values"])
    #expect(text.isCut)
  }
}
