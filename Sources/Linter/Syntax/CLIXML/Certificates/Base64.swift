/// Base64, as RFC 4648 has it.
enum Base64 {
  /// The bytes that a text stands for; blanks and line ends between its letters do not count.
  ///
  /// - Complexity: O(*n*).
  static func decoded(_ text: Bytes) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var buffer: UInt32 = 0
    var count = 0
    var padding = 0
    for byte in text where byte > 0x20 {
      if byte == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let digit = value(byte) else { return nil }
      buffer = buffer << 6 | digit
      count += 1
      guard count.isMultiple(of: 4) else { continue }
      bytes.append(contentsOf: [UInt8(buffer >> 16 & 0xFF), UInt8(buffer >> 8 & 0xFF), UInt8(buffer & 0xFF)])
    }
    switch (count % 4, padding) {
    case (0, 0): break
    case (2, 2): bytes.append(UInt8(buffer >> 4 & 0xFF))
    case (3, 1): bytes.append(contentsOf: [UInt8(buffer >> 10 & 0xFF), UInt8(buffer >> 2 & 0xFF)])
    default: return nil
    }
    return bytes
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
