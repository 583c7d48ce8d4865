/// Byte offsets of code points: libyaml's marks count code points, everything here counts bytes.
struct CodePointOffsets {
  private let text: [UInt8]
  /// The byte offset of every 64th code point; empty when the text is ASCII.
  private let checkpoints: [UInt32]
  private static let stride = 64

  /// - Complexity: O(*n*).
  init(_ text: [UInt8], isASCII: Bool) {
    self.text = text
    guard !isASCII else {
      checkpoints = []
      return
    }
    var checkpoints: [UInt32] = []
    checkpoints.reserveCapacity(text.count / Self.stride + 1)
    var offset = 0
    while offset < text.count {
      checkpoints.append(UInt32(truncatingIfNeeded: offset))
      offset = Self.offset(Self.stride, behind: offset, in: text)
    }
    self.checkpoints = checkpoints
  }

  /// The byte offset of a code point, at most the length of the text.
  func byteOffset(ofCodePoint number: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(number, text.count) }
    let checkpoint = number / Self.stride
    guard checkpoint < checkpoints.count else { return text.count }
    return Self.offset(number % Self.stride, behind: Int(checkpoints[checkpoint]), in: text)
  }

  /// The byte offset some code points behind that of another, at most the length of the text.
  private static func offset(_ number: Int, behind offset: Int, in text: [UInt8]) -> Int {
    guard offset + number > text.count || text[offset..<offset + number].reduce(0, |) >= 0x80 else {
      return offset + number
    }
    var (offset, remaining) = (offset, number)
    while remaining > 0, offset < text.count {
      offset += 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// The number of code points in front of a byte offset.
  ///
  /// - Complexity: O(log *n*).
  func codePoints(before offset: Int) -> Int {
    guard !checkpoints.isEmpty else { return offset }
    var (low, high) = (0, checkpoints.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(checkpoints[middle]) <= offset { low = middle } else { high = middle }
    }
    return low * Self.stride + text[Int(checkpoints[low])..<offset].count { $0 & 0xC0 != 0x80 }
  }
}
