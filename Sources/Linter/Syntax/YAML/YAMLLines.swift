/// The lines of a YAML text, by their look.
extension [UInt8] {
  /// Where the line begins that holds an offset.
  func lineStart(before offset: Int) -> Int {
    self[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// Where the line break stands that ends the line of an offset, else the end of the text.
  func lineEnd(from offset: Int) -> Int {
    withUnsafeBufferPointer { $0.lineBreak(from: offset) ?? count }
  }

  /// How many blanks stand at the beginning of a line.
  func indentation(from line: Int) -> Int {
    var index = line
    while index < count, self[index] == UInt8(ascii: " ") { index += 1 }
    return index - line
  }

  /// Whether a line is the marker `---`, perhaps behind the line separator that stands for a byte order mark.
  func beginsDocument(at line: Int) -> Bool {
    guard line < count else { return false }
    let marker = line + (self[line...].starts(with: "\u{2028}".utf8) ? 3 : 0)
    return self[marker...].starts(with: "---".utf8) && isBlank(at: marker + 3)
  }

  /// Whether a list item `- ...` begins at an offset of a line.
  func beginsItem(at offset: Int, _ end: Int) -> Bool {
    offset < end && self[offset] == UInt8(ascii: "-") && isBlank(at: offset + 1)
  }

  /// Whether a `key: ...` begins at an offset of a line.
  func beginsEntry(at offset: Int, _ end: Int) -> Bool {
    guard offset < end, !"#,[]{}|>@`%?:\t\r".utf8.contains(self[offset]) else { return false }
    var index = offset
    if self[offset] == UInt8(ascii: "\"") || self[offset] == UInt8(ascii: "'") {
      guard let quote = self[(offset + 1)..<end].firstIndex(of: self[offset]) else { return false }
      index = quote + 1
      while index < end, self[index] == 0x20 { index += 1 }
      return index < end && self[index] == UInt8(ascii: ":") && isBlank(at: index + 1)
    }
    while index < end {
      if self[index] == UInt8(ascii: ":"), isBlank(at: index + 1) { return true }
      if self[index] == UInt8(ascii: "#"), self[index - 1] == 0x20 { return false }
      index += 1
    }
    return false
  }

  /// Whether a blank, a line break or the end of the text stands at an offset.
  func isBlank(at offset: Int) -> Bool {
    offset >= count || [0x20, 0x09, 0x0A, 0x0D].contains(self[offset])
  }

  /// The offset of the next line that begins a document, at or behind an offset.
  func nextDocument(at offset: Int) -> Int? {
    let offset = Swift.min(offset, count)
    // An offset at the beginning of a line may be the marker itself.
    var line = offset == 0 || self[offset - 1] == UInt8(ascii: "\n") ? offset : lineEnd(from: offset) + 1
    while line < count {
      if beginsDocument(at: line) { return line }
      line = lineEnd(from: line) + 1
    }
    return nil
  }
}
