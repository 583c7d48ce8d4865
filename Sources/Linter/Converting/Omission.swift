/// Which values of an inventory a settings file can do without: the defaults that no rule looks at.
///
/// exlint assumes no defaults, so a rule whose value is gone could not judge any more. Which values the rules look at is
/// found by running them: what they did not read this time they will not miss.
package struct Omission: Sendable {
  private let defaults: Defaults
  private let today: UTCDate
  private let isEdge: @Sendable (Server, Inventory) -> Truth

  /// - Parameter isEdge: whether a server is an Edge Transport server, which has defaults of its own.
  package init(_ defaults: Defaults, today: UTCDate, isEdge: @escaping @Sendable (Server, Inventory) -> Truth) {
    self.defaults = defaults
    self.today = today
    self.isEdge = isEdge
  }

  /// For each field of an inventory whether it need not be written.
  func fields(of inventory: Inventory, _ ruleSet: RuleSet) -> [Bool] {
    let seen = looks(at: inventory, ruleSet)
    var omitted = Array(repeating: false, count: inventory.fields.count)
    let edges = inventory.servers.map { isEdge($0, inventory) }
    for index in inventory.records.indices {
      let object = Object(inventory: inventory, index: index)
      let isEdge = object.record.server.map { edges[$0.index] } ?? .unknown
      for field in object.record.fields where !seen[Int(field)] {
        omitted[Int(field)] = isDefault(Int(field), of: object, isEdge)
      }
    }
    return omitted
  }

  private func isDefault(_ index: Int, of object: Object, _ isEdge: Truth) -> Bool {
    let field = object.inventory.fields[index]
    let (kind, slot) = (object.kind, Int(field.slot))
    guard field.hasValue, !kind.identity.contains(slot), !kind.server.contains(slot) else {
      return false
    }
    let property = kind.properties[slot]
    if property.versions?.contains(oneOf: object.versions) == .fails { return false }
    var reader = object.inventory.reader(of: object.inventory.records[object.inventory.owner(ofField: index, of: object.index)])
    let value = reader.read(field.node, as: property)
    return reader.problems.isEmpty && defaults.contain(value, slot, of: object, isEdge: isEdge)
  }

  /// Which values some rule reads, under any single profile or all of them.
  private func looks(at inventory: Inventory, _ ruleSet: RuleSet) -> [Bool] {
    let looks = Looks(count: inventory.fields.count)
    let noted = Inventory(inventory, noting: looks)
    let profiles = ruleSet.profiles
    for profiles in [Set(profiles)] + profiles.map({ [$0] }) { run(ruleSet, over: noted, profiles) }
    return looks.fields
  }

  private func run(_ ruleSet: RuleSet, over inventory: Inventory, _ profiles: Set<String>) {
    let options = LintOptions(profiles: profiles, today: today)
    let active = ruleSet.rules.filter(options.isActive)
    let context = CheckContext(inventory, ruleSet, rules: active, profiles: profiles, today: today)
    let checker = Checker(context: context, ruleSet: ruleSet)
    var ledger = Ledger()
    for (rule, outcome) in zip(active, checker.outcomes(of: active)) { ledger.record(outcome, of: rule) }
    _ = FindingWriter(ruleSet: ruleSet, ledger.failures).findings([])
  }
}
