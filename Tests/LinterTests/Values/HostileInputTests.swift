import Linter
import TestSupport
import Testing

/// A scalar type, reduced to what all of them share: text in, Exchange's spelling out.
private struct Reader: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let spelling: @Sendable (Bytes) -> String?

  static let all = [
    Reader(testDescription: "IPAddress") { IPAddress($0)?.description },
    Reader(testDescription: "IPBinding") { IPBinding($0)?.description },
    Reader(testDescription: "IPRange") { IPRange($0)?.description },
    Reader(testDescription: "ConnectionSettings") { ConnectionSettings($0)?.description },
    Reader(testDescription: "TimeSpan") { TimeSpan($0)?.description },
    Reader(testDescription: "ByteSize") { ByteSize($0)?.description },
    Reader(testDescription: "UTCDate") { UTCDate($0)?.description },
    Reader(testDescription: "ProductBuild") { ProductBuild($0)?.description },
  ]
}

private let samples = [
  "0.0.0.0:25", "[::]:995", ":::995", "192.168.1.1-192.168.1.254", "2001:0DB8::CD3/60",
  "fe80::39bd:88f7:6969:d223%11", "::ffff:1.2.3.4", "1.2.3.4(255.0.0.0)",
  "mail.contoso.com:995:SSL",
  "{host:110:}", "-1.02:03:04.5", "36 MB (37,748,736 bytes)", "36\u{A0}MB (37\u{202F}748 bytes)",
  "1.5 GB", "2027-03-01T10:00:00.5+02:00", "12/31/2027 1:00:00 PM", "/Date(1803859200000)/",
  "Version 15.2 (Build 1118.7)", "15.2.1118.7",
].map { Array($0.utf8) }

@Suite("Hostile input")
struct HostileInputTests {
  @Test("Bytes that are not text are refused", arguments: Reader.all)
  fileprivate func refusesNoise(reader: Reader) {
    let noise: [[UInt8]] = [
      [], [0], [0xFF], [0xC2], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xFE, 0xFF, 0x00, 0x31], Array(0...255), [0xC2, 0xA0], [0x20, 0xE2, 0x80, 0xAF, 0x09],
    ]
    #expect(noise.allSatisfy { reader.spelling($0[...]) == nil })
  }

  @Test("A hundred thousand bytes are refused in linear time", arguments: Reader.all)
  fileprivate func isLinear(reader: Reader) {
    let pieces = [
      "0", "9", ":", "::", ".", "1.", "1:", "f:", "-", "/", "%", "[", "{", "(", " ", "\u{A0}",
      "\u{202F}",
      "1,", "1 ", "'", "a", "a.", "é", "🙂", "0.0.0.0:25", "36 MB (37,748,736 bytes)", "00:10:00",
    ]
    let prefixes = ["", "1", "::1%", "36 MB (1", "/Date(", "[", "{a:1:", "2027-03-01T10:00:00."]
    let time = ContinuousClock().measure {
      for prefix in prefixes {
        for piece in pieces {
          let text = prefix + String(repeating: piece, count: 100_000 / piece.utf8.count) + "!"
          #expect(reader.spelling(Bytes(text.utf8)) == nil)
        }
      }
    }
    #expect(time < .seconds(20))
  }

  @Test("Damaged values never trap, and what is read can be written and read again")
  func survivesDamage() {
    var numbers = DamageSource(state: 20_270_301)
    for _ in 0..<20_000 {
      let text = damaged(samples.randomElement(using: &numbers) ?? [], using: &numbers)
      for reader in Reader.all {
        guard let spelling = reader.spelling(text) else { continue }
        #expect(reader.spelling(Bytes(spelling.utf8)) == spelling)
      }
    }
  }

  @Test("A value in the middle of a buffer is read like one alone", arguments: Reader.all)
  fileprivate func readsInsideBuffers(reader: Reader) {
    for sample in samples {
      let buffer = Array("1:.".utf8) + sample + Array("9:)".utf8)
      let slice = buffer[3..<(3 + sample.count)]
      #expect(reader.spelling(slice) == reader.spelling(sample[...]))
    }
  }

  /// The text with up to three bytes replaced, added or removed, inside a larger buffer.
  private func damaged(_ text: [UInt8], using numbers: inout DamageSource) -> Bytes {
    let likely = Array("0123456789:.,-/%[](){} afTZM\u{A0}'+".utf8) + [0x00, 0x80, 0xE2, 0xFF]
    var text = [0x31] + text + [0x31]
    for _ in 0..<Int.random(in: 0...3, using: &numbers) where text.count > 3 {
      let index = Int.random(in: 1..<(text.count - 1), using: &numbers)
      let byte = likely.randomElement(using: &numbers) ?? 0
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: text[index] = byte
      case 1: text.insert(byte, at: index)
      default: text.remove(at: index)
      }
    }
    return text[1..<(text.count - 1)]
  }
}
