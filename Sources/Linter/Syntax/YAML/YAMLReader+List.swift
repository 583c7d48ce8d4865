/// The output of `Format-List` behind settings: YAML too, by its form, with keys that belong to nothing above.
extension YAMLReader {
  /// Where two keys at the margin have blanks in front of their colons, which stand in one column, below an empty line and a
  /// key without such a blank; `nil` where there is no such place.
  ///
  /// - Complexity: O(keys of the documents).
  static func start(ofListIn tree: Tree) -> Int? {
    for root in tree.roots where Int(root) < tree.nodes.count && tree[root].kind == .mapping {
      var (hasKey, last) = (false, ListKey?.none)
      for entry in tree.entries(root) {
        let key = ListKey(tree.span(entry.key).range, tree.source.text)
        if hasKey, let last, let key, last.isBelowEmptyLine, last.colonColumn == key.colonColumn { return last.start }
        if key == nil { hasKey = true }
        last = key
      }
    }
    return nil
  }

  /// Reads what stands in front of a list, and names the list.
  static func read(_ source: Source, upTo start: Int) -> (tree: Tree, problems: [Problem]) {
    var reader = YAMLReader(wholeOf: source.prefix(upTo: start))
    reader.builder.markEndAsCut()
    let (tree, problems) = reader.result
    let list = SkippedLines(of: source.text[start...]).map { Problem.skipped($0, of: source) }
    return (tree, problems + [list].compactMap(\.self))
  }

  /// A key at the margin with blanks in front of its colon.
  private struct ListKey {
    let start: Int
    let colonColumn: Int
    let isBelowEmptyLine: Bool

    init?(_ key: Range<Int>, _ text: [UInt8]) {
      let blanks = text[key.upperBound...].prefix { $0 == 0x20 }
      guard let first = text[key].first, first.isLetterOrDigit, !blanks.isEmpty, blanks.endIndex < text.count,
        text[blanks.endIndex] == UInt8(ascii: ":"), text.lineStart(before: key.lowerBound) == key.lowerBound
      else { return nil }
      start = key.lowerBound
      colonColumn = blanks.endIndex - start
      isBelowEmptyLine = text[..<start].dropLast().last { $0 != 0x0D } == 0x0A
    }
  }
}
