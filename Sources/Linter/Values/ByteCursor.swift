/// A place in a text that moves forward over whatever it recognises and otherwise stays.
struct ByteCursor {
  private let bytes: Bytes
  /// The index of the next byte; set it back to try another reading.
  var position: Int

  init(_ bytes: Bytes) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position >= bytes.endIndex }

  /// The byte ahead, or nil at the end.
  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// Whether the bytes ahead are this ASCII character.
  func isAt(_ character: Unicode.Scalar) -> Bool {
    !isAtEnd && UInt32(bytes[position]) == character.value
  }

  /// Whether the bytes ahead are this ASCII character twice.
  func isAtTwice(_ character: Unicode.Scalar) -> Bool {
    isAt(character) && position + 1 < bytes.endIndex
      && UInt32(bytes[position + 1]) == character.value
  }

  /// Moves over one ASCII character, and returns whether it was there.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard isAt(character) else { return false }
    position += 1
    return true
  }

  /// Moves over an ASCII word of any letter case, and returns whether it was there.
  mutating func skip(word: String) -> Bool {
    var index = position
    for byte in word.utf8 {
      guard index < bytes.endIndex, bytes[index].lowercased == byte.lowercased else { return false }
      index += 1
    }
    position = index
    return true
  }

  /// Moves over blanks, no-break ones included, and returns whether there were any.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = position
    while let width = bytes.blankWidth(at: position) { position += width }
    return position > start
  }

  /// Moves over bytes as long as they satisfy `predicate`, and returns how many did.
  mutating func skip(while predicate: (UInt8) -> Bool) -> Int {
    let start = position
    while let next, predicate(next) { position += 1 }
    return position - start
  }

  /// The number written in the digits ahead, or nil where there are fewer than `count` allows.
  ///
  /// Digits beyond the upper bound stay ahead, so what follows fails on them.
  ///
  /// - Precondition: `count` is at most 18, so that every number fits.
  mutating func number(digits count: ClosedRange<Int>) -> Int? {
    let start = position
    var value = 0
    while position - start < count.upperBound, let digit = next?.decimalDigit {
      value = value &* 10 &+ Int(digit)
      position += 1
    }
    guard position - start >= count.lowerBound else {
      position = start
      return nil
    }
    return value
  }
}
