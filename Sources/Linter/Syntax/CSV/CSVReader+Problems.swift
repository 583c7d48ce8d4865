extension CSVReader {
  /// Reports a problem; reading goes on when there are too many, since every row with one is marked.
  mutating func report(_ problem: Problem) {
    if problems.count < Self.maximumErrors { problems.append(problem) }
  }

  /// Reports a row that has fewer or more cells than the table has columns.
  mutating func reportLength(_ count: Int, _ columnCount: Int, at range: Range<Int>, isShort: Bool) {
    report(
      Problem(
        "row-length", at: Span(source.id, range),
        values: ["found": counted(count, "cell", "cells"), "expected": String(columnCount)],
        variant: isShort ? "short" : "long",
        needsObjects: true))
  }

  /// Reports why reading stops, and closes what is open as cut.
  mutating func end(_ stop: Stop) {
    switch stop {
    case .endInQuotes(let quote):
      let place = Label(Span(source.id, quote..<quote + 1), "this quote is not closed")
      problems.append(ending("the file ends inside a text in quotes", at: text.count, place))
    case .endInRow:
      problems.append(ending("the file ends inside of this row", at: position, nil))
    case .otherFormat(let start): skipRest(from: start)
    case .tooManyColumns: problems.append(limit(Self.maximumColumns))
    case .tooManyValues: problems.append(limit(maximumNodes))
    }
    builder.cut(at: text.count)
  }

  /// Leaves out what is no table any more.
  private mutating func skipRest(from start: Int) {
    if let rest = SkippedLines(of: text[start...]) { skip(rest, variant: nil) }
  }

  private func limit(_ limit: Int) -> Problem {
    Problem("too-many-values", at: source.point(position), values: ["limit": String(limit)])
  }

  private func ending(_ words: String, at offset: Int, _ place: Label?) -> Problem {
    Problem(
      "syntax-error", at: source.point(offset), values: ["problem": words + "; export it again"],
      related: [place].compactMap { $0 }, variant: "csv-cut")
  }
}
