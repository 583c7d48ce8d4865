extension JSONReader {
  /// Moves to the next byte that is neither blank nor part of a comment; `nil` at the end.
  mutating func nextToken() throws(Stop) -> UInt8? {
    while position < text.count {
      let byte = text[position]
      switch byte {
      case 0x20, 0x0A, 0x0D, 0x09: position &+= 1
      case UInt8(ascii: "#"), UInt8(ascii: "/"):
        guard try skipComment() else { return byte }
      case 0xC2, 0xE2, 0xEF:
        guard try skipForeignBlank() else { return byte }
      default: return byte
      }
    }
    return nil
  }

  /// Moves over a comment, and returns whether there was one.
  private mutating func skipComment() throws(Stop) -> Bool {
    let rest = text[position...]
    if rest.starts(with: "/*".utf8) {
      try reportOnce(.comment, at: position..<position + 2)
      var end = position + 2
      while end < text.count, !text[end...].starts(with: "*/".utf8) { end += 1 }
      guard end < text.count else {
        try report(.unclosedComment, at: position..<position + 2)
        position = text.count
        return true
      }
      position = end + 2
      return true
    }
    guard rest.first == UInt8(ascii: "#") || rest.starts(with: "//".utf8) else { return false }
    try reportOnce(.comment, at: position..<position + (rest.first == UInt8(ascii: "#") ? 1 : 2))
    moveToLineEnd()
    return true
  }

  /// Moves over a blank that JSON does not allow, or a byte order mark inside a file that was joined from several.
  private mutating func skipForeignBlank() throws(Stop) -> Bool {
    let rest = text[position...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      position += 3
      return true
    }
    guard let width = rest.blankWidth(at: position) else { return false }
    try reportOnce(.foreignBlank, at: position..<position + width)
    position += width
    return true
  }

  /// Leaves out a line that is no JSON.
  mutating func skipLine() throws(Stop) {
    let start = position
    moveToLineEnd()
    try report(.noJSON, at: start..<position)
  }

  private mutating func moveToLineEnd() {
    while position < text.count, text[position] != 0x0A, text[position] != 0x0D { position += 1 }
  }
}
