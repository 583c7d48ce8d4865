/// What is to be checked, and against what.
package struct LintOptions: Sendable {
  package var profiles: Set<String>
  /// The rules to run; `nil` for all of the profiles.
  package var selected: Set<String>?
  package var ignored: Set<String>
  package var today: UTCDate
  /// How many findings of one rule in one source are told; the others are counted. `nil` for all.
  package var maximumFindings: Int?

  package init(
    profiles: Set<String>, selected: Set<String>? = nil, ignored: Set<String> = [], today: UTCDate,
    maximumFindings: Int? = nil
  ) {
    self.profiles = profiles
    self.selected = selected
    self.ignored = ignored
    self.today = today
    self.maximumFindings = maximumFindings
  }

  /// Whether a rule is to be run; what the readers find is always said unless it is ignored by name.
  func isActive(_ rule: Rule) -> Bool {
    guard !ignored.contains(rule.id) else { return false }
    if case .reader = rule.body { return true }
    if let selected { return selected.contains(rule.id) }
    return rule.profiles.isEmpty || !profiles.isDisjoint(with: rule.profiles)
  }
}

/// The rule files of a user that were read for a run, with what is wrong with them.
package struct OwnRules: Sendable {
  package var rules: [Rule] = []
  package var sources: [Source] = []
  package var problems: [Problem] = []

  package init() {}
}

extension RuleSet {
  /// Reads sources, checks them, and reports.
  ///
  /// - Parameters:
  ///   - sources: numbered from 0 in their order.
  ///   - own: rules of the user's, whose sources are numbered behind those.
  /// - Complexity: O(*n*) in the bytes of the sources, times the rules for their objects.
  package func lint(_ sources: [Source], _ options: LintOptions, own: OwnRules = OwnRules()) -> Report {
    let ruleSet = adding(own.rules)
    let readings = concurrentMap(sources.count, chunkSize: 1) { range in Reading(sources[range.lowerBound]) }
    let draft = InventoryBuilder.build(readings.map(\.tree), schema, problemLimit: options.maximumFindings)
    let active = ruleSet.rules.filter(options.isActive)
    let context = CheckContext(draft.inventory, ruleSet, profiles: options.profiles, today: options.today)
    var ledger = Ledger()
    var problems = ProblemList(limit: options.maximumFindings)
    problems += ruleSet.heard(own.problems + draft.problems(of: readings) + draft.problems, options)
    problems += draft.counts.filter { !options.ignored.contains($0.key.rule) }
    ledger.record(problemCount: problems.count, unitCount: sources.count + draft.inventory.objectCount)
    let checker = Checker(context: context, ruleSet: ruleSet)
    for (rule, outcome) in zip(active, checker.outcomes(of: active)) { ledger.record(outcome, of: rule) }
    let writer = FindingWriter(
      ruleSet: ruleSet, draft.inventory, ledger.failures, maximumFindings: options.maximumFindings)
    let findings = writer.findings(problems.kept)
    var report = Report(
      sources: sources + own.sources, fileCount: sources.count, findings: findings, tally: ledger.tally,
      unchecked: ledger.unchecked, skipped: (draft.skipped + withoutRule(draft.inventory, ruleSet)).sorted(),
      serverCount: draft.inventory.servers.count, objectCount: draft.inventory.objectCount)
    report.unknown = zip(sources, draft.isKnown).filter { !$1 && $0.obstacle == nil }.map(\.0.id)
    report.hasSections = draft.inventory.hasSections
    report.notifications = draft.notifications
    report.unshown = writer.unshown(problems.counts)
    return report
  }

  /// The objects of kinds that no rule is about, whatever the profile, and that tell no version either.
  private func withoutRule(_ inventory: Inventory, _ ruleSet: RuleSet) -> [Skipped] {
    let judged = Set(ruleSet.rules.compactMap(\.kind?.id))
    return inventory.schema.kinds.compactMap { kind in
      guard kind.id != schema.settings.id, !judged.contains(kind.id),
        !kind.properties.contains(where: { $0.type == .version }),
        let first = inventory.objects(kind.id).first
      else { return nil }
      return Skipped(first.place, name: kind.title, .withoutRule)
    }
  }

  /// The problems that are not ignored.
  private func heard(_ problems: [Problem], _ options: LintOptions) -> [Problem] {
    var said: Set<Said> = []
    return problems.filter { problem in
      !options.ignored.contains(problem.rule)
        && (problems.count == 1 || said.insert(Said(rule: problem.rule, span: problem.span)).inserted)
    }
  }

  /// A problem of an object that is used in several places is said once.
  private struct Said: Hashable {
    let rule: String
    let span: Span
  }
}
