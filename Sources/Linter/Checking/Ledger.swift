/// Counts how checks ended, and keeps what is to be said.
struct Ledger {
  private(set) var tally = Tally()
  /// The checks that failed, by rule.
  private(set) var failures: [(rule: Rule, failures: [Failure])] = []
  /// What was not checked, by subject and reason.
  private var gaps: [String: [String: Gap]] = [:]

  private struct Gap {
    private(set) var rules: Set<String> = []
    private(set) var count = 0

    mutating func add(_ count: Int, of rule: Rule) {
      rules.insert(rule.id)
      self.count += count
    }
  }

  /// What was not checked, by subject and reason.
  var unchecked: [Unchecked] {
    gaps.flatMap { about, gaps in
      gaps.map { Unchecked(about: about, reason: $0, rules: $1.rules.sorted(), count: $1.count) }
    }.sorted { ($0.about, $0.reason) < ($1.about, $1.reason) }
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
    if !outcome.failures.isEmpty { failures.append((rule, outcome.failures)) }
    for (reason, count) in outcome.gaps {
      tally.notChecked += count
      gaps[rule.about, default: [:]][reason.words(rule.kind), default: Gap()].add(count, of: rule)
    }
  }
}
