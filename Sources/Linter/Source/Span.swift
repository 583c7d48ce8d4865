/// A half-open range of UTF-8 bytes in one source.
package struct Span: Hashable, Sendable {
  package let source: Source.ID
  package let range: Range<Int>

  package init(_ source: Source.ID, _ range: Range<Int>) {
    self.source = source
    self.range = range
  }
}

extension Span: Comparable {
  /// Sources in the order of their numbers, then by where the ranges begin and end.
  package static func < (left: Span, right: Span) -> Bool {
    (left.source.index, left.range.lowerBound, left.range.upperBound)
      < (right.source.index, right.range.lowerBound, right.range.upperBound)
  }
}
