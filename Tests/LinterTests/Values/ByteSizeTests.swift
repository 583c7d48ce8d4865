import Linter
import Testing

@Suite("Byte sizes")
struct ByteSizeTests {
  @Test(
    "The digits in parentheses are believed, in any culture",
    arguments: [
      ("36 MB (37,748,736 bytes)", 37_748_736), ("256 KB (262,144 bytes)", 262_144),
      ("36 MB (37.748.736 bytes)", 37_748_736), ("36 MB (37 748 736 bytes)", 37_748_736),
      ("36 MB (37\u{A0}748\u{A0}736 bytes)", 37_748_736), ("36 MB (37'748'736 Bytes)", 37_748_736),
      ("36\u{A0}MB (37\u{202F}748\u{202F}736\u{A0}bytes)", 37_748_736),
      ("36 MB (37\u{2019}748\u{2019}736 BYTES)", 37_748_736),
      ("36 MB (3,77,48,736 bytes)", 37_748_736),
      ("36 MB (37748736 bytes)", 37_748_736), ("36MB(37748736bytes)", 37_748_736),
      ("1.177 GB (1,263,624,192 bytes)", 1_263_624_192), ("0 B (0 bytes)", 0),
      ("1,177 GB (1.263.624.192 bytes)", 1_263_624_192), ("99999999999 TB (1 bytes)", 1),
      ("36 Mo (37\u{A0}748\u{A0}736 octets)", 37_748_736),
      ("36\u{A0}Mo (37\u{202F}748\u{202F}736\u{A0}octets)", 37_748_736),
      ("36 MB (37'748'736 Bytes)", 37_748_736), ("36 МБ (37\u{A0}748\u{A0}736 байт)", 37_748_736), ("1 o (1 octet)", 1),
      ("36 MB (37,748,736 byte)", 37_748_736), ("36 Bytes (36 Bytes)", 36), ("256 Ko(262 144octets)", 262_144),
    ] as [(String, UInt64)])
  func believesParentheses(text: String, bytes: UInt64) {
    #expect(ByteSize(Bytes(text.utf8)) == ByteSize(bytes: bytes))
  }

  @Test(
    "A unit multiplies by powers of 1024, in any letter case",
    arguments: [
      ("0", 0), ("512", 512), ("512B", 512), ("512 b", 512), ("1KB", 1024), ("36MB", 37_748_736),
      ("36 MB", 37_748_736), (" 36 mb ", 37_748_736), ("2 gB", 2_147_483_648),
      ("1TB", 1_099_511_627_776),
      ("1.5 GB", 1_610_612_736), ("1,5 GB", 1_610_612_736), ("0.25 KB", 256), ("1.33 KB", 1361),
      ("36\u{A0}MB", 37_748_736), ("18446744073709551615", .max),
      ("16777215 TB", 18_446_742_974_197_923_840),
    ] as [(String, UInt64)])
  func multiplies(text: String, bytes: UInt64) {
    #expect(ByteSize(Bytes(text.utf8)) == ByteSize(bytes: bytes))
  }

  @Test(
    "What is no size, ambiguous or too large is refused",
    arguments: [
      "", "MB", "(", ")", "()", "(37,748,736 bytes)", "Unlimited", "-1", "+1", "1.5", "1.5 B", "1.",
      "1. MB", ".5 MB", "1.500 MB", "1,500", "1,048,576", "36 M", "36 MBs", "36 PB", "36 MB MB",
      "36 MB 37,748,736 bytes", "36 MB (37,748,736)", "36 MB ()", "36 Mo", "36 o",
      "36 Mo 37 748 736 octets", "36 MB (37,748,736 bytes octets)", "36 MB (37,748,736 2)", "Mo (37,748,736 octets)",
      "36 MB (37,748,736 bytes", "36 MB (37,748,736 bytes) x", "36 MB (37,,748 bytes)",
      "36 MB (37,74 bytes)", "36 MB (37,7487 bytes)", "36 MB (1.5 bytes)", "36 MB (,748 bytes)",
      "36 MB (-1 bytes)", "18446744073709551616", "16777216 TB", "99999999999999999999999 KB",
      "16 MB (18,446,744,073,709,551,616 bytes)", "16777215.999999999 TB",
    ])
  func refusesOthers(text: String) {
    #expect(ByteSize(Bytes(text.utf8)) == nil)
  }

  @Test(
    "The spelling is that of Exchange, with four significant digits",
    arguments: [
      (0, "0 B (0 bytes)"), (1023, "1023 B (1,023 bytes)"), (262_144, "256 KB (262,144 bytes)"),
      (37_748_736, "36 MB (37,748,736 bytes)"), (1_263_624_192, "1.177 GB (1,263,624,192 bytes)"),
      (1_610_612_736, "1.5 GB (1,610,612,736 bytes)"), (10_293, "10.05 KB (10,293 bytes)"),
      (1_048_575, "1024 KB (1,048,575 bytes)"), (1_023_999, "1000 KB (1,023,999 bytes)"),
      (1025, "1.001 KB (1,025 bytes)"), (10_239, "9.999 KB (10,239 bytes)"),
      (10_485_759, "10 MB (10,485,759 bytes)"),
      (.max, "16777216 TB (18,446,744,073,709,551,615 bytes)"),
    ] as [(UInt64, String)])
  func writes(bytes: UInt64, written: String) {
    #expect(ByteSize(bytes: bytes).description == written)
    #expect(ByteSize(Bytes(written.utf8)) == ByteSize(bytes: bytes))
  }
}
