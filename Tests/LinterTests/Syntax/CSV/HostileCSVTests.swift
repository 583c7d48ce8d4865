import Linter
import Testing

@Suite("Hostile CSV")
struct HostileCSVTests {
  private static let export = #"""
    #TYPE Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector
    "Name","Größe","Bindings","Enabled"
    "Client ""EX01""","1","[::]:587 0.0.0.0:587","True"
    "a
    b",,"","False"
    #TYPE X
    "Name";"B"
    "EX02";"x;y"

    """#.replacing("\n", with: "\r\n")

  @Test("that is cut off at any byte has no value that the whole does not have")
  func survivesTruncation() {
    expectSoundWhereverCut(Self.export, .csv)
  }

  @Test("that is damaged is read to the end, and every place lies in the text", arguments: 0..<10)
  func survivesDamage(round: Int) {
    expectSoundWhenDamaged(
      Self.export, .csv, round, pieces: ["\"", "\"\"", ",", ";", "\r\n", "#TYPE ", "\t", "\u{FEFF}"])
  }

  @Test(
    "takes time and memory by its length only",
    arguments: [
      ",", "\"", "\"\"", "\n", "#TYPE x\n", "#TYPE x\na\"\n", "a,b\n", "a", "\"a\"b,", ",,,,,,,,,,,,a\n", "\"a\n",
      "#TYPE \"\n",
    ])
  func isLinear(piece: String) {
    let time = ContinuousClock().measure {
      let text = OutlinedText("A,B\n1,2\n" + String(repeating: piece, count: 20_000), .csv)
      #expect(text.problems.count <= CSVReader.maximumErrors + 1)
      #expect(text.isSound)
    }
    #expect(time < .seconds(20))
  }

  @Test("with too many columns or values is cut")
  func limitsSize() {
    let columns = OutlinedText((0..<5_000).map { "c\($0)" }.joined(separator: ","), .csv)
    #expect(columns.rules == ["too-many-values"])
    let rows = OutlinedText("A,B,C,D,E,F\n" + String(repeating: ",,,,,1\n", count: 60_000), .csv)
    #expect(rows.rules == ["too-many-values"])
    #expect(rows.isCut)
  }
}
