/// Reads the elements of a DER encoding, one behind the other.
///
/// Strict: lengths are definite and as short as can be, and nothing reaches beyond its surroundings. Tags above 30, which no
/// certificate has, are refused.
///
/// Source: ITU-T X.690, 8.1 and 10.1.
struct DERReader {
  /// The identifier octets that a certificate has.
  enum Tag {
    static let boolean: UInt8 = 0x01
    static let integer: UInt8 = 0x02
    static let bitString: UInt8 = 0x03
    static let octetString: UInt8 = 0x04
    static let objectIdentifier: UInt8 = 0x06
    static let utcTime: UInt8 = 0x17
    static let generalizedTime: UInt8 = 0x18
    static let sequence: UInt8 = 0x30
    static let set: UInt8 = 0x31
    /// The context-specific tag of a number; a constructed one holds elements.
    static func context(_ number: UInt8, isConstructed: Bool) -> UInt8 { (isConstructed ? 0xA0 : 0x80) | number }
  }

  private var rest: Bytes

  init(_ bytes: Bytes) {
    rest = bytes
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The tag of the element ahead; nil at the end.
  var tag: UInt8? { rest.first }

  /// The contents of the element ahead; nil where it has another tag or is malformed.
  mutating func contents(_ tag: UInt8) -> Bytes? {
    guard rest.first == tag else { return nil }
    return next()?.contents
  }

  /// The element ahead; nil at the end, or where it is malformed.
  mutating func next() -> (tag: UInt8, contents: Bytes)? {
    guard let tag = rest.first, tag & 0x1F != 0x1F, rest.count >= 2 else { return nil }
    let first = rest[rest.startIndex + 1]
    var start = rest.startIndex + 2
    var length = Int(first)
    if first >= 0x80 {
      let count = Int(first & 0x7F)
      guard (1...4).contains(count), rest.endIndex - start >= count else { return nil }
      length = rest[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
      // The shortest form: none of 128, and no leading zero.
      guard length >= 128, length >> (8 * (count - 1)) > 0 else { return nil }
      start += count
    }
    guard rest.endIndex - start >= length else { return nil }
    defer { rest = rest[(start + length)...] }
    return (tag, rest[start..<start + length])
  }
}

/// An object identifier in dotted form.
struct ObjectIdentifier: Hashable {
  let text: String

  /// - Parameter contents: the octets of the identifier, at most 32.
  init?(_ contents: Bytes) {
    guard let last = contents.last, last < 0x80, contents.count <= 32 else { return nil }
    var arcs: [UInt64] = []
    var arc: UInt64 = 0
    for byte in contents {
      guard arc < 1 << 56, arc > 0 || byte != 0x80 else { return nil }
      arc = arc << 7 | UInt64(byte & 0x7F)
      guard byte < 0x80 else { continue }
      if arcs.isEmpty {
        let root = min(arc / 40, 2)
        arcs = [root, arc - root * 40]
      } else {
        arcs.append(arc)
      }
      arc = 0
    }
    text = arcs.map(String.init).joined(separator: ".")
  }
}
