/// Types the values of properties, and notes what the schema does not allow.
package struct ValueReader {
  let tree: Tree
  private let dateOrder: DateOrder?
  /// Whether a cmdlet printed the values: then a size has a unit.
  private let isPrinted: Bool
  package var problems: [ValueProblem] = []
  /// Which text of an ambiguous scalar is read; `nil` as long as both are to be compared.
  var choice: TextChoice?
  /// How many elements there may be when the list that is being read ends.
  var elementLimit = 0

  /// A reader for a tree of which nobody knows how it writes dates.
  package init(_ tree: Tree) {
    self.init(tree, dateOrder: nil, isPrinted: false)
  }

  /// - Parameters:
  ///   - dateOrder: how the source writes day and month, where other dates have told.
  ///   - isPrinted: whether a cmdlet printed the values, and no person wrote them.
  init(_ tree: Tree, dateOrder: DateOrder?, isPrinted: Bool) {
    self.tree = tree
    self.dateOrder = dateOrder
    self.isPrinted = isPrinted
  }

  /// The value under a node, in any of the spellings that exports and people use.
  ///
  /// - Complexity: O(length of the value).
  package mutating func read(_ node: Node.Index, as property: Property) -> Value {
    guard let node = tree.resolved(node) else { return .unknown(.unreadable) }
    if property.isList { return .list(readList(node, of: property.type)) }
    switch tree[node].kind {
    case .scalar where isUndecided(node): return readAmbiguous(node, as: property)
    case .scalar:
      let text = text(node)
      guard !text.isEmpty || property.type.isText, !tree.isNull(node) else {
        return property.type.isText ? .text([]) : .unknown(.empty)
      }
      if property.type.mayBeLost, let lost = LostText(text) { return value(of: lost, property) }
      return checked(readScalar(text, node, as: property), node, property)
    case .sequence where property.type == .flags || property.type == .enumeration:
      return readMembers(ofSequence: node, property)
    case .mapping where tree[node].flags.contains(.isCut), .sequence where tree[node].flags.contains(.isCut):
      return .unknown(.truncated)
    case .mapping where tree.isEmpty(node) && property.type != .object: return lost(node)
    case .mapping:
      return checked(readMapping(node, as: property), node, property)
    case .sequence, .alias:
      return property.type == .object ? .text([]) : unreadable(node)
    }
  }

  private mutating func readScalar(_ text: Bytes, _ node: Node.Index, as property: Property) -> Value {
    let value: Value? =
      switch property.type {
      case .boolean: readBoolean(text).map(Value.boolean)
      case .int32: Int64(decimal: text.trimmed).map(Value.integer)
      case .enumeration, .flags: readMembers(ofText: text, node, property)
      case .timeSpan: TimeSpan(text.trimmed).map(Value.timeSpan)
      case .byteSize: readSize(text.trimmed, node, property)
      case .unlimitedInt32: isUnlimited(text) ? .unlimited : Int64(decimal: text.trimmed).map(Value.integer)
      case .unlimitedByteSize: isUnlimited(text) ? .unlimited : readSize(text.trimmed, node, property)
      case .dateTime: readDate(text) ?? otherCalendar(text, node)
      case .binding: IPBinding(text.trimmed).map { _ in .text(text) }
      case .range: IPRange(text.trimmed).map { _ in .text(text) }
      case .connectionSettings: ConnectionSettings(text.trimmed).map { _ in .text(text) }
      case .fqdn: text.contains { $0 <= 0x20 } ? nil : .text(text)
      case .string, .uri, .certificateName, .directoryObject, .version, .object: .text(text)
      }
    return value ?? unreadable(node)
  }

  /// A size; a number alone is bytes to a cmdlet, but no cmdlet prints one, and so the unit got lost on the way.
  ///
  /// What would be too much in any larger unit is bytes for certain.
  private mutating func readSize(_ text: Bytes, _ node: Node.Index, _ property: Property) -> Value? {
    guard let size = ByteSize(text) else { return nil }
    let largest = (property.maximum?.magnitude ?? .max) / Int64(ByteUnit.kb.bytes)
    guard isPrinted, size.bytes > 0, size.bytes <= largest, text.allSatisfy({ $0.decimalDigit != nil }) else {
      return .byteSize(size)
    }
    note(.unitMissing, node)
    return .unknown(.unreadable)
  }

  private func readBoolean(_ text: Bytes) -> Bool? {
    let word = text.first == UInt8(ascii: "$") ? text.dropFirst() : text
    if word.equalsIgnoringCase("true") || word.equalsIgnoringCase("yes") || word.equalsIgnoringCase("on") {
      return true
    }
    if word.equalsIgnoringCase("false") || word.equalsIgnoringCase("no") || word.equalsIgnoringCase("off") {
      return false
    }
    return nil
  }

  private func isUnlimited(_ text: Bytes) -> Bool {
    text.trimmed.equalsIgnoringCase("unlimited")
  }

  /// Notes a date of another calendar; `nil` for what is no date.
  private mutating func otherCalendar(_ text: Bytes, _ node: Node.Index) -> Value? {
    guard case .date = UTCDate.read(text.trimmed, order: dateOrder) else { return nil }
    note(.otherCalendar, node)
    return .unknown(.unreadable)
  }

  /// The date that a text names in the Gregorian calendar; `nil` where there is none.
  func readDate(_ text: Bytes) -> Value? {
    switch UTCDate.read(text.trimmed, order: dateOrder) {
    // A year of the Persian or the Buddhist calendar, as sessions in Iran and Thailand print it.
    case .date(let date) where date.isOfOtherCalendar: nil
    case .date(let date): .date(date)
    case .ambiguous: .unknown(.ambiguous)
    case .unreadable: nil
    }
  }

  /// Notes that a node is no value of its type.
  mutating func unreadable(_ node: Node.Index) -> Value {
    note(.unreadable, node)
    return .unknown(.unreadable)
  }

  /// Notes that an export has an empty object in place of a value.
  mutating func lost(_ node: Node.Index) -> Value {
    note(.lost, node)
    return .unknown(.lost)
  }

  /// What is left of a value: of an object of the directory its name.
  private func value(of lost: LostText, _ property: Property) -> Value {
    guard property.type == .directoryObject, let name = lost.member("Name") else { return .unknown(.lost) }
    return .text(name)
  }

  mutating func note(_ fault: ValueProblem.Fault, _ node: Node.Index) {
    note(fault, node, found: tree.shown(node))
  }

  private mutating func note(_ fault: ValueProblem.Fault, _ node: Node.Index, found: String) {
    problems.append(ValueProblem(fault: fault, range: Int(tree[node].start)..<Int(tree[node].end), found: found))
  }

  /// The value, after a look at the bounds of the property.
  private mutating func checked(_ value: Value, _ node: Node.Index, _ property: Property) -> Value {
    if let magnitude = value.magnitude, let fault = property.fault(of: magnitude, value) {
      note(fault, node, found: tree.shown(node, value, as: property))
    } else if case .text(let text) = value, let fault = property.fault(of: text) {
      note(fault, node, found: tree.shown(node, value, as: property))
    }
    return value
  }
}

