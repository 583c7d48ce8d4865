/// How the checks of one rule ended: counts, and what is to be said.
struct Outcome: Sendable {
  private(set) var passed = 0
  private(set) var notApplicable = 0
  private(set) var failures: [Match] = []
  /// How many checks could not be made for each reason.
  private(set) var gaps: [(reason: Ignorance, count: Int)] = []

  mutating func add(_ check: Check) {
    switch check {
    case .passed: passed += 1
    case .notApplicable: notApplicable += 1
    case .notChecked(let reason): addGap(.words(reason))
    case .failed(let match): failures.append(match)
    }
  }

  /// Adds how further checks of the rule ended.
  mutating func add(_ other: Outcome) {
    passed += other.passed
    notApplicable += other.notApplicable
    failures += other.failures
    for gap in other.gaps { addGap(gap.reason, count: gap.count) }
  }

  mutating func addPass() {
    passed += 1
  }

  mutating func addGap(_ reason: Ignorance, count: Int = 1) {
    if let index = gaps.firstIndex(where: { $0.reason == reason }) {
      gaps[index].count += count
    } else {
      gaps.append((reason, count))
    }
  }
}
