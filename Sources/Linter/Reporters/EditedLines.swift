/// The text around edits that are close together, before and after them, in lines without line breaks.
struct EditedLines {
  let firstLine: Int
  let before: [[UInt8]]
  let after: [[UInt8]]

  /// Takes whole lines, or what surrounds the edits where a line is long.
  ///
  /// - Precondition: the edits are of this file and in the order of the text; there is at least one.
  init(_ edits: [TextEdit], in file: LineIndex) {
    let text = file.source.text
    let places = edits.map { $0.span.range.clamped(to: text.indices) }
    let start = places[0].lowerBound
    let end = places.reduce(start) { max($0, $1.upperBound) }
    firstLine = file.line(of: start)
    let head = Self.window(around: start, in: file)
    let tail = Self.window(around: end, in: file)
    var (old, new) = (Array(head.markBefore.utf8), Array(head.markBefore.utf8))
    var offset = head.range.lowerBound
    for (place, edit) in zip(places, edits) where place.lowerBound >= offset {
      new += text[offset..<place.lowerBound] + edit.replacement.utf8
      offset = place.upperBound
    }
    let shownEnd = max(tail.range.upperBound, end)
    old += text[head.range.lowerBound..<shownEnd] + tail.markAfter.utf8
    new += text[offset..<shownEnd] + tail.markAfter.utf8
    before = Self.lines(old)
    after = Self.lines(new)
  }

  private static func window(around offset: Int, in file: LineIndex) -> LineWindow {
    LineWindow(
      around: offset, inLine: file.range(ofLine: file.line(of: offset)), of: file.source.text,
      limit: LineWindow.defaultLimit)
  }

  private static func lines(_ text: [UInt8]) -> [[UInt8]] {
    text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
  }
}
