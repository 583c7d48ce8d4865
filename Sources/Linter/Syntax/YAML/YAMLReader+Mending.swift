extension YAMLReader {
  /// Makes libyaml read a plain scalar that begins with a colon in a list in brackets, such as `:::995`.
  ///
  /// It gets another first character in the text for libyaml; the tree takes its texts from the source.
  ///
  /// Source: YAML 1.2.2, section 7.3.3, ns-plain-first; YAML 1.1, which libyaml reads, had no such scalars in brackets.
  ///
  /// - Returns: where to read again; `nil` where the error is another one.
  mutating func mend(_ fault: YAMLFault) -> YAMLStart? {
    guard fault.offset < text.count, text[fault.offset] == UInt8(ascii: ":"),
      let flow = builder.openNodes.first(where: { $0.node.style == .flow })
    else { return nil }
    let line = text.lineStart(before: Int(flow.node.start))
    let scalars = PlainColons(text, from: fault.offset).offsets
    repeatedCount += fault.offset - line
    guard !scalars.isEmpty, repeatedCount <= maximumRepetition else { return nil }
    for offset in scalars { text[offset] = UInt8(ascii: "x") }
    remove(from: builder.firstNode(from: line))
    let resumption = YAMLResumption(text, behind: line, fault: line, builder)
    if resumption.beginsEntry(line) { builder.completeEntry(losing: line..<line) }
    return resumption.start(at: line, builder.depth)
  }
}

/// Plain scalars of a list in brackets that begin with a colon: one, and those that follow it among other plain ones.
private struct PlainColons {
  private(set) var offsets: [Int] = []

  init(_ text: [UInt8], from start: Int) {
    var offset = start
    while let end = Self.end(of: offset, in: text) {
      if text[offset] == UInt8(ascii: ":") { offsets.append(offset) }
      guard end < text.count, text[end] == UInt8(ascii: ",") else { return }
      offset = end + 1
      while offset < text.count, text.isBlank(at: offset) { offset += 1 }
    }
  }

  /// Where a plain scalar on one line ends; `nil` where there is none, or where it is a key.
  private static func end(of start: Int, in text: [UInt8]) -> Int? {
    guard start < text.count, !"\"'#&*!|>@`%?-".utf8.contains(text[start]) else { return nil }
    var index = start
    while index < text.count, !isFlowIndicator(text[index]), text[index] != 0x0A, text[index] != 0x0D {
      let isColon = text[index] == UInt8(ascii: ":")
      if isColon, text.isBlank(at: index + 1) || isFlowIndicator(text[index + 1]) { return nil }
      if text[index] == UInt8(ascii: "#"), text[index - 1] == 0x20 { break }
      index += 1
    }
    return index > start ? index : nil
  }

  private static func isFlowIndicator(_ byte: UInt8) -> Bool {
    ",[]{}".utf8.contains(byte)
  }
}

extension [UInt8] {
  /// The text with line separators for byte order marks in front of later documents, as where files were joined.
  ///
  /// Source: YAML 1.2.2, section 9.1.1: a document may begin with a byte order mark. libyaml knows it at the beginning of the
  /// text only. A line separator is as long, and a line break to libyaml.
  var withoutInnerMarks: [UInt8] {
    var text = self
    var index = 0
    while let mark = withUnsafeBufferPointer({ $0.offset(of: 0xEF, from: index) }) {
      index = mark + 1
      guard mark > 0, self[mark - 1] == UInt8(ascii: "\n"), self[mark...].starts(with: "\u{FEFF}---".utf8) else {
        continue
      }
      text.replaceSubrange(mark..<mark + 3, with: "\u{2028}".utf8)
    }
    return text
  }
}
