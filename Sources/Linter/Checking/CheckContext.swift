/// What the checks of one run look at.
package struct CheckContext: Sendable {
  package let inventory: Inventory
  package let profiles: Set<String>
  package let today: UTCDate
  private let selections: [String: [Truth]]
  /// By name, for each server; judged when it is first asked for.
  private let scopes: [String: Lazy<[Scope.Answer]>]

  package init(_ inventory: Inventory, _ ruleSet: RuleSet, profiles: Set<String>, today: UTCDate) {
    self.inventory = inventory
    self.profiles = profiles
    self.today = today
    selections = ruleSet.selectors.mapValues { Self.selection($0, inventory) }
    scopes = ruleSet.vocabulary.scopes.mapValues { scope in
      Lazy {
        let judge = scope.judge(inventory)
        let answers = concurrentMap(inventory.servers.count, chunkSize: 1_024) { inventory.servers[$0].map(judge) }
        return Array(answers.joined())
      }
    }
  }

  private static func selection(_ selector: Selector, _ inventory: Inventory) -> [Truth] {
    guard let kind = inventory.schema.kind(named: selector.kind) else { return [] }
    let judge: @Sendable (Object) -> Truth =
      switch selector.body {
      case .predicate(let predicate): { [condition = Condition(predicate)] in condition.evaluate($0) }
      case .search(let search): search(inventory)
      }
    return concurrentMap(inventory.records.count, chunkSize: 2_048) { range in
      range.map { index in
        inventory.records[index].kind == kind.id ? judge(Object(inventory: inventory, index: index)) : .fails
      }
    }.flatMap { $0 }
  }

  /// Whether a selector selects each object, by the index of the object.
  ///
  /// - Precondition: the rule set has the selector.
  package func selection(_ selector: String) -> [Truth] {
    guard let selection = selections[selector] else { preconditionFailure("no selector \(selector)") }
    return selection
  }

  /// Whether a server is in a scope.
  ///
  /// - Precondition: the rule set has the scope.
  package func answer(_ scope: Scope, _ server: Server) -> Scope.Answer {
    answers(scope)[server.id.index]
  }

  /// Which servers are in a scope, by the index of the server.
  ///
  /// - Precondition: the rule set has the scope.
  func answers(_ scope: Scope) -> [Scope.Answer] {
    guard let answers = scopes[scope.name] else { preconditionFailure("no scope \(scope.name)") }
    return answers.value
  }
}
