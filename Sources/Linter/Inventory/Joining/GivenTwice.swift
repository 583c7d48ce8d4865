/// The finding about an object that two places give different values.
struct GivenTwice {
  private let join: ObjectJoin
  private let inventory: Inventory

  /// How many properties are shown with both of their places.
  private static let propertiesShown = 5
  /// How much of a value is shown, in characters.
  private static let valueLength = 60

  init(_ join: ObjectJoin, _ inventory: Inventory) {
    self.join = join
    self.inventory = inventory
  }

  /// - Returns: `nil` where another finding says it already.
  var problem: Problem? {
    let told = join.contradictions.filter { !isConflictOfVersions($0) }
    guard let first = told.first, let place = place(of: first.second, first.slot) else { return nil }
    let leader = Object(inventory: inventory, index: join.leader)
    let labels = told.prefix(Self.propertiesShown).flatMap { contradiction in
      [contradiction.first, contradiction.second].compactMap { label($0, contradiction.slot) }
    }
    let properties = told.map { leader.kind.properties[$0.slot].name }
    return Problem(
      "given-twice", at: place,
      values: [
        "object": words(for: leader), "properties": properties.joined(separator: ", "), "first": properties[0],
        "found": found(first.second, first.slot),
      ],
      related: labels.filter { $0.span != place },
      subject: Finding.Subject(
        server: leader.serverName, kind: leader.kind.name,
        object: leader.identity.map { String(decoding: $0, as: UTF8.self) },
        property: properties.count == 1 ? properties[0] : nil))
  }

  private func words(for object: Object) -> String {
    let name = object.kind.isSingle ? nil : object.identity.map { " \"" + String(decoding: $0, as: UTF8.self) + "\"" }
    let owner = object.serverName.map { " of \($0)" } ?? ""
    if object.kind.id == inventory.schema.settings.id { return object.serverName ?? "this server" }
    return "the \(object.kind.title)\(name ?? "")\(owner)"
  }

  /// Whether a property is a version, and both values are builds of different versions: `conflicting-version` says it.
  private func isConflictOfVersions(_ contradiction: ObjectJoin.Contradiction) -> Bool {
    let kind = inventory.schema[inventory.records[join.leader].kind]
    guard kind.properties[contradiction.slot].type == .version else { return false }
    let versions = [contradiction.first, contradiction.second].map { place in
      ProductBuild(Object(inventory: inventory, index: place.record).text(contradiction.slot).trimmed)
        .flatMap(inventory.schema.versions.version(of:))
    }
    return versions[0] != versions[1]
  }

  private func label(_ place: ObjectJoin.FieldPlace, _ slot: Kind.Slot) -> Label? {
    let property = inventory.schema[inventory.records[place.record].kind].properties[slot]
    return self.place(of: place, slot).map { Label($0, "\(property.name) is \(found(place, slot)) here") }
  }

  private func place(of place: ObjectJoin.FieldPlace, _ slot: Kind.Slot) -> Span? {
    Object(inventory: inventory, index: place.record).place(slot)
  }

  private func found(_ place: ObjectJoin.FieldPlace, _ slot: Kind.Slot) -> String {
    let text = Object(inventory: inventory, index: place.record).foundText(slot)
    if text.isEmpty { return "empty" }
    return text.count > Self.valueLength ? text.prefix(Self.valueLength) + "..." : text
  }
}
