/// Problems in the order in which they come up; of each rule in each source so many are kept, and the others are counted.
package struct ProblemList: Sendable {
  /// What problems have in common that are only counted: all that their severity follows from.
  struct Sort: Hashable, Sendable {
    let rule: String
    let source: Source.ID
    let variant: String?
    let kind: Kind.ID?
    let slot: Kind.Slot?
  }

  /// How many of one rule in one source are kept; `nil` for all.
  private let limit: Int?
  private(set) var kept: [Problem] = []
  private(set) var counts: [Sort: Int] = [:]
  /// How many are kept, by source and rule; empty as long as no rule can have too many.
  private var keptCounts: [String: Int] = [:]

  init(limit: Int?) {
    self.limit = limit
  }

  /// How many came up.
  var count: Int { kept.count + counts.values.reduce(0, +) }

  mutating func append(_ problem: Problem) {
    guard let limit, kept.count >= limit else { return kept.append(problem) }
    if keptCounts.isEmpty {
      for problem in kept { keptCounts[Self.key(problem), default: 0] += 1 }
    }
    guard keptCounts[Self.key(problem), default: 0] < limit else {
      counts[Sort(problem), default: 0] += 1
      return
    }
    keptCounts[Self.key(problem), default: 0] += 1
    kept.append(problem)
  }

  static func += (list: inout ProblemList, problems: some Sequence<Problem>) {
    for problem in problems { list.append(problem) }
  }

  static func += (list: inout ProblemList, counts: [Sort: Int]) {
    list.counts.merge(counts, uniquingKeysWith: +)
  }

  static func += (list: inout ProblemList, other: ProblemList) {
    list += other.kept
    list += other.counts
  }

  /// Leaves out the problems of some rules in some sources.
  mutating func removeAll(where isDoubtful: (_ rule: String, _ source: Source.ID) -> Bool) {
    kept.removeAll { isDoubtful($0.rule, $0.span.source) }
    counts = counts.filter { !isDoubtful($0.key.rule, $0.key.source) }
    keptCounts = [:]
  }

  private static func key(_ problem: Problem) -> String {
    "\(problem.span.source.index) \(problem.rule)"
  }
}

extension ProblemList.Sort {
  fileprivate init(_ problem: Problem) {
    self.init(
      rule: problem.rule, source: problem.span.source, variant: problem.variant, kind: problem.property?.kind,
      slot: problem.property?.slot)
  }
}
