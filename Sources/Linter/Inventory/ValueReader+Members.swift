extension ValueReader {
  /// The members that a text names: `Tls, Integrated`, `{Tls, Integrated}`, `3`, or one name.
  mutating func readMembers(ofText text: Bytes, _ node: Node.Index, _ property: Property) -> Value? {
    var set = MemberSet()
    if let index = property.memberIndex[text], index < Property.aliasOffset {
      set.insert(index)
      return finished(set, node, property)
    }
    let list = ListText(text)
    set.isComplete = !list.isCut
    for (count, part) in list.enumerated() {
      guard mayHave(count, node, &set) else { break }
      add(part, to: &set, node, property)
    }
    return finished(set, node, property)
  }

  /// The members that the elements of a list name.
  mutating func readMembers(ofSequence node: Node.Index, _ property: Property) -> Value {
    var set = MemberSet(isComplete: !tree[node].flags.contains(.isCut))
    for (count, child) in tree.children(node).enumerated() {
      guard mayHave(count, child, &set) else { break }
      guard let child = tree.resolved(child).map({ tree[$0].kind == .mapping ? memberName($0) ?? $0 : $0 }),
        tree[child].kind == .scalar
      else {
        _ = unreadable(child)
        set.isComplete = false
        continue
      }
      guard LostText(tree.text(child)) == nil else {
        set.isComplete = false
        continue
      }
      let text = tree.text(child)
      if let index = property.memberIndex[text], index < Property.aliasOffset {
        set.insert(index)
        continue
      }
      let list = ListText(text)
      if list.isCut { set.isComplete = false }
      for name in list { add(name, to: &set, child, property) }
    }
    guard set.isComplete || property.type == .flags else { return .unknown(.truncated) }
    return finished(set, node, property) ?? unreadable(node)
  }

  /// Whether a value may name one more member than so many; says so where it may not.
  private mutating func mayHave(_ count: Int, _ node: Node.Index, _ set: inout MemberSet) -> Bool {
    guard count >= Self.maximumElementCount else { return true }
    note(.tooManyElements(Self.maximumElementCount), node)
    set.isComplete = false
    return false
  }

  private mutating func finished(_ set: MemberSet, _ node: Node.Index, _ property: Property) -> Value? {
    guard set.bits & property.uninformative.bits == 0 else { return .unknown(.empty) }
    guard property.type == .enumeration else { return .members(set) }
    guard set.isComplete else { return .unknown(.unreadable) }
    return set.bits.nonzeroBitCount == 1 ? .members(set) : nil
  }

  private mutating func add(_ part: Bytes, to set: inout MemberSet, _ node: Node.Index, _ property: Property) {
    if let index = property.memberIndex[part], index < Property.aliasOffset {
      set.insert(index)
    } else if let index = property.memberIndex[part].map({ $0 - Property.aliasOffset }) {
      set.insert(index)
      note(.misnamedMember(meant: index), part, node)
    } else if let number = Int(decimal: part) {
      add(number, to: &set, node, property)
    } else if let names = joinedMembers(part, property) {
      for name in names { add(name, to: &set, node, property) }
    } else {
      set.isComplete = false
      note(.unknownMember, part, node)
    }
  }

  /// The members that a text joins with blanks, semicolons or bars; `nil` where a part is none.
  private func joinedMembers(_ text: Bytes, _ property: Property) -> [Bytes]? {
    guard text.contains(where: JoinedText.separates) else { return nil }
    let names = JoinedText(text).prefix(property.members.count + 1)
    return names.allSatisfy { property.memberIndex[$0] != nil } ? Array(names) : nil
  }

  /// Adds the members whose numbers make up a number.
  private mutating func add(_ number: Int, to set: inout MemberSet, _ node: Node.Index, _ property: Property) {
    if let index = property.members.firstIndex(where: { $0.number == number }) {
      set.insert(index)
      return
    }
    var rest = property.type == .flags ? number : 0
    for (index, member) in property.members.enumerated() {
      guard let bit = member.number, bit > 0, rest & bit == bit else { continue }
      set.insert(index)
      rest &= ~bit
    }
    guard rest != 0 || property.type == .enumeration else { return }
    set.isComplete = false
    // A number that an unverified member may have is unknown, not wrong.
    if property.members.allSatisfy({ $0.number != nil }) { note(.unknownMember, node) }
  }

  private mutating func note(_ fault: ValueProblem.Fault, _ part: Bytes, _ node: Node.Index) {
    let written = Int(tree[node].start)..<Int(tree[node].end)
    let range = tree[node].flags.contains(.isRewritten) ? written : part.startIndex..<part.endIndex
    problems.append(ValueProblem(fault: fault, range: range, found: part.excerpt))
  }
}
