/// One object of the input: its kind, its place, and where the values of its properties stand.
struct ObjectRecord: Sendable {
  let kind: Kind.ID
  let source: Source.ID
  /// The mapping with the properties.
  let node: Node.Index
  /// Where the object is listed: the mapping, or an alias of it.
  let use: Node.Index
  /// Where the fields of the object begin in `Inventory.fields`.
  let firstField: Int
  /// Whether a cmdlet wrote the object, not a person.
  var isExported: Bool
  var server: Server.ID?
}

/// Where the value of a property stands: the index of a node, or why there is none.
typealias Field = Int32

extension Field {
  static let absent: Field = -1
  static let duplicate: Field = -2
}
