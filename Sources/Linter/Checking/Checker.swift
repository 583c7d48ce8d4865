/// Runs rules over an inventory.
struct Checker {
  let context: CheckContext
  let ruleSet: RuleSet

  /// How every check of a rule ended, failures in the order of the input.
  func outcome(of rule: Rule) -> Outcome {
    var outcome = Outcome()
    switch rule.body {
    case .reader: break
    case .search(let search): for check in search.run(context) { outcome.add(check) }
    case .require(let predicate): check(rule, predicate, &outcome)
    }
    return outcome
  }

  private func check(_ rule: Rule, _ predicate: Predicate, _ outcome: inout Outcome) {
    guard let kind = rule.kind else { return }
    let selection = rule.selector.map(context.selection)
    let unselected = rule.selector.flatMap { ruleSet.selectors[$0]?.reason } ?? ""
    let applicability = Applicability(of: rule, context)
    let requirement = Requirement(predicate, filter: rule.filter)
    for index in context.inventory.indexes(of: kind.id) {
      let object = Object(inventory: context.inventory, index: index)
      switch selection?[index] ?? .holds {
      case .fails: continue
      case .unknown: outcome.addGap(.words(unselected))
      case .holds: check(object, requirement, applicability, &outcome)
      }
    }
    for absence in absences(of: kind, applicability) { outcome.add(absence) }
  }

  /// Checks one object, where the rule speaks about it.
  private func check(
    _ object: Object, _ requirement: Requirement, _ applicability: Applicability, _ outcome: inout Outcome
  ) {
    let isMeant = requirement.filterCondition?.evaluate(object) ?? .holds
    guard isMeant != .fails else { return }
    if let check = applicability[object.record.server] { return outcome.add(check) }
    guard isMeant == .holds else { return outcome.addGap(requirement.filter?.ignorance(object) ?? .words("")) }
    switch requirement.condition.evaluate(object) {
    case .holds: outcome.addPass()
    case .unknown: outcome.addGap(requirement.predicate.ignorance(object) ?? .words(""))
    case .fails: outcome.add(.failed(match(object, requirement.predicate)))
    }
  }

  /// What a rule requires, of which objects: to be evaluated, and to be explained.
  private struct Requirement {
    let predicate: Predicate
    let condition: Condition
    let filter: Predicate?
    let filterCondition: Condition?

    init(_ predicate: Predicate, filter: Predicate?) {
      self.predicate = predicate
      self.filter = filter
      condition = Condition(predicate)
      filterCondition = filter.map(Condition.init)
    }
  }

  /// One check for each server whose objects of the kind are not in the input.
  private func absences(of kind: Kind, _ applicability: Applicability) -> [Check] {
    let reason = "no \(kind.section) in the input"
    switch kind.owner {
    case .organization:
      return context.inventory.presence(kind.id, of: nil) == .absent ? [.notChecked(reason)] : []
    case .server:
      guard !context.inventory.servers.isEmpty else { return [.notChecked(reason)] }
      return context.inventory.servers.compactMap { server in
        guard context.inventory.presence(kind.id, of: server.id) == .absent else { return nil }
        if case .notApplicable = applicability[server.id] { return .notApplicable }
        return .notChecked(reason)
      }
    }
  }

  private func match(_ object: Object, _ predicate: Predicate) -> Match {
    let evidence = predicate.failures(object)
    var match = Match(at: evidence.first?.place ?? object.place)
    match.object = object
    match.server = object.server
    if let first = evidence.first {
      match.label = first.label
      match.property = first.slot
      match.found = first.found
      match.expected = first.expected
    }
    match.related = evidence.dropFirst().filter { $0.place != match.place }.map { Label($0.place, $0.label) }
    return match
  }
}
