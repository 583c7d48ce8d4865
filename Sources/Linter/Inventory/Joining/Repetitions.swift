/// Which sources only repeat what others say of an object.
struct Repetitions {
  /// A source that others repeat, or that repeats itself.
  private struct Original {
    let source: Source.ID
    private(set) var repeating: [Source.ID] = []
    private var known: Set<Int> = []

    init(_ source: Source.ID) {
      self.source = source
    }

    mutating func add(_ other: Source.ID) {
      if known.insert(other.index).inserted { repeating.append(other) }
    }
  }

  private var objectCount = 0
  private var isThrice = false
  /// In the order in which they were met.
  private var originals: [Original] = []
  private var numbers: [Int: Int] = [:]

  /// How many sources are named, of each sort.
  private static let sourcesShown = 3

  /// Notes one object, and the sources that repeat it.
  mutating func add(_ sources: [Source.ID], of original: Source.ID) {
    guard !sources.isEmpty else { return }
    objectCount += 1
    isThrice = isThrice || sources.count > 1
    let number = numbers[original.index] ?? originals.count
    if number == originals.count {
      numbers[original.index] = number
      originals.append(Original(original))
    }
    for source in sources { originals[number].add(source) }
  }

  /// What is to be said of a run, in one line; `nil` where nothing is repeated.
  func notification(_ trees: [Tree]) -> Notification? {
    guard objectCount > 0 else { return nil }
    let objects = objectCount == 1 ? "1 object is" : "\(objectCount) objects are"
    let parts = originals.prefix(Self.sourcesShown).map { words(for: $0, trees) }
    let rest = originals.count - parts.count
    return Notification(
      .note,
      "\(objects) given \(isThrice ? "several times" : "twice") with equal values, and counted once: "
        + parts.joined(separator: "; ") + (rest > 0 ? "; and so on for \(rest) more" : ""))
  }

  private func words(for original: Original, _ trees: [Tree]) -> String {
    let name = { (source: Source.ID) in trees[source.index].source.name }
    let others = original.repeating.filter { $0 != original.source }
    guard !others.isEmpty else { return "\(name(original.source)) repeats itself" }
    let rest = others.count - Self.sourcesShown
    return others.prefix(Self.sourcesShown).map(name).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      + " \(others.count == 1 ? "repeats" : "repeat") \(name(original.source))"
  }
}
