/// The one of some candidates that each of many texts most likely was meant as; see `Spelling`.
///
/// Where both are many, only one mistake, or an end that is missing, is looked for: that is found by keys.
///
/// - Complexity: O(*letters of all*), and of at most 200,000 comparisons.
package func closest(toEach texts: [String], among candidates: [String]) -> [String?] {
  guard texts.count > NearNames.maximumComparisons / max(1, candidates.count) else {
    let spelling = Spelling(candidates)
    return texts.map { spelling.closest(to: $0) }
  }
  var names = NearNames(texts)
  for (number, candidate) in candidates.enumerated() { names.offer(candidate, number) }
  return names.nearest.map { $0.map { candidates[$0.candidate] } }
}

/// Texts that wait for the nearest of many candidates, by what most misspelt names keep: all letters but one, or a beginning.
private struct NearNames {
  static let maximumComparisons = 200_000
  /// Of texts with the same key, how many are compared with a candidate.
  private static let maximumNamesakes = 16

  private let texts: [[Unicode.Scalar]]
  private(set) var nearest: [(candidate: Int, distance: Int)?]
  /// The texts by all their letters or all but one, and by their beginnings.
  private var near = KeyedNumbers()
  private var beginning = KeyedNumbers()

  init(_ texts: [String]) {
    self.texts = texts.map { SpellingDistance.letters($0) ?? [] }
    nearest = texts.map { _ in nil }
    for (number, letters) in self.texts.enumerated() where !letters.isEmpty {
      let keys = LetterKeys(letters)
      for key in keys.near { near.add(number, under: key) }
      for key in keys.beginnings { beginning.add(number, under: key) }
    }
    near.sort()
    beginning.sort()
  }

  /// Compares a candidate with the texts that share a key with it.
  mutating func offer(_ candidate: String, _ number: Int) {
    guard let letters = SpellingDistance.letters(candidate) else { return }
    let keys = LetterKeys(letters)
    for key in keys.near + keys.beginnings { compare(near.numbers(under: key), letters, number) }
    compare(beginning.numbers(under: keys.all), letters, number)
  }

  private mutating func compare(_ found: some Sequence<Int>, _ letters: [Unicode.Scalar], _ number: Int) {
    for text in found.prefix(Self.maximumNamesakes) {
      let most = nearest[text].map { $0.distance - 1 } ?? .max
      if let distance = SpellingDistance.of(texts[text], meaning: letters, within: most) {
        nearest[text] = (number, distance)
      }
    }
  }
}

/// Numbers by keys, eight bytes for each: there are as many as all texts together have letters.
private struct KeyedNumbers {
  /// The first bits of the key, then the number.
  private var entries: [UInt64] = []
  private static let numberBits = 24

  /// A number that is too large is left out.
  mutating func add(_ number: Int, under key: Int) {
    if number < 1 << Self.numberBits { entries.append(Self.head(key) | UInt64(number)) }
  }

  mutating func sort() {
    entries.sort()
  }

  /// The numbers under a key, and perhaps some of others: keys are told apart by their first bits alone.
  ///
  /// - Precondition: the entries are sorted.
  func numbers(under key: Int) -> some Sequence<Int> {
    let head = Self.head(key)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < head { low = middle + 1 } else { high = middle }
    }
    return entries[low...].lazy.prefix { $0 >> Self.numberBits == head >> Self.numberBits }.map { entry in
      Int(entry & (1 << Self.numberBits - 1))
    }
  }

  private static func head(_ key: Int) -> UInt64 {
    UInt64(bitPattern: Int64(key)) & ~(1 << numberBits - 1)
  }
}

/// Numbers for what words have in common that one mistake lies between, or of which one begins with the other.
private struct LetterKeys {
  /// For all letters.
  let all: Int
  /// For all letters, and for all but each one.
  private(set) var near: [Int]
  /// For the first letters, four and more, without all of them.
  private(set) var beginnings: [Int] = []

  init(_ letters: [Unicode.Scalar]) {
    var powers = [1]
    var heads = [0]
    for letter in letters {
      heads.append(heads[heads.count - 1] &* Self.base &+ Int(letter.value) &+ 1)
      powers.append(powers[powers.count - 1] &* Self.base)
    }
    let count = letters.count
    all = heads[count]
    near = [all]
    for missing in 0..<count {
      let tail = heads[count] &- heads[missing + 1] &* powers[count - missing - 1]
      near.append(heads[missing] &* powers[count - missing - 1] &+ tail)
    }
    if count > 4 { beginnings = Array(heads[4..<count]) }
  }

  private static let base = 0x2545_F491_4F6C_DD1D
}
