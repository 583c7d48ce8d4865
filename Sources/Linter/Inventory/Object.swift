/// One object of an inventory.
package struct Object: Sendable {
  package let inventory: Inventory
  package let index: Int

  var record: ObjectRecord { inventory.records[index] }
  package var kind: Kind { inventory.schema[record.kind] }
  /// The tree where the object stands; of one that is given more than once, where it stands first.
  var tree: Tree { inventory.trees[record.source.index] }
  /// Where the object stands: more than one place, where the input gives it more than once.
  var records: [ObjectRecord] { inventory.joins.members(of: index).map { inventory.records[$0] } }

  package var server: Server? {
    record.server.map { inventory.servers[$0.index] }
  }

  /// The versions that the object's server may run.
  package var versions: VersionSet {
    inventory.records[index].server.map { inventory.servers[$0.index].versions } ?? .unknown
  }

  /// The name of the object's server.
  package var serverName: String? {
    inventory.records[index].server.flatMap { inventory.servers[$0.index].name }
  }

  /// The typed value of a property.
  package func value(_ slot: Kind.Slot) -> Value {
    guard let field = inventory.field(slot, of: index) else { return .unknown(.absent) }
    inventory.looks?.note(field)
    return inventory.value(ofField: field, of: index)
  }

  /// The typed value of a property by its name.
  ///
  /// - Precondition: the kind has the property.
  package func value(_ name: String) -> Value {
    guard let slot = kind.slot(name) else { preconditionFailure("\(kind.name) has no property \(name)") }
    return value(slot)
  }

  /// Whether a property may be given where nobody can read it: it has no value that is known, or it is absent from an object that a
  /// syntax error cuts.
  package func isUnclear(_ slot: Kind.Slot) -> Bool {
    guard case .unknown(let reason) = value(slot) else { return false }
    guard case .absent = reason else { return true }
    return records.contains { inventory.trees[$0.source.index][$0.node].flags.contains(.isCut) }
  }

  /// The text of a property, empty where it is not known.
  package func text(_ slot: Kind.Slot) -> Bytes {
    if case .text(let text) = value(slot) { text } else { [] }
  }

  /// The name that tells the object from others of its kind, best first.
  package var identity: Bytes? {
    for slot in kind.identity {
      let text = text(slot)
      if !text.isEmpty { return text }
    }
    return nil
  }
}

extension Object {
  /// Where the value of a property is written, short enough to underline: the value on one line, else its key; where that stands
  /// in the header of a table, the first line of the value.
  package func place(_ slot: Kind.Slot) -> Span? {
    guard let written = written(slot) else { return nil }
    let tree = inventory.trees[written.record.source.index]
    let span = tree.span(tree.resolved(written.node) ?? written.node)
    let line = tree.source.text[span.range].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard span.range.isEmpty || line.endIndex < span.range.upperBound else { return span }
    let key = tree.span(keyNode(ofValue: written.node))
    let isInHeader = key.range.lowerBound < Int(tree[written.record.node].start)
    return isInHeader ? Span(span.source, line.indices) : key
  }

  /// The tree where a property stands; where the object is given more than once, each may stand in another.
  package func tree(of slot: Kind.Slot) -> Tree {
    inventory.trees[owner(of: slot).source.index]
  }

  /// Reads the value of a property where it stands.
  func reader(of slot: Kind.Slot) -> ValueReader {
    inventory.reader(of: owner(of: slot))
  }

  /// The node of a property's value, behind an alias, in the tree of the property.
  package func valueNode(_ slot: Kind.Slot) -> Node.Index? {
    written(slot).map { inventory.trees[$0.record.source.index].resolved($0.node) ?? $0.node }
  }

  /// Where the object takes a value from elsewhere: the alias, or the merge key.
  package func borrowingPlace(_ slot: Kind.Slot) -> Span? {
    guard let (record, field) = written(slot) else { return nil }
    let tree = inventory.trees[record.source.index]
    if tree.isDerived(field) { return record.use == record.node ? nil : tree.span(record.use) }
    // The key above an object that has its name there.
    guard field != record.use - 1 else { return nil }
    let own = record.node..<tree.next(record.node)
    if !own.contains(field) { return mergeKey(record, tree).map(tree.span) ?? tree.span(record.use) }
    if tree[field].kind == .alias { return tree.span(field) }
    return record.use == record.node ? nil : tree.span(record.use)
  }

  /// Whether a cmdlet wrote a property, not a person.
  func isExported(_ slot: Kind.Slot) -> Bool {
    owner(of: slot).isExported
  }

  /// Whether a property stands in braces.
  func isInBraces(_ slot: Kind.Slot) -> Bool {
    let record = owner(of: slot)
    return inventory.trees[record.source.index][record.node].style == .flow
  }

  /// The record where a property stands; that of the object where it is absent.
  private func owner(of slot: Kind.Slot) -> ObjectRecord {
    inventory.field(slot, of: index).map { inventory.records[inventory.owner(ofField: $0, of: index)] } ?? record
  }

  /// The record where a property stands, and the node of its value, which may be an alias; `nil` where it is absent or
  /// ambiguous.
  private func written(_ slot: Kind.Slot) -> (record: ObjectRecord, node: Node.Index)? {
    guard let field = inventory.field(slot, of: index), inventory.fields[field].hasValue else { return nil }
    return (inventory.records[inventory.owner(ofField: field, of: index)], inventory.fields[field].node)
  }

  /// The place that stands for the object as a whole: its name, else its first key.
  package var place: Span {
    for slot in kind.identity {
      if let place = place(slot) { return place }
    }
    guard !tree.isEmpty(record.node) else { return tree.span(record.node) }
    return tree.span(record.node + 1)
  }

  private func mergeKey(_ record: ObjectRecord, _ tree: Tree) -> Node.Index? {
    tree.entries(record.node).first { tree.isMergeKey($0.key) }?.key
  }

  private func keyNode(ofValue value: Node.Index) -> Node.Index {
    value - 1
  }
}
