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
    case .scalar where isUndecided(node): append(partsOfAmbiguous: node, type, to: &list)
    // No value is no list without elements.
    case .scalar where tree.isNull(node): list.isComplete = false
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
      if type != .object, !tree[child].flags.contains(.isCut) { note(.unreadable, child) }
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
  mutating func append(partsOf node: Node.Index, _ type: ValueType, to list: inout ListValue) {
    guard !tree.isNull(node) else { return }
    let text = text(node)
    guard LostText(text) == nil else {
      list.isComplete = false
      return
    }
    let parts = ListText(text)
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

  /// The elements of a text that joins them with blanks, semicolons or bars; `nil` where it is one element, or no list.
  private func joinedElements(_ text: Bytes, _ type: ValueType) -> [Bytes]? {
    guard text.contains(where: JoinedText.separates) else { return nil }
    guard [.binding, .range, .connectionSettings].contains(type) else { return joinedNames(text) }
    guard element(text, type) == nil else { return nil }
    let elements = JoinedText(text).prefix(Self.maximumElementCount)
    return elements.allSatisfy { element($0, type) != nil } ? Array(elements) : nil
  }

  /// Names of hosts and addresses of mail that a semicolon or a bar joins; blanks may belong to a text.
  private func joinedNames(_ text: Bytes) -> [Bytes]? {
    let names = text.split { ";|".utf8.contains($0) }.prefix(Self.maximumElementCount).map(\.trimmed)
    let isJoined =
      names.count > 1
      && names.allSatisfy { name in
        !name.isEmpty && name.allSatisfy { $0.isLetterOrDigit || $0 >= 0x80 || "-._*@:".utf8.contains($0) }
      }
    return isJoined ? names : nil
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
      problems.append(ValueProblem(fault: .unreadable, range: range, found: part.excerpt))
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
      case .connectionSettings: connectionSettings(node)
      default: name(node).map(ElementValue.text)
      }
    let place = self.value(of: "Port", in: node) ?? node
    let written = Int(tree[place].start)..<Int(tree[place].end)
    if value == nil {
      if type != .object { note(isLost(node) ? .lost : .unreadable, node) }
      list.isComplete = false
    }
    list.elements.append(ListValue.Element(value: value ?? .unreadable, range: written))
  }
}
