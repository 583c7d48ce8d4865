/// Writes values as a settings file spells them, such that they are read back as the same values with the same faults.
struct ValueWriter {
  let reader: ValueReader

  private var tree: Tree { reader.tree }

  /// Why a list may have more elements.
  private var cutNote: String {
    tree.source.format.isScript ? "the script adds to a list that it does not show" : "the export cut this list short"
  }

  /// The value of a property.
  ///
  /// - Complexity: O(length of the value).
  func written(_ node: Node.Index, as property: Property) -> WrittenValue {
    guard node != Field.duplicate else { return .leftOut(reason: "it is given twice", found: "") }
    guard node != Field.contradiction else {
      return .leftOut(reason: "it is given twice, with different values", found: "")
    }
    guard let node = tree.resolved(node) else { return .leftOut(reason: "it is lost", found: "") }
    var reader = reader
    let value = reader.read(node, as: property)
    if reader.problems.contains(where: isFaultOfSpelling) { return asFound(node, property) }
    switch value {
    case .boolean(let flag): return .scalar(flag ? "true" : "false", note: nil)
    case .integer(let number): return .scalar(String(number), note: nil)
    case .timeSpan(let span): return .scalar("\"\(span)\"", note: nil)
    case .byteSize(let size): return .scalar(size.wholeUnits, note: nil)
    case .unlimited: return .scalar("Unlimited", note: nil)
    case .date(let date):
      let text = reader.namesZone(node) ? date.second : date.withoutZone
      return UTCDate(Bytes(text.utf8)) == date ? .scalar(text, note: nil) : asFound(node, property)
    case .text(let text):
      let isScalar = tree[node].kind == .scalar
      return property.type == .object && !isScalar ? .unjudged : .scalar(YAMLScalar(text, in: .block).text, note: nil)
    case .members(let set): return members(set, node, property)
    case .list(let list): return self.list(list, node, property)
    case .unknown(let reason): return unknown(reason, node, property)
    }
  }

  /// Whether a value must be written as it was found, to have the same fault again.
  private func isFaultOfSpelling(_ problem: ValueProblem) -> Bool {
    switch problem.fault {
    case .unreadable, .otherCalendar, .unknownMember, .misnamedMember, .tooManyElements: true
    case .lost, .unitMissing, .unjoined: false
    case .belowMinimum, .aboveMaximum, .tooLong, .wrongPrefix, .inadvisable: false
    }
  }

  private func members(_ set: MemberSet, _ node: Node.Index, _ property: Property) -> WrittenValue {
    guard set.isComplete else { return asFound(node, property) }
    let names = set.indices.map { YAMLScalar(property.members[$0].name, in: .flow).text }
    return names.count == 1 ? .scalar(names[0], note: nil) : .list(names)
  }

  private func list(_ list: ListValue, _ node: Node.Index, _ property: Property) -> WrittenValue {
    let texts = list.elements.map(\.value.text)
    let known = texts.compactMap { $0 }
    // What cannot be read is a fault of spelling, so an element without a text is one that the export lost.
    guard known.count == texts.count else { return property.type == .object ? .unjudged : cut(known, node) }
    guard !known.isEmpty || !tree.isNull(node) else { return .scalar("~", note: nil) }
    guard !list.isComplete else { return .list(known.map { YAMLScalar($0, in: .flow).text }) }
    return cut(known, node)
  }

