/// Names, lines and columns of the places that a report speaks of.
struct Places: Sendable {
  /// By the numbers of the sources.
  private let indexes: [Int: LineIndex]

  /// Indexes the lines of every source that is spoken of, and of no other.
  ///
  /// - Complexity: O(*findings* + *bytes of those sources*).
  init(_ report: Report) {
    var needed = Set(report.skipped.map(\.span.source.index))
    for finding in report.findings {
      needed.insert(finding.primary.span.source.index)
      for label in finding.related { needed.insert(label.span.source.index) }
      for edit in finding.fix.edits { needed.insert(edit.span.source.index) }
    }
    let sources = report.sources.filter { needed.contains($0.id.index) }
    indexes = Dictionary(sources.map { ($0.id.index, LineIndex($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The lines of a source.
  ///
  /// - Precondition: the report holds the source.
  subscript(id: Source.ID) -> LineIndex {
    guard let index = indexes[id.index] else { preconditionFailure("a span of a source that the report does not hold") }
    return index
  }

  /// The path of the file that holds a span; may hold any characters.
  func name(of span: Span) -> String {
    self[span.source].source.name
  }

  /// Where a span begins.
  func start(of span: Span) -> Position {
    self[span.source].position(of: span.range.lowerBound)
  }

  /// The position behind the last character of a span.
  func end(of span: Span) -> Position {
    self[span.source].position(of: span.range.upperBound)
  }

  /// The name, line and column of a span, as editors and terminals link them.
  func link(to span: Span) -> String {
    let start = start(of: span)
    return "\(PlainText(name(of: span)).text):\(start.line):\(start.column)"
  }
}
