private import CYAML

/// Eight bytes of a text that are looked at together.
///
/// An answer has the top bits of the bytes that were asked for. It is right up to the first of them, and so are several
/// answers put together.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  private let word: UInt64

  /// The bytes from an offset on; `nil` where there are fewer.
  init?(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard offset + 8 <= text.count, let start = UnsafeRawPointer(text.baseAddress) else { return nil }
    word = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Those that are a certain byte.
  func bits(of byte: UInt8) -> UInt64 {
    let difference = word ^ Self.ones &* UInt64(byte)
    return (difference &- Self.ones) & ~difference & Self.tops
  }

  /// Those that are another byte.
  func bits(ofOthersThan byte: UInt8) -> UInt64 {
    let difference = word ^ Self.ones &* UInt64(byte)
    return ((difference & ~Self.tops) &+ ~Self.tops | difference) & Self.tops
  }

  /// Those that are no ASCII letters.
  var bitsOfNonLetters: UInt64 {
    let small = (word | Self.ones &* 0x20) & ~Self.tops
    let fromA = small &+ Self.ones &* (0x80 - UInt64(UInt8(ascii: "a")))
    let behindZ = small &+ Self.ones &* (0x7F - UInt64(UInt8(ascii: "z")))
    return (~fromA | behindZ | word) & Self.tops
  }

  /// Those that are control characters, or not ASCII.
  var bitsOfOthers: UInt64 {
    ((word &- Self.ones &* 0x20) | word) & Self.tops
  }

  /// Those that are not ASCII.
  var bitsOfNonASCII: UInt64 { word & Self.tops }

  /// How many of the eight come before those of an answer.
  static func count(before bits: UInt64) -> Int {
    bits.trailingZeroBitCount / 8
  }
}
