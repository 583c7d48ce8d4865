extension CLIXMLReader {
  /// What a new element is, by the element around it; what it stands for is begun in the tree.
  mutating func child(_ element: CLIXMLElement?, _ tag: Range<Int>, of parent: OpenElement) -> OpenElement {
    switch parent.role {
    case .values, .passedOnValues:
      let place = Place(isRecord: parent.holdsRecords, isPassedOn: isTop(parent))
      return value(element, tag, StartTag(text, tag), place)
    case .properties, .noteProperties: return member(element, tag, isAdded: parent.role == .noteProperties)
    case .dictionary:
      return open(element == .entry ? .entry : .ignored, element, tag, holdsRecords: parent.holdsRecords)
    case .entry: return entryPart(element, tag, of: parent)
    case .object: return part(element, tag)
    case .lostObject: return lostPart(element, tag)
    case .typeNames: return open(element == .typeName && isUntyped ? .typeName : .ignored, element, tag)
    case .ignored:
      guard element == .object else { return open(.ignored, element, tag) }
      targets.beginObject()
      objects.append(OpenObject(refId: StartTag(text, tag).refId, start: tag.lowerBound))
      return open(.lostObject, element, tag)
    case .typeName, .objectText, .objectValue, .scalar:
      elements[elements.count - 1].childCount += 1
      return open(.ignored, element, tag)
    }
  }

  /// How a value stands where it stands.
  struct Place {
    /// Whether an object is a record, not the value of one.
    var isRecord = false
    /// Whether the elements of a list take the place of the list.
    var isPassedOn = false
  }

  func open(
    _ role: OpenElement.Role, _ element: CLIXMLElement?, _ tag: Range<Int>, holdsRecords: Bool = false
  ) -> OpenElement {
    OpenElement(role: role, element: element, contentStart: tag.upperBound, holdsRecords: holdsRecords)
  }

  private func isTop(_ parent: OpenElement) -> Bool {
    parent.role == .passedOnValues || elements.count == 1
  }

  /// Begins a value.
  private mutating func value(
    _ element: CLIXMLElement?, _ tag: Range<Int>, _ attributes: StartTag, _ place: Place
  ) -> OpenElement {
    switch element {
    case .object:
      targets.beginObject()
      objects.append(
        OpenObject(
          refId: attributes.refId, start: tag.lowerBound, isRecord: place.isRecord, isPassedOn: place.isPassedOn,
          firstName: names.count))
      return open(.object, element, tag, holdsRecords: place.isRecord)
    case .reference:
      appendReference(to: attributes.refId, at: tag)
      return open(.ignored, element, tag)
    case .null:
      builder.append(scalar: .plain, span: tag, text: tag.upperBound..<tag.upperBound)
      return open(.ignored, element, tag)
    case .list, .enumeration, .stack, .queue:
      if place.isPassedOn { return open(.passedOnValues, element, tag, holdsRecords: true) }
      builder.open(.sequence, style: .flow, at: tag.lowerBound)
      return open(.values, element, tag, holdsRecords: place.isRecord)
    case .dictionary:
      builder.open(.mapping, style: .flow, at: tag.lowerBound)
      return open(.dictionary, element, tag, holdsRecords: place.isRecord)
    default: return open(.scalar, element, tag)
    }
  }

  /// Begins the value of a property with its name; of two properties of one name the first counts.
  private mutating func member(_ element: CLIXMLElement?, _ tag: Range<Int>, isAdded: Bool) -> OpenElement {
    let attributes = StartTag(text, tag)
    guard let name = attributes.name, !isSerializationData(name), !isAdded || !isRepeated(name) else {
      return child(element, tag, of: open(.ignored, nil, tag))
    }
    names.append(name)
    appendKey(name)
    if element == .bytes, let object = objects.last, object.isCertificate, isRawData(name) {
      objects[objects.count - 1].rawData = (tag.upperBound..<tag.upperBound, name)
    }
    return value(element, tag, attributes, Place())
  }

  private mutating func entryPart(_ element: CLIXMLElement?, _ tag: Range<Int>, of entry: OpenElement) -> OpenElement {
    let attributes = StartTag(text, tag)
    let wanted = entry.childCount == 0 ? "Key" : "Value"
    guard entry.childCount < 2, let name = attributes.name, text[name].elementsEqual(wanted.utf8) else {
      return child(element, tag, of: open(.ignored, nil, tag))
    }
    elements[elements.count - 1].childCount += 1
    return value(element, tag, attributes, Place(isRecord: entry.holdsRecords && entry.childCount == 1))
  }

  private mutating func appendKey(_ name: Range<Int>) {
    if isVerbatim(name) {
      builder.append(scalar: .plain, span: name, text: name, symbol: symbol(of: name, isKey: true))
    } else {
      builder.append(rewritten: EscapedText.decoded(text[name]), style: .plain, span: name)
    }
  }

  /// The binary form of an object, which no one should read, and which makes up most of an export.
  private func isSerializationData(_ name: Range<Int>) -> Bool {
    name.count == 17 && text[name].elementsEqual("SerializationData".utf8)
  }

  private func isRawData(_ name: Range<Int>) -> Bool {
    text[name].elementsEqual("RawData".utf8)
  }

  /// Whether the innermost object has a property of this name; only its first 200 are looked at, more than any object has,
  /// and a name that repeats one behind them is a finding.
  private func isRepeated(_ name: Range<Int>) -> Bool {
    guard let first = objects.last?.firstName, !name.isEmpty else { return false }
    let last = text[name.upperBound - 1]
    for other in names[first...].prefix(200) where other.count == name.count && text[other.upperBound - 1] == last {
      if text[other] == text[name] { return true }
    }
    return false
  }
}

extension CLIXMLReader {
  /// Appends a simple value; one with elements in it is unknown.
  mutating func append(_ content: Range<Int>, _ element: OpenElement) {
    guard element.childCount == 0 else { return builder.append(aliasOf: nil, span: content) }
    if element.element == .bytes, let rawData = objects.last?.rawData, rawData.content.lowerBound == content.lowerBound
    {
      objects[objects.count - 1].rawData?.content = content
    }
    append(scalar: content, element.element, span: content)
  }

  /// Appends the text that some content stands for.
  mutating func append(scalar content: Range<Int>, _ element: CLIXMLElement?, span: Range<Int>) {
    if element == .timeSpan, let length = TimeSpan(duration: text[content]) {
      builder.append(rewritten: length.description.utf8, style: .element, span: span)
    } else if isVerbatim(content) {
      let symbol = symbol(of: content, isKey: builder.expectsKey)
      builder.append(scalar: .element, span: span, text: content, symbol: symbol)
    } else {
      builder.append(rewritten: EscapedText.decoded(text[content]), style: .element, span: span)
    }
  }
}
