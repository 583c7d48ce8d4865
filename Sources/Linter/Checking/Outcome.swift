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

  mutating func addPass() {
    passed += 1
  }

  mutating func addGap(_ reason: Ignorance) {
    if let index = gaps.firstIndex(where: { $0.reason == reason }) {
      gaps[index].count += 1
    } else {
      gaps.append((reason, 1))
    }
  }
}
