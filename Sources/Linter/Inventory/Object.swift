/// One object of an inventory.
package struct Object: Sendable {
  package let inventory: Inventory
  package let index: Int

  var record: ObjectRecord { inventory.records[index] }
  package var kind: Kind { inventory.schema[record.kind] }
  package var tree: Tree { inventory.trees[record.source.index] }
  package var isExported: Bool { record.isExported }

  package var server: Server? {
    record.server.map { inventory.servers[$0.index] }
  }

  /// The version of the object's server.
  package var version: ProductVersion? {
    inventory.records[index].server.flatMap { inventory.servers[$0.index].version }
  }

  /// The name of the object's server.
  package var serverName: String? {
    inventory.records[index].server.flatMap { inventory.servers[$0.index].name }
  }

  /// The typed value of a property.
  package func value(_ slot: Kind.Slot) -> Value {
    guard let field = inventory.field(slot, of: index) else { return .unknown(.absent) }
    inventory.looks?.note(field)
    let node = inventory.fields[field].node
    guard node != Field.duplicate else { return .unknown(.duplicate) }
    let record = record
    let property = inventory.schema.kinds[record.kind.index].properties[slot]
    let code = inventory.codes[field]
    if property.isList {
      if let list = inventory.lists.list(code, ofObject: index) { return .list(list) }
    } else if let value = code.value(as: property.type) {
      return value
    }
    let tree = inventory.trees[record.source.index]
    if property.type == .string, !property.isList, tree[node].kind == .scalar, !tree.isNull(node) {
      return .text(tree.text(node))
    }
    var reader = reader
    return reader.read(node, as: property)
  }

  /// Reads the values of the object's source.
  var reader: ValueReader {
    ValueReader(inventory.trees[record.source.index], dateOrder: inventory.dateOrders[record.source])
  }

  /// The typed value of a property by its name.
  ///
  /// - Precondition: the kind has the property.
  package func value(_ name: String) -> Value {
    guard let slot = kind.slot(name) else { preconditionFailure("\(kind.name) has no property \(name)") }
    return value(slot)
  }

  /// The node of a property's value where it is used, which may be an alias; `nil` where it is absent or ambiguous.
  private func writtenNode(_ slot: Kind.Slot) -> Node.Index? {
    inventory.field(slot, of: index).map { inventory.fields[$0].node }.flatMap { $0 == Field.duplicate ? nil : $0 }
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
  /// Where the value of a property is written, short enough to underline: the value on one line, else its key.
  package func place(_ slot: Kind.Slot) -> Span? {
    guard let written = writtenNode(slot), let node = valueNode(slot) else { return nil }
    let span = tree.span(node)
    let isShort = !span.range.isEmpty && !tree.source.text[span.range].contains(UInt8(ascii: "\n"))
    return isShort ? span : tree.span(keyNode(ofValue: written))
  }

  /// The node of a property's value, behind an alias.
  package func valueNode(_ slot: Kind.Slot) -> Node.Index? {
    writtenNode(slot).map { tree.resolved($0) ?? $0 }
  }

  /// Where the object takes a value from elsewhere: the alias, or the merge key.
  package func borrowingPlace(_ slot: Kind.Slot) -> Span? {
    guard let field = writtenNode(slot) else { return nil }
    if tree.isDerived(field) { return record.use == record.node ? nil : tree.span(record.use) }
    let own = record.node..<tree.next(record.node)
    if !own.contains(field) { return mergeKey.map(tree.span) ?? tree.span(record.use) }
    if tree[field].kind == .alias { return tree.span(field) }
    return record.use == record.node ? nil : tree.span(record.use)
  }

  /// The place that stands for the object as a whole: its name, else its first key.
  package var place: Span {
    for slot in kind.identity {
      if let place = place(slot) { return place }
    }
    guard !tree.isEmpty(record.node) else { return tree.span(record.node) }
    return tree.span(record.node + 1)
  }

  private var mergeKey: Node.Index? {
    tree.entries(record.node).first { tree.text($0.key) == MergeKey.text }?.key
  }

  private func keyNode(ofValue value: Node.Index) -> Node.Index {
    value - 1
  }
}

/// The key that takes over the entries of another mapping.
///
/// Source: yaml.org, Merge Key Language-Independent Type for YAML 1.1.
enum MergeKey {
  static let text: Bytes = Array("<<".utf8)[...]
}
