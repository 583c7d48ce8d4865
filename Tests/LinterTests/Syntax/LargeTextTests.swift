import Linter
import Testing

@Suite("A text of many kilobytes")
struct LargeTextTests {
  /// Characters of one to four bytes.
  private static let words = ["EX01", "Größe", "\u{672C}", "a\u{1F511}b", "plain", "10.0.0.1"]

  /// Lines whose characters stand at ever other places of the buffers that they are read through.
  private static func lines(_ count: Int, wordsOf everySoMany: Int) -> [String] {
    (0..<count).map { index in
      let word = index.isMultiple(of: everySoMany) ? words[index / everySoMany % words.count] : "ascii"
      return "\(word)\(String(repeating: "x", count: index % 37))"
    }
  }

  @Test(
    "has every value where it stands, however rare other characters than ASCII are", arguments: [1, 3, 50, 997, 10_000])
  func coversValues(everySoMany: Int) {
    let lines = Self.lines(5_000, wordsOf: everySoMany)
    let text = YAMLText(lines.map { "- \($0)\n" }.joined())
    #expect(text.problems.isEmpty)
    #expect(text.writtenScalars == lines)
  }

  @Test("has values longer than any buffer", arguments: ["x", "ö", "\u{1F511}"])
  func coversLongValues(letter: String) {
    let values = [1_000, 16_383, 16_384, 50_000].map { String(repeating: letter, count: $0) }
    let text = YAMLText(values.map { "- '\($0)'\n- a\n" }.joined())
    #expect(text.problems.isEmpty)
    #expect(text.writtenScalars == values.flatMap { ["'\($0)'", "a"] })
  }

  @Test("is decoded like a short one, with every fault")
  func decodesFaults() {
    let pieces: [[UInt8]] = [
      [0xC3, 0xA9], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98, 0x80], [0xA9], [0xFF], [0xED, 0xA0, 0x80], Array("a".utf8),
      Array(String(repeating: "b", count: 70).utf8), [0x0A],
    ]
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let bytes = (0..<12).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
      let decoded = DecodedText(Array("text: ".utf8) + bytes)
      #expect(decoded.text == Array("text: ".utf8) + String(decoding: bytes, as: UTF8.self).utf8)
    }
  }

  @Test("has lines and columns where they are")
  func findsPositions() {
    let lines = (0..<400).map { String(repeating: "ö", count: $0 * 7 % 301) }
    let table = LineTable(Array(lines.joined(separator: "\n").utf8))
    #expect(table.count == lines.count)
    var offset = 0
    for (index, line) in lines.enumerated() {
      #expect(table.range(ofLine: index + 1) == offset..<offset + line.utf8.count)
      let end = table.position(of: offset + line.utf8.count)
      #expect((end.line, end.column) == (index + 1, line.unicodeScalars.count + 1))
      offset += line.utf8.count + 1
    }
  }
}
