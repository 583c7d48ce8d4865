/// Runs rules over an inventory.
struct Checker {
  let context: CheckContext
  let ruleSet: RuleSet

  /// Every check of a rule, in the order of the input.
  func checks(of rule: Rule) -> [Check] {
    switch rule.body {
    case .reader: []
    case .search(let search): search.run(context)
    case .require(let predicate): checks(of: rule, predicate)
    }
  }

  private func checks(of rule: Rule, _ predicate: Predicate) -> [Check] {
    guard let kind = rule.kind else { return [] }
    let objects = context.inventory.objects(kind.id)
    let selection = rule.selector.map(context.selection)
    let checks = objects.compactMap { object in
      check(object, rule, predicate, isSelected: selection?[object.index] ?? .holds)
    }
    return checks + absences(of: kind, rule)
  }

  /// The check of one object; `nil` where the rule does not speak about it.
  private func check(_ object: Object, _ rule: Rule, _ predicate: Predicate, isSelected: Truth) -> Check? {
    switch isSelected {
    case .fails: return nil
    case .unknown: return .notChecked(rule.selector.flatMap { ruleSet.selectors[$0]?.reason } ?? "")
    case .holds: break
    }
    let isMeant = rule.filter?.evaluate(object) ?? .holds
    guard isMeant != .fails else { return nil }
    if let check = applicability(of: rule, to: object.server) { return check }
    guard isMeant == .holds else { return .notChecked(rule.filter?.ignorance(object) ?? "") }
    switch predicate.evaluate(object) {
    case .holds: return .passed
    case .unknown: return .notChecked(predicate.ignorance(object) ?? "")
    case .fails: return .failed(match(object, predicate))
    }
  }

  /// Why a rule does not judge what belongs to a server; `nil` where it does.
  private func applicability(of rule: Rule, to server: Server?) -> Check? {
    if let versions = rule.versions {
      guard let version = server?.version else { return .notChecked("the version of Exchange is not known") }
      guard versions.contains(version) else { return .notApplicable }
    }
    guard let scope = rule.scope else { return nil }
    guard let server else { return .notChecked("the input does not tell the server") }
    let answer = context.answer(scope, server)
    switch answer.truth {
    case .holds: return nil
    case .fails: return .notApplicable
    case .unknown: return .notChecked(answer.reason)
    }
  }

  /// One check for each server whose objects of the kind are not in the input.
  private func absences(of kind: Kind, _ rule: Rule) -> [Check] {
    let reason = "no \(kind.section) in the input"
    switch kind.owner {
    case .organization:
      return context.inventory.presence(kind.id, of: nil) == .absent ? [.notChecked(reason)] : []
    case .server:
      guard !context.inventory.servers.isEmpty else { return [.notChecked(reason)] }
      return context.inventory.servers.compactMap { server in
        guard context.inventory.presence(kind.id, of: server.id) == .absent else { return nil }
        if case .notApplicable = applicability(of: rule, to: server) { return .notApplicable }
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
