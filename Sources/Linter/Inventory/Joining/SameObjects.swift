/// Which records of an inventory are one object: of one kind and server, with one name; of a kind that a server has one of, by
/// the server alone.
struct SameObjects {
  /// The records of each object that is given more than once, in the order of the input.
  private(set) var groups: [[Int]] = []
  private let inventory: Inventory

  private static let chunkSize = 2_048

  /// - Complexity: O(*records*), and O(*n* log *n*) in those that have the names of others.
  init(_ inventory: Inventory) {
    self.inventory = inventory
    for kind in inventory.schema.kinds {
      if kind.isSingle { addSingles(of: kind) } else { addNamesakes(of: kind) }
    }
  }

  private mutating func addSingles(of kind: Kind) {
    guard inventory.indexes(of: kind.id).count > 1 else { return }
    for server in inventory.servers {
      let records = inventory.indexes(of: kind.id, of: server.id)
      if records.count > 1 { groups.append(records) }
    }
  }

  private mutating func addNamesakes(of kind: Kind) {
    let records = inventory.indexes(of: kind.id)
    guard records.count > 1, !kind.unique.isEmpty else { return }
    let marks = concurrentMap(records.count, chunkSize: Self.chunkSize) { [inventory] range in
      range.map { Mark(Object(inventory: inventory, index: records[$0])) }
    }.flatMap { $0 }
    let sorts = marks.lazy.map(\.sort).filter { $0 >= 0 }
    if let sort = sorts.first, sorts.contains(where: { $0 != sort }) {
      var names = SharedNames(inventory)
      for record in records { names.add(record) }
      groups += names.groups
    } else {
      addNamesakes(zip(records, marks).filter { $1.sort >= 0 })
    }
  }

  /// Adds records with one name, where all have the same sort of name.
  private mutating func addNamesakes(_ marked: [(record: Int, mark: Mark)]) {
    var seen = Set<Int>(minimumCapacity: marked.count)
    let repeated = Set(marked.lazy.map(\.mark.hash).filter { !seen.insert($0).inserted })
    guard !repeated.isEmpty else { return }
    var numbers: [String: Int] = [:]
    var named: [[Int]] = []
    for (record, mark) in marked where repeated.contains(mark.hash) {
      let object = Object(inventory: inventory, index: record)
      guard let handle = object.handle else { continue }
      let key = "\(object.record.server?.index ?? -1) \(handle.key)"
      if let number = numbers[key] {
        named[number].append(record)
      } else {
        numbers[key] = named.count
        named.append([record])
      }
    }
    groups += named.filter { $0.count > 1 }
  }

  /// What of the name of a record is enough to tell it from nearly all others.
  private struct Mark {
    /// The sort of its best name; negative where it has none.
    let sort: Int
    let hash: Int

    init(_ object: Object) {
      guard let handle = object.handle else {
        (sort, hash) = (-1, 0)
        return
      }
      sort = handle.sort
      var hasher = Hasher()
      hasher.combine(object.record.server?.index ?? -1)
      var word: UInt64 = 0
      var count = 0
      for byte in FoldedName(handle.text) {
        word = word << 8 | UInt64(byte)
        count += 1
        if count.isMultiple(of: 8) { hasher.combine(word) }
      }
      hasher.combine(word)
      hasher.combine(count)
      hash = hasher.finalize()
    }
  }
}