  /// A list of which more was there: as Format-List prints it, so that nobody takes it for the whole list.
  private func cut(_ elements: [Bytes], _ node: Node.Index) -> WrittenValue {
    let isPrintable = elements.allSatisfy { element in
      !element.isEmpty && element.trimmed == element
        && !element.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    }
    guard isPrintable else { return .leftOut(reason: cutNote, found: found(node)) }
    let text = "{" + elements.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ") + "...}"
    return .scalar(YAMLScalar(text, in: .block).text, note: cutNote)
  }

  private func unknown(_ reason: Value.Unknown, _ node: Node.Index, _ property: Property) -> WrittenValue {
    switch reason {
    case .empty:
      guard tree[node].kind == .scalar, !tree.isNull(node), !tree.text(node).isEmpty else {
        return .scalar("~", note: nil)
      }
      return asFound(node, property)
    case .truncated: return .leftOut(reason: "the input breaks off inside it", found: found(node))
    case .ambiguous where tree[node].kind == .scalar:
      return .scalar(YAMLScalar(tree.text(node), in: .block).text, note: "this date reads differently by culture")
    case .ambiguous: return .leftOut(reason: "the date reads differently by culture", found: found(node))
    case .unjoined:
      return .leftOut(reason: "nobody knows whether a blank is between its lines", found: found(node))
    case .lost: return .leftOut(reason: "the export has lost it", found: found(node))
    case .absent, .unreadable, .duplicate, .contradiction, .unverified:
      return .leftOut(reason: "it cannot be read", found: found(node))
    }
  }

  /// What the input has, for a comment.
  private func found(_ node: Node.Index) -> String {
    String(decoding: tree.source.text[tree.span(node).range].prefix(1_000), as: UTF8.self)
  }
}

extension ValueWriter {
  /// A value that is not in order, with the words of the input.
  private func asFound(_ node: Node.Index, _ property: Property) -> WrittenValue {
    guard !tree[node].flags.contains(.isAmbiguous) else { return unknown(.unjoined, node, property) }
    if property.type == .flags, let names = names(node, property) {
      let isCut = names.isCut || tree[node].flags.contains(.isCut)
      return isCut ? cut(names.texts, node) : .list(names.texts.map { YAMLScalar($0, in: .flow).text })
    }
    guard !tree[node].flags.contains(.isCut) else {
      return .leftOut(reason: "the input breaks off inside it", found: found(node))
    }
    if tree[node].kind == .sequence {
      let elements = tree.children(node).map { ownText($0) }
      let known = elements.compactMap { $0 }
      if known.count == elements.count { return .list(known) }
    } else if tree[node].kind == .scalar {
      return .scalar(YAMLScalar(tree.text(node), in: .block).text, note: nil)
    } else if let text = rewritten(node) {
      return .scalar(text, note: nil)
    }
    return .leftOut(reason: "it cannot be read", found: found(node))
  }

  /// The names of members one by one, wrong ones too; `nil` where the value does not consist of names.
  private func names(_ node: Node.Index, _ property: Property) -> (texts: [Bytes], isCut: Bool)? {
    var nodes = [node]
    if tree[node].kind == .sequence { nodes = tree.children(node).compactMap { tree.resolved($0) } }
    guard nodes.allSatisfy({ tree[$0].kind == .scalar }) else { return nil }
    let lists = nodes.map { ListText(tree.text($0)) }
    return (lists.flatMap { $0 }, lists.contains(where: \.isCut))
  }

  /// The longest key of YAML that libyaml reads on one line has 1,024 characters.
  private static let maximumKeyLength = 200

  /// A node in YAML's flow style; `nil` where something of it is lost.
  private func rewritten(_ node: Node.Index) -> String? {
    guard let node = tree.resolved(node), !tree[node].flags.contains(.isCut) else { return nil }
    switch tree[node].kind {
    case .scalar: return tree.isNull(node) ? "~" : YAMLScalar(tree.text(node), in: .flow).text
    case .sequence:
      let elements = tree.children(node).map { ownText($0) }
      let known = elements.compactMap { $0 }
      return known.count == elements.count ? "[" + known.joined(separator: ", ") + "]" : nil
    case .mapping:
      let entries = tree.entries(node).map { entry -> String? in
        guard tree[entry.key].kind == .scalar, tree.text(entry.key).count <= Self.maximumKeyLength else { return nil }
        return ownText(entry.value).map { YAMLScalar(tree.text(entry.key), in: .flow).text + ": " + $0 }
      }
      let known = entries.compactMap { $0 }
      return known.count == entries.count ? "{ " + known.joined(separator: ", ") + " }" : nil
    case .alias: return nil
    }
  }

  /// A child in flow style; what aliases name is not copied, since it could grow without bound.
  private func ownText(_ child: Node.Index) -> String? {
    guard tree[child].kind == .alias else { return rewritten(child) }
    return tree.resolved(child).flatMap { tree[$0].kind == .scalar ? rewritten($0) : nil }
  }
}
