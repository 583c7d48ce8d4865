/// The lines of a text, one after the other; a copy goes its own way.
struct ListLines {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The next line.
  ///
  /// - Complexity: O(length of the line), at the speed of `memchr`.
  mutating func next() -> ListLine? {
    guard position < text.count else { return nil }
    let start = position
    let end = text.withUnsafeBufferPointer { $0.lineBreak(from: start) } ?? text.count
    position = end + 1
    return ListLine(text[start..<end], isLast: end == text.count)
  }
}
