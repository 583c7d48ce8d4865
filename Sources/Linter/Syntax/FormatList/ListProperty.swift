private import CYAML

/// A line `Name : value`, taken apart.
struct ListProperty {
  /// The bytes of the name.
  let name: Range<Int>
  let colon: Int
  /// The bytes of the value on this line; empty behind the colon where there is none.
  let value: Range<Int>
  /// Whether the name has only ASCII letters behind its first character, as most names have and no command has.
  let isWord: Bool

  /// Whether the name has only characters of one byte, so that the column of its colon is known.
  let isASCII: Bool

  /// Whether more than one blank stands between the name and its colon.
  var isPadded: Bool { colon > name.upperBound + 1 }

  /// How far the separator is looked for: no cmdlet pads its names wider.
  private static let maximumNameWidth = 256

  /// More words than the name of any calculated property has; a sentence has more.
  private static let maximumWordCount = 6

  /// Takes a line apart at its first colon, which must stand between blanks.
  ///
  /// - Parameter body: the line without the blanks at either end.
  /// - Complexity: O(1).
  init?(_ body: Bytes) {
    guard let first = body.first, first.isLetter || first == UInt8(ascii: "_") || first >= 0x80 else { return nil }
    let limit = body.prefix(Self.maximumNameWidth).endIndex
    let wordEnd = body.end(ofLettersFrom: body.startIndex + 1)
    var (index, end, words, isBehindBlank, isASCII) = (wordEnd, wordEnd, 1, false, first < 0x80)
    while index < limit {
      let byte = body[index]
      if byte == 0x20 {
        // Most of a line is padding.
        isBehindBlank = true
        index = body.end(ofPaddingFrom: index)
      } else if byte.isNameByte || byte >= 0x80 && body.blankWidth(at: index) == nil {
        words += isBehindBlank ? 1 : 0
        if byte >= 0x80 { isASCII = false }
        isBehindBlank = false
        index = body.end(ofLettersFrom: index + 1)
        end = index
      } else if let width = body.blankWidth(at: index) {
        isBehindBlank = true
        index += width
      } else {
        break
      }
    }
    guard index < limit, body[index] == UInt8(ascii: ":"), isBehindBlank, words <= Self.maximumWordCount
    else { return nil }
    var start = index + 1
    while let width = body.blankWidth(at: start) { start += width }
    guard start > index + 1 || start == body.endIndex else { return nil }
    name = body.startIndex..<end
    colon = index
    value = start == body.endIndex ? index + 1..<index + 1 : start..<body.endIndex
    isWord = end == wordEnd
    self.isASCII = isASCII
  }
}

extension Bytes {
  /// Where ASCII letters end that may begin at an index.
  fileprivate func end(ofLettersFrom index: Int) -> Int {
    end(of: { $0.isLetter }, notAt: { $0.bitsOfNonLetters }, from: index)
  }

  /// Where ASCII spaces end that may begin at an index.
  fileprivate func end(ofPaddingFrom index: Int) -> Int {
    end(of: { $0 == 0x20 }, notAt: { $0.bits(ofOthersThan: 0x20) }, from: index)
  }

  /// Where a run of bytes ends that are looked at eight at a time, as far as there are as many.
  @inline(__always)
  private func end(of isMember: (UInt8) -> Bool, notAt others: (EightBytes) -> UInt64, from index: Int) -> Int {
    withUnsafeBufferPointer { bytes in
      var offset = index - startIndex
      while let eight = EightBytes(bytes, at: offset) {
        let bits = others(eight)
        offset += EightBytes.count(before: bits)
        guard bits == 0 else { return startIndex + offset }
      }
      while offset < bytes.count, isMember(bytes[offset]) { offset += 1 }
      return startIndex + offset
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// Whether a name of a property may hold this ASCII character, blanks aside.
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "+"):
      true
    default: false
    }
  }
}
