/// An example with marks: comment lines of `^` under what a finding is to underline.
package struct MarkedText: Sendable {
  /// The text as it is linted, marks and all: they are comments.
  package let text: String
  /// What is marked, in UTF-8 bytes.
  package let marks: [Range<Int>]

  /// - Note: a `#` that touches the carets counts as one of them.
  package init(_ text: String) {
    self.text = text
    var marks: [Range<Int>] = []
    var offset = 0
    var lineStart = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let columns = Self.columns(line) {
        marks.append(lineStart + columns.lowerBound..<lineStart + columns.upperBound)
      } else {
        lineStart = offset
      }
      offset += line.utf8.count + 1
    }
    self.marks = marks
  }

  /// The columns that a line of marks covers, counted from 0; `nil` for any other line.
  private static func columns(_ line: Substring) -> Range<Int>? {
    let bytes = Array(line.utf8)
    guard let hash = bytes.firstIndex(where: { $0 != 0x20 }), bytes[hash] == UInt8(ascii: "#"),
      bytes[(hash + 1)...].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "^") }),
      let first = bytes.firstIndex(of: UInt8(ascii: "^")), let last = bytes.lastIndex(of: UInt8(ascii: "^"))
    else { return nil }
    return (first == hash + 1 ? hash : first)..<last + 1
  }
}
