extension RuleSet {
  /// What the rules do with an inventory, under any single profile or all of them.
  func looks(at inventory: Inventory, today: UTCDate) -> Looks {
    let looks = Looks(count: inventory.fields.count)
    let noted = Inventory(inventory, noting: looks)
    for profiles in [Set(profiles)] + profiles.map({ [$0] }) { run(over: noted, profiles, today) }
    return looks
  }

  /// How often a search, with the selectors and scopes that it asks, reads a value or compares two names or places, under all profiles.
  package func effort(of search: Search, over inventory: Inventory, today: UTCDate) -> Int {
    let looks = Looks(count: inventory.fields.count)
    let noted = Inventory(inventory, noting: looks)
    _ = search.run(CheckContext(noted, self, profiles: Set(profiles), today: today))
    return looks.effort
  }

  private func run(over inventory: Inventory, _ profiles: Set<String>, _ today: UTCDate) {
    let options = LintOptions(profiles: profiles, today: today)
    let active = rules.filter(options.isActive)
    let context = CheckContext(inventory, self, profiles: profiles, today: today)
    let checker = Checker(context: context, ruleSet: self)
    var ledger = Ledger()
    for (rule, outcome) in zip(active, checker.outcomes(of: active)) { ledger.record(outcome, of: rule) }
    _ = FindingWriter(ruleSet: self, inventory, ledger.failures).findings([])
  }

  /// The properties of which some rule reads a value, as `Kind.Property`.
  package func propertiesLookedAt(in inventory: Inventory, today: UTCDate) -> Set<String> {
    let looks = looks(at: inventory, today: today).fields
    var names: Set<String> = []
    for record in inventory.records {
      let kind = schema[record.kind]
      for index in record.fields where looks[Int(index)] {
        names.insert("\(kind.name).\(kind.properties[Int(inventory.fields[Int(index)].slot)].name)")
      }
    }
    return names
  }

  /// The properties that some rule may look at, as `Kind.Property`.
  package var judgedProperties: Set<String> {
    let judged = JudgedProperties(self)
    let names = schema.kinds.flatMap { kind in
      kind.properties.indices.filter { judged.contains($0, of: kind) }.map {
        "\(kind.name).\(kind.properties[$0].name)"
      }
    }
    return Set(names)
  }
}
