extension CLIXMLReader {
  /// Begins a part of an object that stands for a value.
  ///
  /// PowerShell writes the names of the type first, then the text, then what the object holds, and its properties last.
  mutating func part(_ element: CLIXMLElement?, _ tag: Range<Int>) -> OpenElement {
    let last = objects.count - 1
    switch element {
    case .typeNames: return openTypeNames(tag)
    case .typeNamesReference:
      if objects[last].isRecord { objects[last].typeRefId = StartTag(text, tag).refId }
      return open(.ignored, element, tag)
    case .toString: return open(.objectText, element, tag)
    case .properties, .noteProperties:
      guard openProperties() else { return open(.ignored, element, tag) }
      return open(element == .properties ? .properties : .noteProperties, element, tag)
    case .list, .enumeration, .stack, .queue, .dictionary: return collection(element, tag)
    case .object, .reference, .null, .root, .typeName, .entry: return child(element, tag, of: open(.ignored, nil, tag))
    default: return open(.objectValue, element, tag)
    }
  }

  /// Opens the mapping of an object's properties.
  ///
  /// - Returns: `false` where something else stands for the object.
  private mutating func openProperties() -> Bool {
    let last = objects.count - 1
    let object = objects[last]
    if object.form == .properties { return true }
    guard object.form == .pending, object.value == nil, object.isRecord || object.text == nil else { return false }
    if object.isRecord, let type = exportedType(of: object) {
      builder.nameType(type.number)
      objects[last].isCertificate = type.isCertificate
    }
    objects[last].form = .properties
    objects[last].node = builder.next
    builder.open(.mapping, style: .flow, at: object.start)
    return true
  }

  /// Opens the list or dictionary of an object.
  private mutating func collection(_ element: CLIXMLElement?, _ tag: Range<Int>) -> OpenElement {
    let last = objects.count - 1
    let object = objects[last]
    guard object.form == .pending else {
      objects[last].isIncomplete = object.form == .properties
      return child(element, tag, of: open(.ignored, nil, tag))
    }
    if object.isPassedOn, element != .dictionary {
      objects[last].form = .passedOn
      return open(.passedOnValues, element, tag, holdsRecords: true)
    }
    objects[last].form = .collection
    objects[last].node = builder.next
    builder.open(element == .dictionary ? .mapping : .sequence, style: .flow, at: tag.lowerBound)
    return open(element == .dictionary ? .dictionary : .values, element, tag, holdsRecords: object.isRecord)
  }

  /// Notes the text or the simple value of the innermost object.
  mutating func note(_ content: Range<Int>, _ element: OpenElement) {
    guard let last = objects.indices.last, element.childCount == 0 else { return }
    if element.role == .objectText {
      objects[last].text = objects[last].text ?? content
    } else if objects[last].value == nil {
      objects[last].value = content
      objects[last].valueElement = element.element
    }
  }

  /// Ends an object that stands for a value: what is not in the tree yet is appended.
  mutating func endObject(at end: Int) {
    guard let object = objects.popLast() else { return }
    var target = ReferenceTarget.lost
    switch object.form {
    case .properties:
      if object.isCertificate { appendCertificate(object) }
      names.removeLast(names.count - object.firstName)
      builder.close(at: end, isCut: object.isIncomplete)
      target = object.node.map(ReferenceTarget.node) ?? .lost
    case .collection: target = object.node.map(ReferenceTarget.node) ?? .lost
    case .passedOn: break
    case .pending:
      target = .node(builder.next)
      appendScalar(of: object, end: end)
    }
    if let refId = object.refId { targets[refId] = target }
  }

  /// Appends the simple value of an object, or its text, which tells more than the number of an enumeration's member.
  private mutating func appendScalar(of object: OpenObject, end: Int) {
    let isNumber = object.valueElement?.isInteger ?? false
    if let text = object.text, isNumber || object.value == nil {
      append(scalar: text, nil, span: text)
    } else if let value = object.value {
      append(scalar: value, object.valueElement, span: value)
    } else {
      builder.append(aliasOf: nil, span: object.start..<end)
    }
  }
}

extension CLIXMLReader {
  /// Begins a part of an object that is left out.
  mutating func lostPart(_ element: CLIXMLElement?, _ tag: Range<Int>) -> OpenElement {
    switch element {
    case .typeNames: openTypeNames(tag)
    case .toString: open(.objectText, element, tag)
    default: child(element, tag, of: open(.ignored, nil, tag))
    }
  }

  mutating func endLostObject() {
    guard let object = objects.popLast(), let refId = object.refId else { return }
    targets[refId] = object.text.map(ReferenceTarget.text) ?? .lost
  }
}
