extension InventoryBuilder {
  /// Adds an object: looks up its properties, checks their values, and notes its server.
  ///
  /// - Parameter name: the key above, where that is the name of the object.
  /// - Returns: the index of its record.
  @discardableResult
  mutating func add(
    _ id: Kind.ID, _ node: Node.Index, use: Node.Index, in tree: Tree, scope: ServerDirectory.Scope, isExported: Bool,
    name: Node.Index? = nil
  ) -> Int {
    let kind = schema[id]
    let first = fields.count
    var reading = ObjectReading(isExported: isExported)
    readFields(of: node, kind, first, in: tree, &reading)
    if reading.hasMergeKey { mergeFields(of: node, into: first, kind, in: tree, &reading) }
    if let name { nameObject(name, kind, first, in: tree) }
    for (slot, identifiers) in kind.derived where field(slot, from: first) == nil {
      derive(slot, from: identifiers, kind, node, first, in: tree)
    }
    records.append(
      ObjectRecord(
        kind: id, source: tree.source.id, node: node, use: use, fields: Int32(first)..<Int32(fields.count),
        isExported: reading.isExported, server: nil))
    if !reading.unknownKeys.isEmpty {
      reading.hasName = kind.identity.contains { field($0, from: first) != nil }
      report(reading, node, kind, in: tree, scope: scope)
    }
    let server = serverText(kind, node, first, in: tree)
    if server == nil, hasUnknownServer(kind, first, in: tree) { directory.keepApart(scope) }
    // What was cut off may have named another server than what stands around it.
    let isDoubtful = tree.isCut && isExported && server == nil && tree[node].flags.contains(.isCut)
    directory.place(server, kind.owner, isDoubtful ? directory.scopeApart() : scope, at: tree.span(use))
    if id != schema.settings.id { directory.lastRecordNeedsServer(at: tree.span(use)) }
    return records.count - 1
  }

  /// What was seen while the keys of one object were read.
  struct ObjectReading {
    var isExported: Bool
    var unknownKeys: [Node.Index] = []
    var hasMergeKey = false
    /// Whether a property of the object, or the key above it, names it.
    var hasName = false
  }

  private mutating func readFields(
    of node: Node.Index, _ kind: Kind, _ first: Int, in tree: Tree, _ reading: inout ObjectReading
  ) {
    var key = node + 1
    let end = tree.next(node)
    while key < end {
      let value = tree.next(key)
      defer { key = tree.next(value) }
      guard let number = keySlots.number(of: key, in: tree, kind) else {
        if tree.isMergeKey(key) { reading.hasMergeKey = true } else { reading.unknownKeys.append(key) }
        continue
      }
      if number == Kind.ignoredSlot {
        reading.isExported = true
      } else {
        set(number, value, first, key, kind, in: tree)
      }
    }
  }

  /// The field of a property among those of the object that is being read.
  func field(_ slot: Kind.Slot, from first: Int) -> Int? {
    let index = Int(latestFields[slot])
    return index >= first && index < fields.count && fields[index].slot == slot ? index : nil
  }

  /// Adds a field of the object that is being read.
  mutating func append(_ slot: Kind.Slot, _ value: Node.Index) {
    latestFields[slot] = Int32(fields.count)
    fields.append(Field(slot: Int16(slot), node: value))
  }

  /// Sets a field; a synonym wins over the property, a second key of the same name, or a synonym with another value, makes the
  /// value unknown.
  private mutating func set(
    _ number: Int, _ value: Node.Index, _ first: Int, _ key: Node.Index, _ kind: Kind, in tree: Tree
  ) {
    let isSynonym = number >= Kind.synonymOffset
    let slot = isSynonym ? number - Kind.synonymOffset : number
    guard let field = field(slot, from: first) else {
      return append(slot, value)
    }
    let earlier = fields[field].node
    guard earlier >= 0 else { return }
    guard tree.text(earlier - 1).equalsIgnoringCase(tree.text(key)) else {
      if areContrary(earlier, value, kind.properties[slot], in: tree) {
        fields[field].node = Field.contradiction
        problems.append(contradiction(of: earlier, value, key, in: tree))
      } else if isSynonym {
        fields[field].node = value
      }
      return
    }
    fields[field].node = Field.duplicate
    guard tree.text(earlier - 1) != tree.text(key) else { return }
    problems.append(
      Problem(
        "duplicate-key", at: tree.span(key), values: ["key": tree.string(key)],
        related: [Label(tree.span(earlier - 1), "first given here")]))
  }

  /// Whether two values of one property are both known, and differ.
  private func areContrary(_ first: Node.Index, _ second: Node.Index, _ property: Property, in tree: Tree) -> Bool {
    var reader = ValueReader(tree)
    guard case .members(let one) = reader.read(first, as: property),
      case .members(let other) = reader.read(second, as: property)
    else { return false }
    return one.isComplete && other.isComplete && one.bits != other.bits
  }

  private func contradiction(of first: Node.Index, _ second: Node.Index, _ key: Node.Index, in tree: Tree) -> Problem {
    let other = tree.string(first - 1)
    return Problem(
      "given-twice", at: tree.span(second),
      values: ["key": tree.string(key), "other": other, "found": tree.shown(second)],
      related: [Label(tree.span(first), "\(other) is \(tree.shown(first)) here")], variant: "synonyms")
  }

  /// Takes over what merge keys name, where the object has no value of its own.
  private mutating func mergeFields(
    of node: Node.Index, into first: Int, _ kind: Kind, in tree: Tree, _ reading: inout ObjectReading
  ) {
    for entry in mergedEntries(of: node, in: tree) {
      guard let number = kind.slots[tree.text(entry.key)] else {
        // What many objects take over is said once.
        if borrowedKeys.insert(Int(entry.key) << 16 | kind.id.index).inserted { reading.unknownKeys.append(entry.key) }
        continue
      }
      let slot = number >= Kind.synonymOffset ? number - Kind.synonymOffset : number
      if number != Kind.ignoredSlot, field(slot, from: first) == nil { append(slot, entry.value) }
    }
  }

  /// Takes the key above an object for its name, where it has none of its own.
  private mutating func nameObject(_ key: Node.Index, _ kind: Kind, _ first: Int, in tree: Tree) {
    guard tree[key].kind == .scalar, !tree.isNull(key),
      !kind.identity.contains(where: { field($0, from: first) != nil })
    else { return }
    let slot = kind.identity.first { kind.properties[$0].canBeNamed(tree.text(key)) }
    if let slot { append(slot, key) }
  }
}

extension Property {
  /// Whether a text can be the value of a property that names an object.
  ///
  /// Source: Microsoft, Get-ReceiveConnector, Get-CASMailbox and Get-ExchangeCertificate, -Identity.
  fileprivate func canBeNamed(_ text: Bytes) -> Bool {
    switch name {
    case "PrimarySmtpAddress": text.contains(UInt8(ascii: "@"))
    case "Thumbprint": text.count == maximumLength && text.allSatisfy { $0.hexadecimalDigit != nil }
    case "Name": !text.contains(UInt8(ascii: "\\"))
    default: true
    }
  }
}
