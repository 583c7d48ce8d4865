import Linter
import Testing

@Suite("Bytes")
struct BytesTests {
  @Test(
    "Blanks at the ends are trimmed, no-break ones too",
    arguments: [
      ("", ""), ("a", "a"), (" a b\t", "a b"), ("\r\na\n", "a"), (" \u{A0}\u{202F} ", ""),
      ("\u{A0}36\u{202F}MB\u{202F}", "36\u{202F}MB"), ("é", "é"), ("\u{2019}", "\u{2019}"),
    ])
  func trims(text: String, trimmed: String) {
    #expect(Bytes(text.utf8).trimmed == Bytes(trimmed.utf8))
  }

  @Test(
    "Half a no-break space is not trimmed",
    arguments: [[0xC2], [0xA0], [0xE2, 0x80], [0x80, 0xAF], [0xAF]] as [[UInt8]])
  func keepsBrokenBlanks(bytes: [UInt8]) {
    #expect(bytes[...].trimmed == bytes[...])
  }

  @Test("A no-break space is looked for inside the slice only")
  func staysInsideTheSlice() {
    let bytes: [UInt8] = [0xE2, 0x80, 0xAF, 0xC2, 0xA0]
    #expect(bytes[1..<4].trimmed == bytes[1..<4])
    #expect(bytes[4...].trimmed == bytes[4...])
  }

  @Test("Only ASCII letters compare without regard to case")
  func comparesIgnoringCase() {
    #expect(Bytes("SSL".utf8).equalsIgnoringCase("ssl"))
    #expect(Bytes("tLs".utf8).equalsIgnoringCase(Bytes("TlS".utf8)))
    #expect(!Bytes("SSL".utf8).equalsIgnoringCase("SSLs"))
    #expect(!Bytes("@[".utf8).equalsIgnoringCase("`{"))
    #expect(!Bytes("Ä".utf8).equalsIgnoringCase("ä"))
  }

  @Test("A text is split at the first of several separators")
  func splits() throws {
    let parts = try #require(Bytes("a:b:c".utf8).split(atFirst: UInt8(ascii: ":")))
    #expect(parts.head == Bytes("a".utf8))
    #expect(parts.tail == Bytes("b:c".utf8))
    #expect(Bytes("abc".utf8).split(atFirst: UInt8(ascii: ":")) == nil)
  }

  @Test(
    "Numbers are read up to the ends of their type",
    arguments: [
      ("0", 0), ("007", 7), ("-0", 0), ("-42", -42), ("9223372036854775807", .max),
      ("-9223372036854775808", .min),
    ] as [(String, Int64)])
  func readsNumbers(text: String, number: Int64) {
    #expect(Int64(decimal: Bytes(text.utf8)) == number)
  }

  @Test(
    "What is no number, or too large a one, is refused",
    arguments: [
      "", "-", "+1", " 1", "1 ", "1,000", "0x10", "--1", "1-", "9223372036854775808",
      "-9223372036854775809", "99999999999999999999999999", "٣",
    ])
  func refusesOthers(text: String) {
    #expect(Int64(decimal: Bytes(text.utf8)) == nil)
  }

  @Test("An unsigned number has no minus sign and ends at its type")
  func readsUnsignedNumbers() {
    #expect(UInt16(decimal: Bytes("65535".utf8)) == 65535)
    #expect(UInt16(decimal: Bytes("65536".utf8)) == nil)
    #expect(UInt16(decimal: Bytes("-1".utf8)) == nil)
    #expect(UInt64(decimal: Bytes("18446744073709551615".utf8)) == .max)
    #expect(UInt64(decimal: Bytes("18446744073709551616".utf8)) == nil)
  }
}
