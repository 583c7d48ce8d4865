/// The failed checks of a run: the first of each rule in each source are told one by one, the others are counted.
struct ToldFailures {
  /// By rule, in the order of the input.
  private(set) var told: [(rule: Rule, failure: Failure)] = []
  /// Those that are counted only.
  private(set) var counts: [(rule: Rule, severity: Severity, source: Source.ID, count: Int)] = []
  /// What all failed rules demand of an object that is told of, by its index.
  private(set) var demands: [Int: [Demand]] = [:]

  /// - Parameter limit: how many of one rule in one source are told; `nil` for all.
  /// - Complexity: O(*failures*).
  init(_ failures: [(rule: Rule, failures: [Failure])], _ inventory: Inventory, limit: Int?) {
    for (rule, found) in failures {
      let others = tell(found, of: rule, inventory, limit)
      if !others.isEmpty { count(others, of: rule, inventory) }
    }
    let objects = Set(told.compactMap { $0.failure.object(inventory)?.index })
    for (rule, found) in failures {
      guard case .require(let predicate) = rule.body else { continue }
      let demand = Demand(rule: rule, predicate: predicate)
      for failure in found {
        guard let object = failure.object(inventory)?.index, objects.contains(object) else { continue }
        demands[object, default: []].append(demand)
      }
    }
  }

  /// Takes the first failures of each source.
  ///
  /// - Returns: the others.
  private mutating func tell(_ failures: [Failure], of rule: Rule, _ inventory: Inventory, _ limit: Int?) -> [Failure] {
    guard let limit, failures.count > limit else {
      told += failures.map { (rule, $0) }
      return []
    }
    var toldCounts = Array(repeating: 0, count: inventory.trees.count)
    var others: [Failure] = []
    for failure in failures {
      let source = failure.source(inventory).index
      toldCounts[source] += 1
      if toldCounts[source] <= limit { told.append((rule, failure)) } else { others.append(failure) }
    }
    return others
  }

  private mutating func count(_ failures: [Failure], of rule: Rule, _ inventory: Inventory) {
    let severities = FailureSeverities(rule)
    let (width, levels) = (Severity.allCases.count, Severity.allCases)
    var found = Array(repeating: 0, count: inventory.trees.count * width)
    for failure in failures {
      let severity = severities.severity(of: failure, inventory)
      found[failure.source(inventory).index * width + (levels.firstIndex(of: severity) ?? 0)] += 1
    }
    for (index, count) in found.enumerated() where count > 0 {
      counts.append((rule, levels[index % width], Source.ID(index / width), count))
    }
  }
}

/// The severities of the failures of one rule, without their words.
private struct FailureSeverities {
  private let rule: Rule
  /// By case; `nil` where no condition decides.
  private let conditions: [Condition?]

  init(_ rule: Rule) {
    self.rule = rule
    conditions = rule.cases.map { entry in
      if case .when(let predicate) = entry.condition { Condition(predicate) } else { nil }
    }
  }

  func severity(of failure: Failure, _ inventory: Inventory) -> Severity {
    for (entry, condition) in zip(rule.cases, conditions) where applies(entry, condition, failure, inventory) {
      return entry.severity ?? rule.severity
    }
    return rule.severity
  }

  private func applies(
    _ entry: Rule.Case, _ condition: Condition?, _ failure: Failure, _ inventory: Inventory
  ) -> Bool {
    if let condition { return failure.object(inventory).map { condition.evaluate($0) == .holds } ?? false }
    guard case .variant(let name) = entry.condition, case .match(let match) = failure else { return false }
    return match.variant == name
  }
}
