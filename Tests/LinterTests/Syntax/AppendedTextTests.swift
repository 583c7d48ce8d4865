import Linter
import Testing

@Suite("Text in 8 bits behind text in 16 bits")
struct AppendedTextTests {
  private static let list = "Name      : POP\r\nLoginType : SecureLogin\r\n\r\n"
  private static let other = "Name      : Büro\r\nLoginType : PlainTextLogin\r\n\r\n"

  @Test(
    "is read as UTF-8, and the place is named",
    arguments: [Encoding.utf16LittleEndian, .utf16BigEndian, .utf16LittleEndianWithMark, .utf16BigEndianWithMark])
  func isRead(encoding: Encoding) {
    let bytes = encoding.bytes(Self.list)
    for end in [[], Encoding.utf16LittleEndian.bytes(Self.list)] where end.isEmpty || encoding.isLittleEndian {
      let text = ListedText(bytes: bytes + Self.other.utf8 + end, format: nil)
      let records = [["Name=POP", "LoginType=SecureLogin"], ["Name=Büro", "LoginType=PlainTextLogin"]]
      #expect(text.records == records + (end.isEmpty ? [] : [records[0]]))
      #expect(text.said == ["invalid-text/other-encoding"])
      #expect(text.problems.map { text.written($0.span) } == ["Name      : Büro"])
    }
  }

  @Test(
    "is none in any language of 16 bits",
    arguments: [
      "\u{4E0A}\u{4E0D}\u{6D4B}\u{5927}", "\u{4E2D}\u{6587}\r\n\u{5B57}", "\u{2020}\u{2121}",
    ])
  func leavesOthers(word: String) {
    let text = "Name : " + String(repeating: word, count: 7) + "\r\n"
    let decoded = DecodedText(Encoding.utf16LittleEndianWithMark.bytes(text))
    #expect(decoded.text.elementsEqual(text.utf8))
    #expect(decoded.faults.isEmpty)
  }
}
