/// Which sources only repeat what others say of an object.
struct Repetitions {
  private struct Pair: Hashable {
    let source: Source.ID
    let original: Source.ID
  }

  private var objectCount = 0
  private var isThrice = false
  /// In the order in which they were met.
  private var pairs: [Pair] = []
  private var known: Set<Pair> = []

  private static let pairsShown = 3

  /// Notes one object, and the sources that repeat it.
  mutating func add(_ sources: [Source.ID], of original: Source.ID) {
    guard !sources.isEmpty else { return }
    objectCount += 1
    isThrice = isThrice || sources.count > 1
    for source in sources {
      let pair = Pair(source: source, original: original)
      if known.insert(pair).inserted { pairs.append(pair) }
    }
  }

  /// What is to be said of a run, in one line; `nil` where nothing is repeated.
  func notification(_ trees: [Tree]) -> Notification? {
    guard objectCount > 0 else { return nil }
    let name = { (source: Source.ID) in trees[source.index].source.name }
    let shown = pairs.prefix(Self.pairsShown).map { pair in
      "\(name(pair.source)) repeats \(pair.source == pair.original ? "itself" : name(pair.original))"
    }
    let rest = pairs.count - shown.count
    let objects = objectCount == 1 ? "1 object is" : "\(objectCount) objects are"
    return Notification(
      .note,
      "\(objects) given \(isThrice ? "several times" : "twice") with equal values, and counted once: "
        + shown.joined(separator: ", ") + (rest > 0 ? ", and \(rest) more" : ""))
  }
}
