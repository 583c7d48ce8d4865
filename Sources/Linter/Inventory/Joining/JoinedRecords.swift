/// The records and fields of an inventory after those of one object were put together.
struct JoinedRecords {
  private(set) var records: [ObjectRecord]
  private(set) var fields: [Field]
  private(set) var codes: ValueCodes
  private(set) var joins: Joins
  /// The objects that are given more than once.
  private(set) var joined: [ObjectJoin] = []
  /// A finding for each object with contradictions.
  private(set) var problems: [Problem] = []
  private(set) var repetitions = Repetitions()

  private let inventory: Inventory

  /// Of more records that may be several objects of one name, nobody looks for equal ones.
  private static let mostNamesakes = 64

  init(_ inventory: Inventory, _ groups: [[Int]]) {
    self.inventory = inventory
    (records, fields, codes) = (inventory.records, inventory.fields, inventory.codes)
    joins = Joins(firstField: inventory.fields.count)
    for group in groups {
      let join = ObjectJoin(group, inventory)
      if join.contradictions.isEmpty || isCertain(group) {
        add(join)
      } else if group.count <= Self.mostNamesakes {
        for repetition in repetitions(among: group) { add(repetition) }
      }
    }
  }

  /// Whether records of one name are one object: of a server without a name an export may list those of several servers.
  private func isCertain(_ group: [Int]) -> Bool {
    guard let first = group.first, let server = inventory.records[first].server else { return true }
    return inventory.servers[server.index].name != nil || group.allSatisfy { !inventory.records[$0].isExported }
  }

  /// Those records of one name that say the same.
  private func repetitions(among group: [Int]) -> [ObjectJoin] {
    var sorted: [[Int]] = []
    for record in group {
      if let same = sorted.firstIndex(where: { ObjectJoin([$0[0], record], inventory).isPlainRepetition }) {
        sorted[same].append(record)
      } else {
        sorted.append([record])
      }
    }
    return sorted.filter { $0.count > 1 }.map { ObjectJoin($0, inventory) }
  }

  private mutating func add(_ join: ObjectJoin) {
    for record in join.records.dropFirst() { records[record].isRepeated = true }
    joins.note(join.records, of: join.leader)
    if !join.isLedAlone { addFields(of: join) }
    var said = join
    said.forgetFields()
    joined.append(said)
    guard join.contradictions.isEmpty else {
      if let problem = GivenTwice(join, inventory).problem { problems.append(problem) }
      return
    }
    guard records[join.leader].kind != inventory.schema.settings.id else { return }
    repetitions.add(join.repeating.map { records[$0].source }, of: records[join.leader].source)
  }

  private mutating func addFields(of join: ObjectJoin) {
    let first = fields.count
    let contradictory = Set(join.contradictions.map(\.slot))
    for place in join.places {
      var field = fields[place.field]
      var code = codes[place.field]
      if contradictory.contains(Int(field.slot)) {
        field.node = Field.contradiction
        code = .none
      }
      fields.append(field)
      codes.append(code)
      joins.append(fieldOf: place.record)
    }
    records[join.leader].fields = Int32(first)..<Int32(fields.count)
  }
}
