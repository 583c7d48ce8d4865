/// The lines of one file that a finding speaks of, with the places to underline.
struct Snippet {
  /// A place in a line, with what is said about it.
  struct Mark {
    let range: Range<Int>
    let text: String
    let isPrimary: Bool
  }

  /// A line, or a part of one, with the marks below it from right to left.
  struct Row {
    let number: Int
    let window: LineWindow
    var marks: [Mark]
  }

  let file: LineIndex

  /// The place that the heading of the snippet names.
  let span: Span

  /// In the order of the text.
  let rows: [Row]

  /// A snippet for each file of a finding, the one of its primary label first.
  static func snippets(of finding: Finding, in places: Places) -> [Snippet] {
    let primary = finding.primary.span.source
    let related = Dictionary(grouping: finding.related, by: \.span.source.index)
    var order = [primary]
    for label in finding.related where !order.contains(label.span.source) { order.append(label.span.source) }
    return order.compactMap { source in
      let others = related[source.index] ?? []
      let main = source == primary ? finding.primary : nil
      guard let span = (main ?? others.first)?.span else { return nil }
      return Snippet(file: places[source], span: span, rows: rows(main, others, in: places[source]))
    }
  }

  private static func rows(_ primary: Label?, _ related: [Label], in file: LineIndex) -> [Row] {
    let labels = related.map { ($0, false) } + [primary].compactMap { $0 }.map { ($0, true) }
    var marks: [Int: [Mark]] = [:]
    for (label, isPrimary) in labels {
      let number = file.line(of: label.span.range.lowerBound)
      let range = label.span.range.clamped(to: file.range(ofLine: number))
      marks[number, default: []].append(Mark(range: range, text: label.text, isPrimary: isPrimary))
    }
    return marks.sorted { $0.key < $1.key }.flatMap { number, marks in rows(ofLine: number, marks, in: file) }
  }

  /// The line once, where all marks fit into one window, else once for each window.
  private static func rows(ofLine number: Int, _ marks: [Mark], in file: LineIndex) -> [Row] {
    let line = file.range(ofLine: number)
    var rows: [Row] = []
    for mark in marks.sorted(by: { precedes($0.range, $1.range) }) {
      if let window = rows.last?.window, window.range == line || mark.range.upperBound <= window.range.upperBound {
        rows[rows.count - 1].marks.insert(mark, at: 0)
      } else {
        let window = LineWindow(
          around: mark.range.lowerBound, inLine: line, of: file.source.text, limit: LineWindow.defaultLimit)
        rows.append(Row(number: number, window: window, marks: [mark]))
      }
    }
    return rows
  }

  private static func precedes(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
  }
}
