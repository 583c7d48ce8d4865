/// Names that someone may have meant: the "did you mean" of a message.
struct Spelling: Sendable {
  private let candidates: [(name: String, letters: [Unicode.Scalar])]

  init(_ candidates: some Sequence<String>) {
    self.candidates = candidates.compactMap { name in SpellingDistance.letters(name).map { (name, $0) } }
  }

  /// The candidate that someone who wrote `text` most likely meant.
  ///
  /// A candidate qualifies, in any letter case, if at most one third of the characters of `text` (but
  /// at least one) were mistyped, or if one of the two begins with the other and that has four
  /// characters or more. The first of the nearest wins; texts over 64 characters have none.
  ///
  /// - Complexity: O(*number of candidates*), with at most 64 × 64 steps for each.
  func closest(to text: String, within most: Int = .max) -> String? {
    guard let written = SpellingDistance.letters(text), !written.isEmpty else { return nil }
    var nearest: (candidate: String, distance: Int)?
    for (candidate, letters) in candidates {
      let limit = nearest.map { min(most, $0.distance - 1) } ?? most
      guard let distance = SpellingDistance.of(written, meaning: letters, within: limit) else { continue }
      nearest = (candidate, distance)
    }
    return nearest?.candidate
  }
}

/// The one of some candidates that someone who wrote `text` most likely meant; see `Spelling`.
package func closest(to text: String, among candidates: some Sequence<String>) -> String? {
  Spelling(candidates).closest(to: text)
}

/// How many mistakes lie between two words: letters missing, added, changed, or swapped with the next.
///
/// This is the Damerau-Levenshtein distance in its optimal string alignment form.
struct SpellingDistance {
  let value: Int

  /// How far a word is from what it may have been meant as; where one is the beginning of the other, the letters that it lacks.
  ///
  /// - Parameter most: how far it may be.
  /// - Returns: `nil` where it is further, or too far for its length.
  static func of(_ written: [Unicode.Scalar], meaning letters: [Unicode.Scalar], within most: Int) -> Int? {
    let difference = abs(letters.count - written.count)
    guard difference <= most else { return nil }
    let isPrefix = min(letters.count, written.count) >= 4 && zip(letters, written).allSatisfy { $0 == $1 }
    let limit = min(most, max(1, written.count / 3))
    guard !isPrefix, difference <= limit else { return isPrefix ? difference : nil }
    return SpellingDistance(from: written, to: letters, limit: limit)?.value
  }

  /// - Parameter limit: how many mistakes there may be; `nil` where there are more.
  /// - Complexity: O(*first* × *second*).
  private init?(from first: [Unicode.Scalar], to second: [Unicode.Scalar], limit: Int) {
    var previous = Array(0...second.count)
    var current = Array(repeating: 0, count: second.count + 1)
    var beforePrevious = current
    for (row, letter) in first.enumerated() {
      current[0] = row + 1
      var least = row + 1
      for (column, other) in second.enumerated() {
        let changed = previous[column] + (letter == other ? 0 : 1)
        var best = min(previous[column + 1] + 1, current[column] + 1, changed)
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = best
        least = min(least, best)
      }
      // No later row is better.
      guard least <= limit else { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    guard previous[second.count] <= limit else { return nil }
    value = previous[second.count]
  }

  /// The small letters of a word of at most 64 characters.
  static func letters(_ word: String) -> [Unicode.Scalar]? {
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      return word.utf8.count <= 64 ? word.utf8.map { Unicode.Scalar($0.lowercased) } : nil
    }
    guard word.unicodeScalars.prefix(65).count <= 64 else { return nil }
    return Array(word.lowercased().unicodeScalars)
  }
}
