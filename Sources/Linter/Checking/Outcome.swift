/// How the checks of one rule ended: counts, and what is to be said.
struct Outcome: Sendable {
  private(set) var passed = 0
  private(set) var notApplicable = 0
  private(set) var failures: [Match] = []
  /// How many checks could not be made for each reason: of those in words there may be one for each server.
  private var gapsInWords: [String: Int] = [:]
  private var otherGaps: [(reason: Ignorance, count: Int)] = []

  /// How many checks could not be made for each reason, in no order.
  var gaps: [(reason: Ignorance, count: Int)] {
    otherGaps + gapsInWords.map { (.words($0), $1) }
  }

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
    if case .words(let words) = reason {
      gapsInWords[words, default: 0] += count
    } else if let index = otherGaps.firstIndex(where: { $0.reason == reason }) {
      otherGaps[index].count += count
    } else {
      otherGaps.append((reason, count))
    }
  }
}
