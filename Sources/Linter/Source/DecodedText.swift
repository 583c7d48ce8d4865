/// The bytes of a file as valid UTF-8 text, with the places that could not be read as text.
package struct DecodedText: Sendable {
  /// A place in the text where U+FFFD stands for something else, or the encoding changes.
  package struct Fault: Hashable, Sendable {
    package enum Reason: Sendable {
      /// Bytes that are no character in this encoding.
      case undecodable
      /// A character that no text format allows, such as NUL.
      case controlCharacter(UInt8)
      /// Text of 8 bits begins in text of 16 bits; nothing was replaced.
      case otherEncoding
    }

    /// The offset in `text`, in bytes.
    package let offset: Int
    package let reason: Reason
  }

  /// The largest file that is read, in bytes: every offset fits 32 bits with room to spare.
  package static let maximumSize = 1 << 30

  /// How many faults are kept; a file with more is no text.
  package static let maximumFaults = 20

  /// UTF-8 without a byte order mark; where a carriage return alone ended a line, a line feed does.
  package private(set) var text: [UInt8] = []

  /// Whether every character is printable ASCII, a tab or a line break.
  package private(set) var isASCII = false

  /// The first faults, at most `maximumFaults`.
  package private(set) var faults: [Fault] = []

  /// A text that was decoded before.
  init(text: [UInt8], isASCII: Bool, faults: [Fault]) {
    self.text = text
    self.isASCII = isASCII
    self.faults = faults
  }

  /// Decodes UTF-8, or UTF-16 by its byte order mark or by the zero bytes of its first characters.
  ///
  /// - Complexity: O(*n*); printable ASCII is not copied.
  package init(_ bytes: [UInt8]) {
    let head = Array(bytes.prefix(4))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      decodeUTF8(bytes.dropFirst(3))
    } else if head.starts(with: [0xFF, 0xFE]) {
      decodeUTF16(bytes.dropFirst(2), isLittleEndian: true)
    } else if head.starts(with: [0xFE, 0xFF]) {
      decodeUTF16(bytes.dropFirst(2), isLittleEndian: false)
    } else if head.count == 4, head[0] != 0, head[1] == 0, head[2] != 0, head[3] == 0 {
      decodeUTF16(bytes[...], isLittleEndian: true)
    } else if head.count == 4, head[0] == 0, head[1] != 0, head[2] == 0, head[3] != 0 {
      decodeUTF16(bytes[...], isLittleEndian: false)
    } else if Self.isPrintableASCII(bytes[...]) {
      text = bytes
      isASCII = true
    } else if let isLittleEndian = Self.byteOrder(of: bytes) {
      decodeUTF16(bytes[...], isLittleEndian: isLittleEndian)
    } else {
      decodeUTF8(bytes[...])
    }
    text.endLinesAlike()
  }

  /// The byte order of text in UTF-16 without a mark, mostly of ASCII: every second byte is zero, and no other; else `nil`.
  private static func byteOrder(of bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(512)
    let evenZeros = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
    let oddZeros = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
    guard max(evenZeros, oddZeros) * 4 > sample.count, min(evenZeros, oddZeros) == 0 else { return nil }
    return oddZeros > 0
  }

  private static func isPrintableASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
    // No early exit and bytes only: the compiler turns this loop into vector instructions.
    bytes.reduce(0) { $0 | $1.strangeness } == 0
  }

  /// Copies what is printable ASCII, and decodes the rest: no byte of ASCII is ever a part of another character.
  private mutating func decodeUTF8(_ bytes: ArraySlice<UInt8>) {
    text.reserveCapacity(bytes.count)
    var rest = bytes
    while !rest.isEmpty {
      let plain = rest[..<Self.plainEnd(of: rest)]
      text.append(contentsOf: plain)
      let others = rest[plain.endIndex...].prefix { $0.strangeness != 0 }
      var units = others.makeIterator()
      decode(&units, as: UTF8.self)
      rest = rest[others.endIndex...]
    }
  }

  /// Where the printable ASCII at the beginning ends.
  private static func plainEnd(of bytes: ArraySlice<UInt8>) -> Int {
    var end = bytes.startIndex
    while bytes.endIndex - end >= 64, isPrintableASCII(bytes[end..<end + 64]) { end += 64 }
    return bytes[end...].firstIndex { $0.strangeness != 0 } ?? bytes.endIndex
  }

  /// Decodes UTF-16, and as UTF-8 what another program appended in it.
  private mutating func decodeUTF16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) {
    text.reserveCapacity(bytes.count)
    var rest = bytes
    while let narrow = Self.narrowText(in: rest, isLittleEndian: isLittleEndian) {
      decodeUnits(rest[..<narrow.lowerBound], isLittleEndian: isLittleEndian)
      note(.otherEncoding)
      decodeUTF8(rest[narrow])
      rest = rest[narrow.upperBound...]
    }
    decodeUnits(rest, isLittleEndian: isLittleEndian)
  }

  private mutating func decodeUnits(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) {
    let starts = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
    var units = starts.lazy.map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }.makeIterator()
    decode(&units, as: UTF16.self)
    if !bytes.count.isMultiple(of: 2) { replace(.undecodable) }
  }

  private mutating func decode<Encoding: UnicodeCodec, Units: IteratorProtocol>(
    _ units: inout Units, as encoding: Encoding.Type
  ) where Units.Element == Encoding.CodeUnit {
    var codec = Encoding()
    while true {
      switch codec.decode(&units) {
      case .scalarValue(let scalar): append(scalar)
      case .error: replace(.undecodable)
      case .emptyInput: return
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E, 0x09, 0x0A, 0x0D: text.append(UInt8(scalar.value))
    case 0...0x84, 0x86...0x9F: replace(.controlCharacter(UInt8(scalar.value)))
    case 0xFFFE, 0xFFFF: replace(.undecodable)
    default: text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func note(_ reason: Fault.Reason) {
    if faults.count < Self.maximumFaults { faults.append(Fault(offset: text.count, reason: reason)) }
  }

  private mutating func replace(_ reason: Fault.Reason) {
    note(reason)
    text.append(contentsOf: UTF8.encodedReplacementCharacter)
  }
}

extension DecodedText.Fault.Reason: Hashable {}

extension UInt8 {
  /// 0 for printable ASCII, tabs and line breaks.
  var strangeness: UInt8 {
    let isPrintable: UInt8 = self &- 0x20 < 0x5F ? 1 : 0
    let isBlank: UInt8 = self == 0x09 || self == 0x0A || self == 0x0D ? 1 : 0
    return (isPrintable | isBlank) ^ 1
  }
}
