/// A stretch of UTF-8 text inside a larger buffer, not necessarily well-formed.
package typealias Bytes = ArraySlice<UInt8>

extension Bytes {
  /// The text without the blanks at either end: ASCII blanks, U+00A0 and U+202F.
  ///
  /// - Complexity: O(number of blanks removed).
  package var trimmed: Bytes {
    if let first, let last, first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return self }
    var start = startIndex
    while let width = blankWidth(at: start) { start += width }
    var end = endIndex
    while let width = blankWidth(before: end, notBefore: start) { end -= width }
    return self[start..<end]
  }

  /// Whether both texts are the same but for the case of ASCII letters.
  ///
  /// - Complexity: O(*count*).
  package func equalsIgnoringCase(_ other: Bytes) -> Bool {
    count == other.count && elementsEqual(other) { $0.lowercased == $1.lowercased }
  }

  /// Whether the text is `word` but for the case of ASCII letters.
  ///
  /// - Complexity: O(*count*).
  package func equalsIgnoringCase(_ word: String) -> Bool {
    count == word.utf8.count && elementsEqual(word.utf8) { $0.lowercased == $1.lowercased }
  }

  /// Whether `word` stands somewhere in the text, but for the case of ASCII letters.
  ///
  /// - Complexity: O(*count* * length of the word).
  package func containsIgnoringCase(_ word: String) -> Bool {
    let length = word.utf8.count
    guard length <= count else { return false }
    return (startIndex...(endIndex - length)).contains { self[$0..<($0 + length)].equalsIgnoringCase(word) }
  }

  /// The texts before and after the first `byte`, or nil where there is none.
  ///
  /// - Complexity: O(*count*).
  package func split(atFirst byte: UInt8) -> (head: Bytes, tail: Bytes)? {
    guard let index = firstIndex(of: byte) else { return nil }
    return (self[..<index], self[(index + 1)...])
  }

  /// A value as it is written, on one line and at most 200 bytes.
  var excerpt: String {
    let text = String(decoding: prefix(200), as: UTF8.self)
    // Nearly every value is ASCII on one line: then there is nothing to split.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x80 }) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// How many bytes the blank at `index` has, or nil where no blank begins.
  func blankWidth(at index: Int) -> Int? {
    guard index < endIndex else { return nil }
    switch self[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2 where self[index...].starts(with: [0xC2, 0xA0]): return 2
    case 0xE2 where self[index...].starts(with: [0xE2, 0x80, 0xAF]): return 3
    default: return nil
    }
  }

  private func blankWidth(before end: Int, notBefore start: Int) -> Int? {
    guard end > start else { return nil }
    return switch self[end - 1] {
    case 0x20, 0x09...0x0D: 1
    case 0xA0 where self[start..<end].suffix(2).elementsEqual([0xC2, 0xA0]): 2
    case 0xAF where self[start..<end].suffix(3).elementsEqual([0xE2, 0x80, 0xAF]): 3
    default: nil
    }
  }
}

extension UInt8 {
  /// The byte, an ASCII capital made small.
  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  /// Whether the byte is an ASCII letter or digit.
  var isLetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || decimalDigit != nil
  }

  /// The value of an ASCII decimal digit.
  var decimalDigit: UInt8? {
    let value = self &- UInt8(ascii: "0")
    return value < 10 ? value : nil
  }

  /// The value of an ASCII hexadecimal digit of either case.
  var hexadecimalDigit: UInt8? {
    if let decimalDigit { return decimalDigit }
    let value = (self | 0x20) &- UInt8(ascii: "a")
    return value < 6 ? value + 10 : nil
  }
}

extension FixedWidthInteger {
  /// The number that a text of ASCII digits writes, with a leading `-` where the type is signed.
  ///
  /// Nil for anything else: no digits, blanks, a plus sign, or a number that the type cannot hold.
  ///
  /// - Complexity: O(*count*).
  package init?(decimal text: Bytes) {
    let isNegative = Self.isSigned && text.first == UInt8(ascii: "-")
    let digits = isNegative ? text.dropFirst() : text
    guard !digits.isEmpty else { return nil }
    var value: Self = 0
    for byte in digits {
      guard let digit = byte.decimalDigit.map(Self.init(truncatingIfNeeded:)) else { return nil }
      let (shifted, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowedToo) =
        isNegative
        ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
      guard !overflowed, !overflowedToo else { return nil }
      value = sum
    }
    self = value
  }
}