extension ValueType {
  /// Whether an export may write something else in place of a value; a string is never lost.
  var mayBeLost: Bool { self != .string && self != .object }

  /// Whether an empty text is a value.
  var isText: Bool {
    switch self {
    case .string, .fqdn, .uri, .certificateName, .directoryObject, .object: true
    case .boolean, .int32, .enumeration, .flags, .timeSpan, .byteSize, .unlimitedInt32, .unlimitedByteSize, .binding,
      .range, .connectionSettings, .dateTime, .version:
      false
    }
  }
}

extension Property {
  fileprivate func fault(of magnitude: Int64, _ value: Value) -> ValueProblem.Fault? {
    // Unlimited is never too much where the type allows it.
    let isUnlimited = if case .unlimited = value { true } else { false }
    if let minimum, let bound = minimum.magnitude, magnitude < bound { return .belowMinimum(minimum) }
    if let maximum, let bound = maximum.magnitude, magnitude > bound, !isUnlimited { return .aboveMaximum(maximum) }
    guard let advice else { return nil }
    if let minimum = advice.minimum, let bound = minimum.magnitude, magnitude < bound {
      return .inadvisable(bound: minimum, reason: advice.reason)
    }
    if let maximum = advice.maximum, let bound = maximum.magnitude, magnitude > bound, !isUnlimited {
      return .inadvisable(bound: maximum, reason: advice.reason)
    }
    return nil
  }

  fileprivate func fault(of text: Bytes) -> ValueProblem.Fault? {
    if let maximumLength, text.count > maximumLength, String(decoding: text, as: UTF8.self).count > maximumLength {
      return .tooLong(maximumLength)
    }
    if let prefix, !text.isEmpty, !text.starts(with: prefix.utf8) { return .wrongPrefix(prefix) }
    return nil
  }
}
