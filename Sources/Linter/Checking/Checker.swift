/// Runs rules over an inventory.
struct Checker {
  let context: CheckContext
  let ruleSet: RuleSet

  /// What is done at once: so many objects of a kind, by all their rules, as a core has at hand.
  private enum Task {
    case search(Search, rule: Int)
    case objects(ArraySlice<Int>, rules: [ObjectRule])
  }

  private static let objectsAtOnce = 1_024

  /// How every check of each rule ended, failures in the order of the input.
  ///
  /// - Complexity: O(*rules* * *objects*), spread over the cores.
  func outcomes(of rules: [Rule]) -> [Outcome] {
    let tasks = tasks(for: rules)
    let isLarge = context.inventory.objectCount > 2 * Self.objectsAtOnce
    let results = concurrentMap(tasks.count, chunkSize: isLarge ? 1 : tasks.count) { range in
      range.map { run(tasks[$0]) }
    }
    var outcomes = Array(repeating: Outcome(), count: rules.count)
    for (rule, outcome) in results.joined().joined() { outcomes[rule].add(outcome) }
    return outcomes
  }

  private func tasks(for rules: [Rule]) -> [Task] {
    var tasks: [Task] = []
    var objectRules: [[ObjectRule]] = Array(repeating: [], count: context.inventory.schema.kinds.count)
    for (index, rule) in rules.enumerated() {
      switch rule.body {
      case .reader: break
      case .search(let search): tasks.append(.search(search, rule: index))
      case .require(let predicate):
        if let kind = rule.kind {
          objectRules[kind.id.index].append(ObjectRule(rule, index, predicate, kind, context, ruleSet))
        }
      }
    }
    for rules in objectRules {
      guard let kind = rules.first?.kind else { continue }
      let objects = context.inventory.indexes(of: kind.id)
      // The first task says what is absent, so there is one for no objects too.
      for start in stride(from: 0, through: max(0, objects.count - 1), by: Self.objectsAtOnce) {
        tasks.append(.objects(objects[start..<min(start + Self.objectsAtOnce, objects.count)], rules: rules))
      }
    }
    return tasks
  }

  private func run(_ task: Task) -> [(rule: Int, outcome: Outcome)] {
    switch task {
    case .search(let search, let rule):
      var outcome = Outcome()
      for check in search.run(context) { outcome.add(check) }
      return [(rule, outcome)]
    case .objects(let objects, let rules):
      return rules.map { rule in
        var outcome = Outcome()
        for index in objects { check(Object(inventory: context.inventory, index: index), rule, &outcome) }
        if objects.startIndex == 0 {
          addAbsences(of: rule.kind, rule.applicability, to: &outcome)
        }
        return (rule.number, outcome)
      }
    }
  }

  /// Checks one object, where the rule speaks about it.
  private func check(_ object: Object, _ rule: ObjectRule, _ outcome: inout Outcome) {
    switch rule.selection?[object.index] ?? .holds {
    case .fails: return
    case .unknown: return outcome.addGap(.words(rule.unselected))
    case .holds: break
    }
    let isMeant = rule.filterCondition?.evaluate(object) ?? .holds
    guard isMeant != .fails else { return }
    if let check = rule.applicability[object.record.server] { return outcome.add(check) }
    guard isMeant == .holds else { return outcome.addGap(rule.filter?.ignorance(object) ?? .words("")) }
    switch rule.condition.evaluate(object) {
    case .holds: outcome.addPass()
    case .unknown: outcome.addGap(rule.predicate.ignorance(object) ?? .words(""))
    case .fails: outcome.addFailure(of: object.index)
    }
  }

  /// Adds one check for each server whose objects of the kind are not in the input.
  private func addAbsences(of kind: Kind, _ applicability: Applicability, to outcome: inout Outcome) {
    let inventory = context.inventory
    guard kind.owner == .server, !inventory.servers.isEmpty else {
      let isTold = kind.owner == .organization && inventory.presence(kind.id, of: nil) != .absent
      if !isTold { outcome.addGap(.words(inventory.absence(kind.id, of: nil))) }
      return
    }
    for server in inventory.servers where inventory.presence(kind.id, of: server.id) == .absent {
      if case .notApplicable = applicability[server.id] {
        outcome.add(.notApplicable)
      } else {
        outcome.addGap(.words(inventory.absence(kind.id, of: server.id)))
      }
    }
  }
}

/// A rule about each object of a kind: what it requires, of which objects; to be evaluated, and to be explained.
private struct ObjectRule {
  /// The position among the rules of the run.
  let number: Int
  let kind: Kind
  let predicate: Predicate
  let condition: Condition
  let filter: Predicate?
  let filterCondition: Condition?
  let applicability: Applicability
  /// By object.
  let selection: [Truth]?
  /// Why it may be unknown whether an object is selected.
  let unselected: String

  init(_ rule: Rule, _ number: Int, _ predicate: Predicate, _ kind: Kind, _ context: CheckContext, _ ruleSet: RuleSet) {
    self.number = number
    self.kind = kind
    self.predicate = predicate
    condition = Condition(predicate)
    filter = rule.filter
    filterCondition = rule.filter.map(Condition.init)
    applicability = Applicability(of: rule, context)
    selection = rule.selector.map(context.selection)
    unselected = rule.selector.flatMap { ruleSet.selectors[$0]?.reason } ?? ""
  }
}
