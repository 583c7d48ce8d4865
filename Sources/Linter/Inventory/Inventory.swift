/// Everything that the input says: servers, and objects with typed values and places.
///
/// A class, so that an object is one reference and one number; it never changes once it is built.
package final class Inventory: Sendable {
  package let schema: Schema
  /// One for each source, in the order of their numbers.
  package let trees: [Tree]
  package let servers: [Server]
  let records: [ObjectRecord]
  let fields: [Field]
  let codes: ValueCodes
  /// Objects by server and kind; behind the servers stands the organisation.
  private let members: [[Int]]
  private let sections: [SectionPresence]
  private let sectionPlaces: [Span?]

  init(
    schema: Schema, trees: [Tree], servers: [Server], records: [ObjectRecord], fields: [Field], codes: ValueCodes,
    sections: [SectionPresence], sectionPlaces: [Span?]
  ) {
    self.schema = schema
    self.trees = trees
    self.servers = servers
    self.records = records
    self.fields = fields
    self.codes = codes
    self.sections = sections
    self.sectionPlaces = sectionPlaces
    var members = Array(repeating: [Int](), count: (servers.count + 1) * schema.kinds.count)
    for (index, record) in records.enumerated() {
      members[(record.server?.index ?? servers.count) * schema.kinds.count + record.kind.index].append(index)
    }
    self.members = members
  }

  /// The objects of a kind, in the order of the input.
  package func objects(_ kind: Kind.ID) -> [Object] {
    records.indices.filter { records[$0].kind == kind }.map { Object(inventory: self, index: $0) }
  }

  /// The objects of a kind that belong to a server, or to the organisation.
  package func objects(_ kind: Kind.ID, of server: Server.ID?) -> [Object] {
    members[slot(kind, server)].map { Object(inventory: self, index: $0) }
  }

  /// Whether the input tells which objects of a kind a server, or the organisation, has.
  package func presence(_ kind: Kind.ID, of server: Server.ID?) -> SectionPresence {
    sections[slot(kind, server)]
  }

  /// The key of the section with the objects of a kind, else the first of them.
  package func sectionPlace(_ kind: Kind.ID, of server: Server.ID?) -> Span? {
    sectionPlaces[slot(kind, server)] ?? objects(kind, of: server).first?.place
  }

  /// The version of all servers whose version is known, where it is the same.
  package var onlyVersion: ProductVersion? {
    let versions = Set(servers.compactMap(\.version))
    return versions.count == 1 ? versions.first : nil
  }

  /// The number of objects that cmdlets know.
  package var objectCount: Int {
    let settings = schema.settings.id
    return records.count { $0.kind != settings }
  }

  /// The index of a property's field; `nil` where the object does not have the property.
  ///
  /// - Complexity: O(*properties of the object*).
  func field(_ slot: Kind.Slot, of object: Int) -> Int? {
    var index = Int(records[object].fields.lowerBound)
    let end = Int(records[object].fields.upperBound)
    while index < end {
      if fields[index].slot == slot { return index }
      index += 1
    }
    return nil
  }

  private func slot(_ kind: Kind.ID, _ server: Server.ID?) -> Int {
    (server?.index ?? servers.count) * schema.kinds.count + kind.index
  }
}

/// What the input has of one kind for one server.
package enum SectionPresence: Sendable {
  /// Nothing: whether the server has such objects is unknown.
  case absent
  /// Some, and the rest was cut off.
  case partial
  /// A list that is all there is.
  case complete
}
