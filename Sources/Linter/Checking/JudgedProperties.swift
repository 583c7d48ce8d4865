/// The properties that some rule looks at, of any profile: where a value elsewhere is not known, nothing is lost.
struct JudgedProperties: Sendable {
  /// By kind and slot.
  private var slots: [[Bool]]

  /// - Complexity: O(*conditions of all rules*).
  init(_ ruleSet: RuleSet) {
    let schema = ruleSet.schema
    slots = schema.kinds.map { kind in kind.properties.map { $0.type == .version || kind.id == schema.settings.id } }
    for kind in schema.kinds {
      let named = ruleSet.vocabulary.reads[kind.name, default: []].compactMap(kind.slot)
      for slot in kind.identity + kind.server + named { slots[kind.id.index][slot] = true }
    }
    for rule in ruleSet.rules {
      guard let kind = rule.kind else { continue }
      if case .require(let predicate) = rule.body { add(predicate, of: kind) }
      if let filter = rule.filter { add(filter, of: kind) }
      if let selector = rule.selector.flatMap({ ruleSet.selectors[$0] }), case .predicate(let predicate) = selector.body
      {
        add(predicate, of: kind)
      }
    }
  }

  func contains(_ slot: Kind.Slot, of kind: Kind) -> Bool {
    slots[kind.id.index][slot]
  }

  private mutating func add(_ predicate: Predicate, of kind: Kind) {
    switch predicate {
    case .property(let slot, _): slots[kind.id.index][slot] = true
    case .all(let parts), .any(let parts): for part in parts { add(part, of: kind) }
    case .not(let part), .notKnown(let part): add(part, of: kind)
    case .version: break
    }
  }
}
