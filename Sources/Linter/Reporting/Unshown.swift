/// Findings of one rule in one source that count like all others, and are not told one by one.
package struct Unshown: Sendable {
  package let rule: String
  package let severity: Severity
  package let source: Source.ID
  /// How many.
  package let count: Int
}

extension Report {
  /// What is counted only, in words, by rule and source; file names may hold any characters.
  package var unshownWords: [String] {
    var counts: [(rule: String, source: Source.ID, count: Int)] = []
    for entry in unshown {
      if let last = counts.last, last.rule == entry.rule, last.source == entry.source {
        counts[counts.count - 1].count += entry.count
      } else {
        counts.append((entry.rule, entry.source, entry.count))
      }
    }
    return counts.map { rule, source, count in
      "\(counted(count, "more finding", "more findings")) of \(rule) in \(sources[source.index].name)"
    }
  }
}
