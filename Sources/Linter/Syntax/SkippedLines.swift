/// Lines that a reader leaves out together.
struct SkippedLines {
  /// The first line.
  let first: Range<Int>
  /// How many of the lines hold something.
  private(set) var count: Int
  /// From the beginning of the first to the end of the last.
  private(set) var range: Range<Int>

  init(_ first: Range<Int>, count: Int = 1) {
    self.first = first
    self.count = count
    range = first
  }

  /// All lines of a text that hold something; `nil` where none does.
  init?(of text: Bytes) {
    let lines = text.split { $0 == 0x0A || $0 == 0x0D }.map(\.trimmed).filter { !$0.isEmpty }
    guard let first = lines.first else { return nil }
    self.first = first.indices
    count = lines.count
    range = first.startIndex..<text.endIndex
  }

  mutating func append(_ line: Range<Int>) {
    count += 1
    range = range.lowerBound..<line.upperBound
  }

  mutating func removeLast(_ line: Range<Int>) {
    count -= 1
    range = range.lowerBound..<line.lowerBound
  }
}

extension Problem {
  /// That lines are skipped; where another format begins among them, its values are lost.
  ///
  /// - Parameters:
  ///   - lines: from the beginning of the first to the end of the last.
  ///   - variant: the case that words it where nothing is lost.
  static func skipped(
    _ lines: SkippedLines, of source: Source, variant: String? = nil, needsObjects: Bool = false
  ) -> Problem {
    let values = ["lines": lines.count == 1 ? "1 line" : "\(lines.count) lines"]
    if let start = OtherFormat.start(in: source.text[lines.range]) {
      return Problem(
        "text-skipped", at: Span(source.id, start), values: values, variant: "other-format",
        lost: start.lowerBound..<lines.range.upperBound)
    }
    return Problem(
      "text-skipped", at: Span(source.id, lines.first), values: values,
      variant: variant ?? (lines.count == 1 ? nil : "several"), needsObjects: needsObjects)
  }
}
