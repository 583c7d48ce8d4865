/// One object of the input: its kind, its place, and where the values of its properties stand.
struct ObjectRecord: Sendable {
  let kind: Kind.ID
  let source: Source.ID
  /// The mapping with the properties.
  let node: Node.Index
  /// Where the object is listed: the mapping, or an alias of it.
  let use: Node.Index
  /// The fields of the object in `Inventory.fields`.
  var fields: Range<Int32>
  /// Whether a cmdlet wrote the object, not a person.
  var isExported: Bool
  /// Whether the object is given twice, and another record stands for it.
  var isRepeated = false
  var server: Server.ID?

  /// Whether a `Get-` cmdlet printed the values: a script for one that sets them may leave out what the cmdlet assumes.
  func isPrinted(in tree: Tree) -> Bool {
    isExported && !tree.source.format.isScript
  }
}

/// Where the value of one property of an object stands.
struct Field: Sendable {
  let slot: Int16
  /// The node of the value, or why there is none: `duplicate`, `contradiction`.
  var node: Node.Index

  /// The node of a property whose key stands there twice.
  static let duplicate: Node.Index = -1

  /// The node of a property that has two different values in two places.
  static let contradiction: Node.Index = -2

  /// Whether the property has a value, readable or not.
  var hasValue: Bool { node >= 0 }
}
