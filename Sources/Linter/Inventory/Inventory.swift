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
  let lists: ListPool
  /// Objects by kind.
  private let byKind: [[Int]]
  let dateOrders: DateOrders
  let joins: Joins
  /// Objects by server and kind; behind the servers stands the organisation.
  private let members: NumberGroups
  private let sections: [SectionPresence]
  private let sectionPlaces: [Span?]
  /// Why sections that stand in the input have no objects, by the number of the section.
  private let lostSections: [Int: String]
  /// The versions of all servers of which the input tells any, where they are the same.
  package let onlyVersions: VersionSet
  /// Notes which values are looked at and how much is compared, where somebody wants to know.
  package let looks: Looks?

  init(
    schema: Schema, trees: [Tree], servers: [Server], records: [ObjectRecord], fields: [Field], codes: ValueCodes,
    lists: ListPool, dateOrders: DateOrders, sections: [SectionPresence], sectionPlaces: [Span?],
    lostSections: [Int: String], joins: Joins = Joins()
  ) {
    self.schema = schema
    self.trees = trees
    self.servers = servers
    self.records = records
    self.fields = fields
    self.codes = codes
    self.lists = lists
    self.dateOrders = dateOrders
    self.sections = sections
    self.sectionPlaces = sectionPlaces
    self.lostSections = lostSections
    self.joins = joins
    looks = nil
    let versions = servers.first { $0.versions != .unknown }?.versions ?? .unknown
    onlyVersions = servers.allSatisfy { $0.versions == .unknown || $0.versions == versions } ? versions : .unknown
    var byKind = Array(repeating: [Int](), count: schema.kinds.count)
    for (index, record) in records.enumerated() where !record.isRepeated { byKind[record.kind.index].append(index) }
    self.byKind = byKind
    members = NumberGroups(
      groupCount: (servers.count + 1) * schema.kinds.count,
      records.lazy.map { record in
        record.isRepeated
          ? nil : (record.server?.index ?? servers.count) * schema.kinds.count + record.kind.index
      })
  }

  /// The same inventory, but for objects that are given more than once.
  convenience init(_ other: Inventory, joining join: JoinedRecords) {
    self.init(
      schema: other.schema, trees: other.trees, servers: other.servers, records: join.records, fields: join.fields,
      codes: join.codes, lists: other.lists, dateOrders: other.dateOrders, sections: other.sections,
      sectionPlaces: other.sectionPlaces, lostSections: other.lostSections, joins: join.joins)
  }

  /// The same inventory, which notes the values that are looked at.
  init(_ other: Inventory, noting looks: Looks) {
    schema = other.schema
    trees = other.trees
    servers = other.servers
    records = other.records
    fields = other.fields
    codes = other.codes
    lists = other.lists
    dateOrders = other.dateOrders
    joins = other.joins
    members = other.members
    byKind = other.byKind
    sections = other.sections
    sectionPlaces = other.sectionPlaces
    lostSections = other.lostSections
    onlyVersions = other.onlyVersions
    self.looks = looks
  }

  /// The objects of a kind, in the order of the input.
  package func objects(_ kind: Kind.ID) -> [Object] {
    byKind[kind.index].map { Object(inventory: self, index: $0) }
  }

  /// The indexes of the objects of a kind that belong to a server, or to the organisation.
  func indexes(of kind: Kind.ID, of server: Server.ID?) -> [Int] {
    Array(members[slot(kind, server)])
  }

  /// The indexes of the objects of a kind, in the order of the input.
  func indexes(of kind: Kind.ID) -> [Int] {
    byKind[kind.index]
  }

  /// The objects of a kind that belong to a server, or to the organisation.
  package func objects(_ kind: Kind.ID, of server: Server.ID?) -> [Object] {
    members[slot(kind, server)].map { Object(inventory: self, index: $0) }
  }

  /// Whether the input tells which objects of a kind a server, or the organisation, has.
  package func presence(_ kind: Kind.ID, of server: Server.ID?) -> SectionPresence {
    sections[slot(kind, server)]
  }

  /// Whether the input has any section with objects, or an empty list of them.
  var hasSections: Bool {
    sections.indices.contains { sections[$0] != .absent && $0 % schema.kinds.count != schema.settings.id.index }
  }

  /// Whether a section does not list all that there is: something of it, or all, could not be read.
  func isIncomplete(_ kind: Kind.ID, of server: Server.ID?) -> Bool {
    presence(kind, of: server) == .partial || lostSections[slot(kind, server)] != nil
  }

  /// Why nothing is known of the objects of a kind that a server, or the organisation, has: in words.
  package func absence(_ kind: Kind.ID, of server: Server.ID?) -> String {
    lostSections[slot(kind, server)] ?? "no \(schema[kind].section) in the input"
  }

  /// The key of the section with the objects of a kind, else the first of them.
  package func sectionPlace(_ kind: Kind.ID, of server: Server.ID?) -> Span? {
    sectionPlaces[slot(kind, server)] ?? objects(kind, of: server).first?.place
  }

  /// The number of objects that cmdlets know.
  package var objectCount: Int {
    let settings = schema.settings.id
    return records.count { $0.kind != settings && !$0.isRepeated }
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

  /// The record where a field of an object stands.
  func owner(ofField field: Int, of object: Int) -> Int {
    field < joins.firstField ? object : joins.owner(ofField: field)
  }

  /// The typed value of a field of an object.
  func value(ofField field: Int, of object: Int) -> Value {
    let owner = owner(ofField: field, of: object)
    let (node, slot) = (fields[field].node, Int(fields[field].slot))
    guard node >= 0 else { return .unknown(node == Field.duplicate ? .duplicate : .contradiction) }
    let property = schema.kinds[records[owner].kind.index].properties[slot]
    let code = codes[field]
    if property.isList {
      if let list = lists.list(code, ofObject: owner) { return .list(list) }
    } else if let value = code.value(as: property.type) {
      return value
    }
    let tree = trees[records[owner].source.index]
    if property.type == .string, !property.isList, tree[node].kind == .scalar, !tree.isNull(node),
      !tree[node].flags.contains(.isAmbiguous)
    {
      return .text(tree.text(node))
    }
    var reader = reader(of: records[owner])
    return reader.read(node, as: property)
  }

  /// Reads the values of a record.
  func reader(of record: ObjectRecord) -> ValueReader {
    let tree = trees[record.source.index]
    return ValueReader(tree, dateOrder: dateOrders[record.source], isPrinted: record.isPrinted(in: tree))
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
