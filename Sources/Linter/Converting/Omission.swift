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
    let seen = ruleSet.looks(at: inventory, today: today).fields
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
    var reader = object.inventory.reader(
      of: object.inventory.records[object.inventory.owner(ofField: index, of: object.index)])
    let value = reader.read(field.node, as: property)
    return reader.problems.isEmpty && defaults.contain(value, slot, of: object, isEdge: isEdge)
  }
}
