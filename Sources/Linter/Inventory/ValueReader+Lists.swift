extension ValueReader {
  /// How many elements of a list are read: far more than any setting of Exchange has.
  private static let maximumElementCount = 10_000

  /// A list: a sequence, one element alone, or a text such as `{a, b...}`.
  mutating func readList(_ node: Node.Index, of type: ValueType) -> ListValue {
    var list = ListValue()
    list.isComplete = !tree[node].flags.contains(.isCut)
    switch tree[node].kind {
    case .scalar: append(partsOf: node, type, to: &list)
    case .mapping where tree.count(node) == 0: break
    case .mapping: append(element: node, type, to: &list)
    case .sequence:
      for child in tree.children(node) {
        guard list.elements.count < Self.maximumElementCount else {
          note(.tooManyElements(Self.maximumElementCount), child)
          list.isComplete = false
          break
        }
        append(element: child, type, to: &list)
      }
    case .alias: list.isComplete = false
    }
    return list
  }

  /// Whether a list consists of scalars that are each one readable element; says nothing of other lists.
  ///
  /// - Complexity: O(length of the list), without allocation.
  func isPlainList(_ node: Node.Index, of type: ValueType) -> Bool {
    guard tree[node].kind == .sequence, !tree[node].flags.contains(.isCut),
      tree.next(node) - node <= Self.maximumElementCount
    else { return false }
    var child = node + 1
    let end = tree.next(node)
    while child < end {
      guard tree[child].kind == .scalar, isElement(tree.text(child), type) else { return false }
      child += 1
    }
    return true
  }

  private func isElement(_ text: Bytes, _ type: ValueType) -> Bool {
    switch type {
    case .binding: IPBinding(text) != nil
    case .range: IPRange(text) != nil
    case .connectionSettings: ConnectionSettings(text) != nil
    default: false
    }
  }

  private mutating func append(element child: Node.Index, _ type: ValueType, to list: inout ListValue) {
    guard let child = tree.resolved(child) else {
      list.isComplete = false
      return
    }
    switch tree[child].kind {
    case .scalar where type == .string: append(tree.text(child), child, type, to: &list)
    case .scalar: append(partsOf: child, type, to: &list)
    case .mapping: append(mapping: child, type, to: &list)
    case .sequence, .alias:
      if type != .object { note(.unreadable, child) }
      list.isComplete = false
    }
  }

  /// Appends what one text lists.
  private mutating func append(partsOf node: Node.Index, _ type: ValueType, to list: inout ListValue) {
    guard !tree.isNull(node) else { return }
    let parts = ListText(tree.text(node))
    if parts.isCut { list.isComplete = false }
    for part in parts {
      guard list.elements.count < Self.maximumElementCount else {
        note(.tooManyElements(Self.maximumElementCount), node)
        list.isComplete = false
        return
      }
      append(part, node, type, to: &list)
    }
  }

  private mutating func append(_ part: Bytes, _ node: Node.Index, _ type: ValueType, to list: inout ListValue) {
    let written = Int(tree[node].start)..<Int(tree[node].end)
    let range = tree[node].flags.contains(.isRewritten) ? written : part.startIndex..<part.endIndex
    let value: ElementValue? =
      switch type {
      case .binding: IPBinding(part.trimmed).map(ElementValue.binding)
      case .range: IPRange(part.trimmed).map(ElementValue.range)
      case .connectionSettings: ConnectionSettings(part.trimmed).map(ElementValue.connection)
      default: .text(part)
      }
    if value == nil {
      problems.append(ValueProblem(fault: .unreadable, range: range))
      list.isComplete = false
    }
    list.elements.append(ListValue.Element(value: value ?? .unreadable, range: range))
  }

  /// Appends an element that an export wrote as an object, such as `{ Address: 0.0.0.0, Port: 995 }`.
  private mutating func append(mapping node: Node.Index, _ type: ValueType, to list: inout ListValue) {
    let value: ElementValue? =
      switch type {
      case .binding: binding(node)
      case .range: range(node)
      case .connectionSettings:
        text(of: "ConnectionString", in: node).flatMap { ConnectionSettings($0) }
          .map(ElementValue.connection)
      default: (text(of: "Name", in: node) ?? text(of: "Value", in: node)).map(ElementValue.text)
      }
    let place = self.value(of: "Port", in: node) ?? node
    let written = Int(tree[place].start)..<Int(tree[place].end)
    if value == nil {
      if type != .object { note(.unreadable, node) }
      list.isComplete = false
    }
    list.elements.append(ListValue.Element(value: value ?? .unreadable, range: written))
  }

  private func binding(_ node: Node.Index) -> ElementValue? {
    guard let port = text(of: "Port", in: node).flatMap({ UInt16(decimal: $0) }), port > 0,
      let address = address(of: "Address", in: node)
    else { return nil }
    return .binding(IPBinding(address: address, port: port))
  }

  private func range(_ node: Node.Index) -> ElementValue? {
    if let lower = address(of: "LowerBound", in: node), let upper = address(of: "UpperBound", in: node) {
      return IPRange(lower: lower, upper: upper).map(ElementValue.range)
    }
    return text(of: "Expression", in: node).flatMap { IPRange($0) }.map(ElementValue.range)
  }

  private func address(of key: String, in node: Node.Index) -> IPAddress? {
    if let text = text(of: key, in: node) { return IPAddress(text) }
    guard let value = value(of: key, in: node) else { return nil }
    return text(of: "IPAddressToString", in: value).flatMap { IPAddress($0) }
  }
}
