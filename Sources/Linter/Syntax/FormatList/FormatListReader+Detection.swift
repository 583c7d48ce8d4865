extension FormatListReader {
  /// How many bytes are looked at.
  private static let maximumLength = 16 << 10

  /// How many lines that tell something are looked at.
  private static let maximumLines = 64

  /// Whether a text begins like what `Format-List` or `Format-Table` prints.
  ///
  /// A list has lines `Name : value`, with a blank in front of the colon. YAML may have them too: it has `key: value`, a dash
  /// or a document marker more often than each fifth line. A prompt, the frame of a transcript, or the header of a table
  /// decide where nothing of YAML stands before them.
  ///
  /// - Complexity: O(1); a settings file is left after a few lines.
  static func beginsList(_ head: Bytes) -> Bool {
    var count = LineCount()
    var lines = ListLines(Array(head.prefix(maximumLength)))
    while let line = lines.next() {
      guard !line.isBlank else { continue }
      count.add(line)
      if let decision = count.decision { return decision }
      if count.total >= maximumLines || count.keys >= LineCount.enoughKeys && count.properties == 0 { break }
    }
    return count.isList
  }
}
