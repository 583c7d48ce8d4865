/// Counts how checks ended, and keeps what is to be said.
struct Ledger {
  private(set) var tally = Tally()
  /// The checks that failed, by rule.
  private(set) var failures: [(rule: Rule, match: Match)] = []
  private var gaps: [Gap: (rules: Set<String>, count: Int)] = [:]

  private struct Gap: Hashable {
    let about: String
    let reason: String
  }

  /// What was not checked, by subject and reason.
  var unchecked: [Unchecked] {
    gaps.map { Unchecked(about: $0.about, reason: $0.reason, rules: $1.rules.sorted(), count: $1.count) }
      .sorted { ($0.about, $0.reason) < ($1.about, $1.reason) }
  }

  /// Records what the readers found: reading a file or an object is one check, and each problem a failed one.
  mutating func record(problemCount: Int, unitCount: Int) {
    tally.failed += problemCount
    tally.passed += max(0, unitCount - problemCount)
  }

  mutating func record(_ outcome: Outcome, of rule: Rule) {
    tally.passed += outcome.passed
    tally.notApplicable += outcome.notApplicable
    tally.failed += outcome.failures.count
    failures += outcome.failures.map { (rule, $0) }
    for (reason, count) in outcome.gaps {
      tally.notChecked += count
      let gap = Gap(about: rule.about, reason: reason.words(rule.kind))
      gaps[gap, default: ([], 0)].rules.insert(rule.id)
      gaps[gap, default: ([], 0)].count += count
    }
  }
}
