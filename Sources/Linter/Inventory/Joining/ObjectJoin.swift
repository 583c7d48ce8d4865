/// What several records of one object say together.
struct ObjectJoin {
  /// A property with two different values.
  struct Contradiction {
    let slot: Kind.Slot
    /// The fields that hold them, in the order of the records.
    let first: FieldPlace
    let second: FieldPlace
  }

  /// A field, and the record where it stands.
  struct FieldPlace {
    let record: Int
    let field: Int
  }

  /// The record that stands for the object: one that a person wrote, who can change it, else the first.
  let leader: Int
  /// All records, the leader first.
  let records: [Int]
  /// The fields of the object, in the order in which they are met.
  private(set) var places: [FieldPlace] = []
  private(set) var contradictions: [Contradiction] = []
  /// The records that only repeat what others say.
  private(set) var repeating: [Int] = []

  private let inventory: Inventory
  /// The position in `places`, by slot.
  private var positions: [Int?]

  /// - Complexity: O(*fields*), and the comparison of values that are written differently.
  init(_ records: [Int], _ inventory: Inventory) {
    self.inventory = inventory
    let isExported = { (record: Int) in inventory.records[record].isExported }
    self.records = records.filter { !isExported($0) } + records.filter(isExported)
    leader = self.records[0]
    let kind = inventory.schema[inventory.records[leader].kind]
    positions = Array(repeating: nil, count: kind.properties.count)
    for record in self.records { add(record, kind) }
  }

  /// Whether the leader says everything that the object is known to be.
  var isLedAlone: Bool {
    contradictions.isEmpty && places.allSatisfy { $0.record == leader }
  }

  /// Whether all records have the same properties, with the same values.
  var isPlainRepetition: Bool {
    isLedAlone && records.allSatisfy { inventory.records[$0].fields.count == places.count }
  }

  /// Lets go of what only matters while the fields are put together: of a large export there are many.
  mutating func forgetFields() {
    places = []
    positions = []
  }

  private mutating func add(_ record: Int, _ kind: Kind) {
    var isRepeating = record != leader
    for field in inventory.records[record].fields {
      let place = FieldPlace(record: record, field: Int(field))
      let slot = Int(inventory.fields[place.field].slot)
      guard let position = positions[slot] else {
        positions[slot] = places.count
        places.append(place)
        isRepeating = false
        continue
      }
      switch agreement(places[position], place, kind.properties[slot], kind) {
      case .first: continue
      case .second: places[position] = place
      case .none where contradictions.contains { $0.slot == slot }: break
      case .none: contradictions.append(Contradiction(slot: slot, first: places[position], second: place))
      }
      isRepeating = false
    }
    if isRepeating { repeating.append(record) }
  }

  private func agreement(_ first: FieldPlace, _ second: FieldPlace, _ property: Property, _ kind: Kind) -> Agreement {
    guard !kind.isName(property, inventory.schema) else { return .first }
    // A name that was found inside of another one gives way to one that is given.
    if isDerived(second) { return .first }
    if isDerived(first) { return .second }
    // Of a date, what else stands in the source may tell how it is read.
    guard property.type == .dateTime || !isWrittenAlike(first, second) else { return .first }
    let values = (value(first), value(second))
    // Names differ in more than letter case, and objects by their names.
    if case (.text(let one), .text(let other)) = values, kind.isUnique(property), one.equalsIgnoringCase(other) {
      return .first
    }
    return Agreement(values.0, values.1, of: property)
  }

  private func value(_ place: FieldPlace) -> Value {
    inventory.value(ofField: place.field, of: place.record)
  }

  private func isDerived(_ place: FieldPlace) -> Bool {
    tree(of: place).isDerived(inventory.fields[place.field].node)
  }

  /// Whether two values are the same text in the same format.
  private func isWrittenAlike(_ first: FieldPlace, _ second: FieldPlace) -> Bool {
    let (node, other) = (inventory.fields[first.field].node, inventory.fields[second.field].node)
    guard node >= 0, other >= 0 else { return false }
    let (tree, second) = (tree(of: first), tree(of: second))
    return tree.source.format == second.source.format && tree[node].kind == .scalar && second[other].kind == .scalar
      && tree.text(node) == second.text(other) && tree.isNull(node) == second.isNull(other)
  }

  private func tree(of place: FieldPlace) -> Tree {
    inventory.trees[inventory.records[place.record].source.index]
  }
}

extension Kind {
  /// Whether a property only names the object or its server, which each export writes in its own way.
  fileprivate func isName(_ property: Property, _ schema: Schema) -> Bool {
    if id == schema.settings.id { return property.name == "server" || property.name == IncompleteSections.key }
    return server.contains { properties[$0] === property } || isUnique(property) && property.type == .directoryObject
  }

  /// Whether a property tells objects apart.
  fileprivate func isUnique(_ property: Property) -> Bool {
    unique.contains { properties[$0] === property }
  }
}
