/// The ends of lines: a line feed, with or without a carriage return in front, or a carriage return alone.
extension [UInt8] {
  /// Puts a line feed in the place of each carriage return that ends a line alone, so that readers know one end of lines.
  ///
  /// Two carriage returns in front of a line feed are the mark of a text that was converted twice, and end one line.
  ///
  /// - Complexity: O(*n*); a text without such a line end is not copied.
  mutating func endLinesAlike() {
    guard hasLoneReturn else { return }
    let hasLineFeed = contains(0x0A)
    for index in indices where self[index] == 0x0D {
      let next = index + 1 < count ? self[index + 1] : 0
      if next != 0x0A, next != 0x0D || !hasLineFeed { self[index] = 0x0A }
    }
  }

  private var hasLoneReturn: Bool {
    guard let last else { return false }
    return withUnsafeBufferPointer { bytes in
      // No early exit and bytes only: the compiler turns this loop into vector instructions.
      var found: UInt8 = last == 0x0D ? 1 : 0
      for index in 1..<Swift.max(1, bytes.count) {
        found |= (bytes[index - 1] == 0x0D ? 1 : 0) & (bytes[index] == 0x0A ? 0 : 1)
      }
      return found != 0
    }
  }
}
