/// What of the sources was not read because of syntax errors: nobody knows what an edit would do there.
struct UnreadText {
  private static let rule = "syntax-error"

  /// By source.
  private let ranges: [Int: [Range<Int>]]

  init(_ problems: [Problem]) {
    var ranges: [Int: [Range<Int>]] = [:]
    for problem in problems where problem.rule == Self.rule {
      ranges[problem.span.source.index, default: []].append(problem.lost ?? problem.span.range)
    }
    self.ranges = ranges
  }

  /// Whether a finding says that something was not read, so that it comes first in its file.
  func isReported(by finding: Finding) -> Bool {
    !ranges.isEmpty && finding.rule == Self.rule && finding.severity == .error
  }

  /// Whether a finding is told before another: by place and rule; of each file what could not be read comes first.
  func isBefore(_ first: Finding, _ second: Finding) -> Bool {
    let (place, other) = (first.primary.span, second.primary.span)
    guard place.source == other.source else { return place < other }
    let isUnread = (isReported(by: first), isReported(by: second))
    guard isUnread.0 == isUnread.1 else { return isUnread.0 }
    return place == other ? (first.rule, first.headline) < (second.rule, second.headline) : place < other
  }

  /// The finding without edits that touch what was not read.
  func withoutEdits(_ finding: Finding) -> Finding {
    guard !ranges.isEmpty, finding.fix.edits.contains(where: touches) else { return finding }
    var finding = finding
    finding.fix.edits = []
    finding.fix.applicability = .display
    return finding
  }

  private func touches(_ edit: TextEdit) -> Bool {
    let place = edit.span.range
    return ranges[edit.span.source.index]?.contains { lost in
      place.lowerBound <= lost.upperBound && lost.lowerBound <= place.upperBound
    } ?? false
  }
}
