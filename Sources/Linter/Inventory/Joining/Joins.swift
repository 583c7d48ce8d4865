/// The objects of an inventory that the input gives more than once, and where the parts of them stand.
struct Joins: Sendable {
  /// The first of the fields that were put together from several records; those in front of it stand in the record of
  /// their object.
  private(set) var firstField = Int.max
  /// The record of each field from `firstField` on.
  private var owners: [Int32] = []
  /// The records of one object, by the index of the one that stands for it.
  private var members: [Int: [Int]] = [:]

  /// Of an inventory without such objects.
  init() {}

  /// - Parameter firstField: the number of fields before anything is joined.
  init(firstField: Int) {
    self.firstField = firstField
  }

  /// The record of a field.
  ///
  /// - Precondition: the field is not in front of `firstField`.
  func owner(ofField field: Int) -> Int {
    Int(owners[field - firstField])
  }

  /// The records of an object: of nearly every one a single one.
  func members(of object: Int) -> [Int] {
    members[object] ?? [object]
  }

  mutating func append(fieldOf record: Int) {
    owners.append(Int32(record))
  }

  mutating func note(_ records: [Int], of object: Int) {
    members[object] = records
  }
}
