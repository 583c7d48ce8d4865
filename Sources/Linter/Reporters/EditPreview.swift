/// Neighbouring lines that the edits of a finding change, before and after.
struct EditPreview {
  /// A line as it is shown, with its 1-based number.
  struct Line {
    let number: Int
    let text: String
  }

  let source: Source.ID
  let removed: [Line]
  let added: [Line]

  /// How far apart edits of one line may be to be shown together, in bytes.
  private static let reach = 200

  /// The previews of a finding's fix: those of its own file, then of others; an edit that changes nothing has none.
  static func previews(of finding: Finding, in places: Places) -> [EditPreview] {
    let home = finding.primary.span.source.index
    let bySource = Dictionary(grouping: finding.fix.edits, by: \.span.source.index).sorted { first, second in
      first.key == home || second.key != home && first.key < second.key
    }
    return bySource.flatMap { index, edits in
      let source = Source.ID(index)
      let file = places[source]
      var shift = 0
      return groups(edits, in: file).map { edits in
        let lines = EditedLines(edits, in: file)
        let preview = EditPreview(lines, source, shift: shift)
        shift += lines.after.count - lines.before.count
        return preview
      }
    }.filter { !$0.removed.isEmpty || !$0.added.isEmpty }
  }

  private static func groups(_ edits: [TextEdit], in file: LineIndex) -> [[TextEdit]] {
    var groups: [[TextEdit]] = []
    for edit in edits.sorted(by: { $0.span < $1.span }) {
      guard let last = groups.last?.last?.span.range.upperBound else {
        groups.append([edit])
        continue
      }
      let start = edit.span.range.lowerBound
      if start - last <= reach, file.line(of: start) <= file.line(of: last) {
        groups[groups.count - 1].append(edit)
      } else {
        groups.append([edit])
      }
    }
    return groups
  }

  private init(_ lines: EditedLines, _ source: Source.ID, shift: Int) {
    self.source = source
    let same = zip(lines.before, lines.after).prefix { $0 == $1 }.count
    let (before, after) = (lines.before.dropFirst(same), lines.after.dropFirst(same))
    let sameEnd = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let first = lines.firstLine + same
    removed = Self.lines(before.dropLast(sameEnd), from: first)
    added = Self.lines(after.dropLast(sameEnd), from: first + shift)
  }

  private static func lines(_ lines: ArraySlice<[UInt8]>, from first: Int) -> [Line] {
    zip(first..., lines).map { number, bytes in
      let window = LineWindow(
        around: 0, inLine: bytes.indices, of: bytes, limit: LineWindow.defaultLimit * 2)
      return Line(number: number, text: window.shown(bytes))
    }
  }
}
