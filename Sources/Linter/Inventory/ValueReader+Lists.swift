extension ValueReader {
  /// How many elements of a list are read: far more than any setting of Exchange has.
  static let maximumElementCount = 10_000

  /// A list: a sequence, one element alone, or a text such as `{a, b...}`.
  mutating func readList(_ node: Node.Index, of type: ValueType) -> ListValue {
    var list = ListValue()
    readList(node, of: type, into: &list)
    return list
  }

  /// Appends the elements of a list to others; says of all whether they are complete.
  mutating func readList(_ node: Node.Index, of type: ValueType, into list: inout ListValue) {
    let node = unwrapped(node)
    elementLimit = list.elements.count + Self.maximumElementCount
    if tree[node].flags.contains(.isCut) { list.isComplete = false }
    switch tree[node].kind {
    case .scalar: append(partsOf: node, type, to: &list)
    case .mapping where tree.isEmpty(node): break
    case .mapping: append(element: node, type, to: &list)
    case .sequence:
      for child in tree.children(node) {
        guard list.elements.count < elementLimit else {
          note(.tooManyElements(Self.maximumElementCount), child)
          list.isComplete = false
          break
        }
        append(element: child, type, to: &list)
      }
    case .alias: list.isComplete = false
    }
  }

  private mutating func append(element child: Node.Index, _ type: ValueType, to list: inout ListValue) {
    guard let child = tree.resolved(child) else {
      list.isComplete = false
      return
    }
    switch tree[child].kind {
    case .scalar where appendPlain(child, type, to: &list): break
    case .scalar where tree.isNull(child): break
    case .scalar where LostText(tree.text(child)) != nil: appendLost(child, to: &list)
    case .scalar where type == .string: append(tree.text(child), child, type, to: &list)
    case .scalar: append(partsOf: child, type, to: &list)
    case .mapping: append(mapping: child, type, to: &list)
    case .sequence, .alias:
      if type != .object { note(.unreadable, child) }
      list.isComplete = false
    }
  }

  /// Appends an element that is written in the plainest way, as nearly all are.
  ///
  /// - Returns: whether it is.
  private func appendPlain(_ node: Node.Index, _ type: ValueType, to list: inout ListValue) -> Bool {
    guard !tree[node].flags.contains(.isRewritten), let value = element(tree.text(node), type) else { return false }
    list.elements.append(ListValue.Element(value: value, range: tree[node].textRange))
    return true
  }

  /// What a text is as an element of a list of bindings, ranges or connection settings.
  private func element(_ text: Bytes, _ type: ValueType) -> ElementValue? {
    switch type {
    case .binding: IPBinding(text).map(ElementValue.binding)
    case .range: IPRange(text).map(ElementValue.range)
    case .connectionSettings: ConnectionSettings(text).map(ElementValue.connection)
    default: nil
    }
  }

  /// Appends what one text lists.
  private mutating func append(partsOf node: Node.Index, _ type: ValueType, to list: inout ListValue) {
    guard !tree.isNull(node) else { return }
    guard LostText(tree.text(node)) == nil else {
      list.isComplete = false
      return
    }
    let parts = ListText(tree.text(node))
    if parts.isCut { list.isComplete = false }
    for part in parts {
      guard list.elements.count < elementLimit else {
        note(.tooManyElements(Self.maximumElementCount), node)
        list.isComplete = false
        return
      }
      if let joined = joinedElements(part, type) {
        for element in joined { append(element, node, type, to: &list) }
      } else {
        append(part, node, type, to: &list)
      }
    }
  }

  /// The elements of a text that joins them with blanks, as `"$list"` does; `nil` where it is one element, or no list.
  private func joinedElements(_ text: Bytes, _ type: ValueType) -> [Bytes]? {
    guard [.binding, .range, .connectionSettings].contains(type), text.contains(where: { $0 <= 0x20 }),
      element(text, type) == nil
    else { return nil }
    let elements = BlankSeparated(text).prefix(Self.maximumElementCount)
    return elements.allSatisfy { element($0, type) != nil } ? Array(elements) : nil
  }

  /// Appends an element that is there, though nobody knows it.
  private func appendLost(_ node: Node.Index, to list: inout ListValue) {
    list.elements.append(
      ListValue.Element(value: .unreadable, range: Int(tree[node].start)..<Int(tree[node].end)))
    list.isComplete = false
  }

  private mutating func append(_ part: Bytes, _ node: Node.Index, _ type: ValueType, to list: inout ListValue) {
    let written = Int(tree[node].start)..<Int(tree[node].end)
    let range = tree[node].flags.contains(.isRewritten) ? written : part.startIndex..<part.endIndex
    let isTyped = [.binding, .range, .connectionSettings].contains(type)
    let value = isTyped ? element(part.trimmed, type) : .text(part)
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
      if type != .object { note(hasLostMembers(node) || tree.isEmpty(node) ? .lost : .unreadable, node) }
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
    if let text = text(of: key, in: node) {
      return IPAddress(LostText(text)?.member("IPAddressToString") ?? text)
    }
    guard let value = value(of: key, in: node) else { return nil }
    return text(of: "IPAddressToString", in: value).flatMap { IPAddress($0) }
  }
}
