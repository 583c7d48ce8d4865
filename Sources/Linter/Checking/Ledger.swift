/// Counts how checks ended, and collects what is to be said.
struct Ledger {
  private var findings: [Finding] = []
  private(set) var tally = Tally()
  private var gaps: [Gap: (rules: Set<String>, count: Int)] = [:]

  private struct Gap: Hashable {
    let about: String
    let reason: String
  }

  /// Findings by place and rule.
  var sortedFindings: [Finding] {
    findings.sorted { first, second in
      first.primary.span == second.primary.span
        ? (first.rule, first.headline) < (second.rule, second.headline) : first.primary.span < second.primary.span
    }
  }

  /// What was not checked, by subject and reason.
  var unchecked: [Unchecked] {
    gaps.map { Unchecked(about: $0.about, reason: $0.reason, rules: $1.rules.sorted(), count: $1.count) }
      .sorted { ($0.about, $0.reason) < ($1.about, $1.reason) }
  }

  /// Records what the readers found; every file and object counts as one check of being well-formed.
  mutating func record(_ problems: [Problem], rules: [Rule], unitCount: Int, _ writer: FindingWriter) {
    let active = Set(rules.map(\.id))
    let heard = problems.filter { active.contains($0.rule) }
    findings += heard.map(writer.finding)
    let failed = min(heard.count, unitCount)
    tally.failed += heard.count
    tally.passed += unitCount - failed
  }

  mutating func record(_ checks: [Check], of rule: Rule, _ writer: FindingWriter) {
    for check in checks {
      switch check {
      case .passed: tally.passed += 1
      case .notApplicable: tally.notApplicable += 1
      case .notChecked(let reason):
        tally.notChecked += 1
        let gap = Gap(about: rule.about, reason: reason)
        gaps[gap, default: ([], 0)].rules.insert(rule.id)
        gaps[gap, default: ([], 0)].count += 1
      case .failed(let match):
        tally.failed += 1
        findings.append(writer.finding(match, rule))
      }
    }
  }
}
