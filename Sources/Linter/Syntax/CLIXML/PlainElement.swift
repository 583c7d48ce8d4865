private import CYAML

/// An element that can be read without a parser, as nearly all simple values of an export are.
///
/// Its name consists of ASCII letters and digits, it has one attribute at most, and both the attribute's value and the
/// content are ASCII without markup, references or control characters. Where XML allows elements, such a one is well-formed.
struct PlainElement {
  let startTag: Range<Int>
  /// No bytes where the start tag ends the element.
  let endTag: Range<Int>

  /// The plain element that begins at an offset, and ends some bytes before the end of a text.
  ///
  /// - Complexity: O(length up to the next `<`).
  init?(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    let cursor = Cursor(text)
    guard cursor.isLetter(at: start + 1) else { return nil }
    let nameEnd = cursor.end(ofNameFrom: start + 1)
    guard var end = cursor.end(ofAttributeFrom: nameEnd) else { return nil }
    if cursor[end] == UInt8(ascii: " ") { end += 1 }
    if cursor[end] == UInt8(ascii: "/"), cursor[end + 1] == UInt8(ascii: ">") {
      startTag = start..<end + 2
      endTag = end + 2..<end + 2
      return
    }
    guard cursor[end] == UInt8(ascii: ">") else { return nil }
    let contentEnd = cursor.end(ofTextFrom: end + 1, before: UInt8(ascii: "<"))
    guard let tagEnd = cursor.end(ofEndTagFrom: contentEnd, name: start + 1..<nameEnd) else { return nil }
    startTag = start..<end + 1
    endTag = contentEnd..<tagEnd
  }
}

/// Finds the ends of things in a text.
private struct Cursor {
  private let text: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The byte at an offset, or 0 behind the end.
  subscript(offset: Int) -> UInt8 {
    offset < text.count ? text[offset] : 0
  }

  func isLetter(at offset: Int) -> Bool {
    (self[offset] | 0x20) &- UInt8(ascii: "a") < 26
  }

  func end(ofNameFrom start: Int) -> Int {
    var end = start
    while isLetter(at: end) || self[end] &- UInt8(ascii: "0") < 10 { end += 1 }
    return end
  }

  /// Where an attribute ends that begins with the blank in front of it, or the same offset where there is none.
  func end(ofAttributeFrom start: Int) -> Int? {
    guard self[start] == UInt8(ascii: " "), isLetter(at: start + 1) else { return start }
    let nameEnd = end(ofNameFrom: start + 1)
    guard self[nameEnd] == UInt8(ascii: "="), self[nameEnd + 1] == UInt8(ascii: "\"") else { return nil }
    let valueEnd = end(ofTextFrom: nameEnd + 2, before: UInt8(ascii: "\""))
    return self[valueEnd] == UInt8(ascii: "\"") ? valueEnd + 1 : nil
  }

  func end(ofEndTagFrom start: Int, name: Range<Int>) -> Int? {
    let end = start + 2 + name.count
    guard end < text.count, let bytes = text.baseAddress, bytes[start] == UInt8(ascii: "<"),
      bytes[start + 1] == UInt8(ascii: "/"), bytes[end] == UInt8(ascii: ">"),
      memcmp(bytes + start + 2, bytes + name.lowerBound, name.count) == 0
    else { return nil }
    return end + 1
  }

  /// Where text ends: at a byte, at `<`, `>` or `&`, at a control character or one that is not ASCII; at some offset where the
  /// end of all is near.
  func end(ofTextFrom start: Int, before stop: UInt8) -> Int {
    var end = start
    while let bytes = EightBytes(text, at: end) {
      let brackets = bytes.bits(of: UInt8(ascii: "<")) | bytes.bits(of: UInt8(ascii: ">"))
      let others = bytes.bits(of: stop) | bytes.bits(of: UInt8(ascii: "&")) | bytes.bitsOfOthers
      let count = EightBytes.count(before: brackets | others)
      end += count
      if count < 8 { break }
    }
    return end
  }
}
