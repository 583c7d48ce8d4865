extension JSONReader {
  /// Reports a fault behind which reading goes on.
  mutating func report(_ fault: JSONFault, at range: Range<Int>, related: [Label] = []) throws(Stop) {
    try append(
      Problem(
        "syntax-error", at: Span(source.id, range), values: ["problem": fault.words], related: related,
        variant: fault.isHarmless ? "json" : "json-lost"))
  }

  /// Reports a fault at its first place in the file.
  mutating func reportOnce(_ fault: JSONFault, at range: Range<Int>) throws(Stop) {
    guard said.insert(fault).inserted else { return }
    try report(fault, at: range)
  }

  mutating func reportSurrogate(at range: Range<Int>) throws(Stop) {
    let digits = String(decoding: text[range].dropFirst(2), as: UTF8.self).uppercased()
    try append(
      Problem(
        "invalid-text", at: Span(source.id, range), values: ["code": "U+" + digits], variant: "half-character"))
  }

  private mutating func append(_ problem: Problem) throws(Stop) {
    problems.append(problem)
    guard problems.count < Self.maximumErrors else { throw .tooManyErrors }
  }

  /// Reports why reading stops, and closes what is open as cut.
  mutating func end(_ stop: Stop) {
    var offset = position
    switch stop {
    case .tooManyErrors: break
    case .otherFormat: skipRest()
    case .nestedTooDeep: problems.append(limit("nested-too-deep", Self.maximumDepth))
    case .tooManyValues: problems.append(limit("too-many-values", maximumNodes))
    case .end:
      offset = text.count
      problems.append(ending("the file ends here, and something is still open", levels.last.map(openLabel)))
    case .endInString(let quote):
      offset = text.count
      let place = Label(Span(source.id, quote..<quote + 1), "this quote is not closed")
      problems.append(ending("the file ends inside a text in quotes", place))
    }
    if levels.isEmpty {
      // What the rest of the file would have been is lost as well.
      builder.beginDocument()
      builder.open(.sequence, style: .flow, at: offset)
    }
    builder.cut(at: offset)
  }

  /// Leaves out what is no JSON any more.
  private mutating func skipRest() {
    if let rest = SkippedLines(of: text[position...]) { problems.append(.skipped(rest, of: source)) }
  }

  private func limit(_ rule: String, _ limit: Int) -> Problem {
    Problem(rule, at: source.point(position), values: ["limit": String(limit)])
  }

  private func ending(_ words: String, _ place: Label?) -> Problem {
    Problem(
      "syntax-error", at: source.point(text.count), values: ["problem": words + "; export it again"],
      related: [place].compactMap { $0 }, variant: "json-cut")
  }
}
