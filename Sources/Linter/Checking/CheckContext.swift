/// What the checks of one run look at.
package struct CheckContext: Sendable {
  package let inventory: Inventory
  package let profiles: Set<String>
  package let today: UTCDate
  private let selections: [String: [Truth]]
  private let scopes: [String: [Scope.Answer]]

  /// - Parameter rules: the active ones; only their scopes are judged.
  package init(_ inventory: Inventory, _ ruleSet: RuleSet, rules: [Rule], profiles: Set<String>, today: UTCDate) {
    self.inventory = inventory
    self.profiles = profiles
    self.today = today
    selections = ruleSet.selectors.mapValues { Self.selection($0, inventory) }
    var scopes: [String: [Scope.Answer]] = [:]
    for scope in rules.compactMap(\.scope) where scopes[scope.name] == nil {
      scopes[scope.name] = inventory.servers.map(scope.judge(inventory))
    }
    self.scopes = scopes
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
  /// - Precondition: an active rule has the scope.
  package func answer(_ scope: Scope, _ server: Server) -> Scope.Answer {
    guard let answers = scopes[scope.name] else { return scope.judge(inventory)(server) }
    return answers[server.id.index]
  }
}
