/// The edit of a settings file in YAML that makes a change; exports are evidence, and nobody edits them.
struct YAMLEdit {
  private let object: Object
  private let change: Change
  /// Where the property stands.
  private let tree: Tree

  init(_ change: Change, of object: Object) {
    self.object = object
    self.change = change
    tree = object.tree(of: change.slot)
  }

  /// None where the value is shared by an alias or merge key, or written in a way that only a person should edit.
  var edits: [TextEdit] {
    guard tree.source.format == .yaml, !object.isExported(change.slot), object.borrowingPlace(change.slot) == nil,
      let node = object.valueNode(change.slot), !tree.isAliased(node), isPlain(node)
    else { return [] }
    guard case .replaced(let parts) = change.value else { return [edit(node)].compactMap { $0 } }
    return parts.map { TextEdit(Span(tree.source.id, $0.range), replacement: $0.new) }
  }

  /// Whether a value holds neither anchors nor aliases, nor comments, that would be lost with it.
  private func isPlain(_ node: Node.Index) -> Bool {
    guard tree[node].kind == .sequence, tree[node].style == .flow else { return true }
    return !tree.source.text[tree.span(node).range].contains { "&*!#".utf8.contains($0) }
  }

  private func edit(_ node: Node.Index) -> TextEdit? {
    let span = tree.span(node)
    guard !span.range.isEmpty else { return nil }
    let property = object.kind.properties[change.slot]
    switch (tree[node].kind, change.value) {
    case (.scalar, .boolean(let flag)): return replacement(of: node, by: spelled(flag, like: node))
    case (.scalar, .member(let index)): return replacement(of: node, by: property.members[index].name)
    case (.scalar, .flags(let set)):
      return replacement(of: node, by: joined(set.indices.map { property.members[$0].name }, like: node))
    case (.sequence, .flags(let set)): return sequenceEdit(node, set, change.slot)
    case (.sequence, .texts(let texts)):
      guard tree[node].style == .flow, isOnOneLine(span) else { return nil }
      return TextEdit(span, replacement: "[" + quoted(texts) + "]")
    case (.sequence, .added(let texts)):
      guard tree[node].style == .flow, isOnOneLine(span), !tree.isEmpty(node) else { return nil }
      let end = span.range.upperBound - 1
      return TextEdit(Span(span.source, end..<end), replacement: ", " + quoted(texts))
    default: return nil
    }
  }

  private func quoted(_ texts: [String]) -> String {
    texts.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  /// Replaces a scalar and keeps its quotes.
  private func replacement(of node: Node.Index, by text: String) -> TextEdit? {
    guard let spelled = tree.spelled(text, like: node) else { return nil }
    let needsQuotes =
      spelled == text && object.isInBraces(change.slot) && text.utf8.contains { ",[]{}".utf8.contains($0) }
    return TextEdit(tree.span(node), replacement: needsQuotes ? "\"\(text)\"" : spelled)
  }

  private func spelled(_ flag: Bool, like node: Node.Index) -> String {
    let word = flag ? "true" : "false"
    let text = tree.string(node)
    let spelled =
      text.drop { $0 == "$" }.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
    return (text.hasPrefix("$") ? "$" : "") + spelled
  }

  private func joined(_ names: [String], like node: Node.Index) -> String {
    let text = names.isEmpty ? "None" : names.joined(separator: ", ")
    return tree.string(node).hasPrefix("{") ? "{\(text)}" : text
  }

  private func sequenceEdit(_ node: Node.Index, _ set: MemberSet, _ slot: Kind.Slot) -> TextEdit? {
    let property = object.kind.properties[slot]
    let span = tree.span(node)
    let names = set.indices.map { property.members[$0].name }
    if tree[node].style == .flow {
      return isOnOneLine(span) ? TextEdit(span, replacement: "[" + names.joined(separator: ", ") + "]") : nil
    }
    // In block style only an insertion in front keeps every byte of what is there.
    guard case .members(let found) = object.value(slot), found.bits & ~set.bits == 0,
      let first = tree.children(node).first(where: { _ in true })
    else { return nil }
    let added = MemberSet(bits: set.bits & ~found.bits).indices.map { property.members[$0].name }
    let start = tree.span(first).range.lowerBound
    guard let indentation = indentation(before: start) else { return nil }
    let lines = added.map { "\($0)\n\(indentation)" }.joined()
    return TextEdit(Span(span.source, start..<start), replacement: lines)
  }

  /// What stands between the line break and an offset: blanks and the dash of a list item.
  private func indentation(before offset: Int) -> String? {
    let text = tree.source.text
    let start = text[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let prefix = text[start..<offset]
    let dashes = prefix.count { $0 == UInt8(ascii: "-") }
    guard prefix.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }), dashes == 1 else { return nil }
    return String(decoding: prefix, as: UTF8.self)
  }

  private func isOnOneLine(_ span: Span) -> Bool {
    !tree.source.text[span.range].contains(UInt8(ascii: "\n"))
  }
}
