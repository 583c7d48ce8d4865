/// The names of one list, to find those of another among them; the case of ASCII letters makes no other name.
///
/// A search over two lists goes by such keys, or by order: then it costs their sum, not their product, and each comparison is
/// counted where somebody wants to know.
package struct NameIndex: Sendable {
  private var names: [Bytes] = []
  /// For each name the number of the one before it with the same hash; -1 where there is none.
  private var earlier: [Int] = []
  private var latest: [Int: Int] = [:]
  private let looks: Looks?

  /// - Parameter inventory: the one that the names come from.
  package init(_ inventory: Inventory) {
    looks = inventory.looks
  }

  /// The number of a name, 0-based in the order in which names are first given; a new one where the name is new.
  @discardableResult
  package mutating func insert(_ name: Bytes) -> Int {
    let hash = Self.hash(name)
    if let number = number(of: name, hash) { return number }
    earlier.append(latest[hash] ?? -1)
    latest[hash] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The number of a name; `nil` where the list lacks it.
  ///
  /// - Complexity: O(*length of the name*).
  package func number(of name: Bytes) -> Int? {
    number(of: name, Self.hash(name))
  }

  private func number(of name: Bytes, _ hash: Int) -> Int? {
    looks?.note(comparisons: 1)
    var number = latest[hash] ?? -1
    while number >= 0, !names[number].equalsIgnoringCase(name) {
      looks?.note(comparisons: 1)
      number = earlier[number]
    }
    return number < 0 ? nil : number
  }

  private static func hash(_ name: Bytes) -> Int {
    var hasher = Hasher()
    var word: UInt64 = 0
    for (count, byte) in name.enumerated() {
      word = word << 8 | UInt64(byte.lowercased)
      if count & 7 == 7 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(name.count)
    return hasher.finalize()
  }
}
