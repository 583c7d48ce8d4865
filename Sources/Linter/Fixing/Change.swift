/// A new value for one property of an object.
struct Change {
  enum NewValue {
    case boolean(Bool)
    case member(Int)
    case flags(MemberSet)
    /// A whole list.
    case texts([String])
    /// Elements that a list lacks.
    case added([String])
    /// Elements of a list, each by another.
    case replaced([Replacement])
  }

  /// An element of a list, where it stands, and what must stand there.
  struct Replacement {
    let range: Range<Int>
    let old: String
    let new: String
  }

  let slot: Kind.Slot
  let value: NewValue

  init(slot: Kind.Slot, value: NewValue) {
    self.slot = slot
    self.value = value
  }

  /// A change to values that a rule file writes out; `nil` where the property has no such value.
  init?(slot: Kind.Slot, setting values: [String], of property: Property) {
    self.slot = slot
    let members = values.compactMap { name in property.members.firstIndex { $0.name == name } }
    switch property.type {
    case .enumeration:
      guard let member = members.first else { return nil }
      value = .member(member)
    case .flags:
      var set = MemberSet()
      for member in members { set.insert(member) }
      value = .flags(set)
    case .boolean: value = .boolean(values == ["true"])
    default: value = .texts(values)
    }
  }

  /// The changes that make an object meet a requirement, one for each property; none where it leaves a choice.
  static func changes(_ predicate: Predicate, for object: Object) -> [Change] {
    switch predicate {
    case .property(let slot, let test): [change(slot, test, for: object)].compactMap { $0 }
    case .all(let parts): merged(parts.flatMap { changes($0, for: object) }, for: object)
    case .any, .not, .notKnown, .version: []
    }
  }

  private static func change(_ slot: Kind.Slot, _ test: Predicate.Test, for object: Object) -> Change? {
    guard test.evaluate(object.value(slot), of: object) == .fails else { return nil }
    switch (test, object.value(slot)) {
    case (.boolean(let wanted), _): return Change(slot: slot, value: .boolean(wanted))
    case (.member(let wanted), _): return wanted.indices.first.map { Change(slot: slot, value: .member($0)) }
    case (.has(let wanted), .members(let found)) where found.isComplete:
      let property = object.kind.properties[slot]
      let present = MemberSet(bits: found.bits & ~property.zeroMember.bits)
      return Change(slot: slot, value: .flags(MemberSet(bits: present.bits | wanted.bits)))
    case (.lacks(let unwanted), .members(let found)) where found.isComplete:
      return Change(slot: slot, value: .flags(MemberSet(bits: found.bits & ~unwanted.bits)))
    case (.each(let test), .list(let list)) where list.isComplete:
      return Change(slot: slot, value: .replaced(list.elements.compactMap(test.replacement)))
    default: return nil
    }
  }

  /// One change for each property: what several demand of a list of flags comes together.
  private static func merged(_ changes: [Change], for object: Object) -> [Change] {
    var result: [Change] = []
    for change in changes {
      guard let index = result.firstIndex(where: { $0.slot == change.slot }),
        case .flags(let first) = result[index].value, case .flags(let second) = change.value,
        case .members(let found) = object.value(change.slot)
      else {
        result.append(change)
        continue
      }
      let added = (first.bits | second.bits) & ~found.bits
      let kept = first.bits & second.bits & found.bits
      result[index] = Change(slot: change.slot, value: .flags(MemberSet(bits: added | kept)))
    }
    return result
  }
}

extension Predicate.ElementTest {
  /// A connection setting with the encryption that belongs to its port; `nil` where the element needs none.
  fileprivate func replacement(_ element: ListValue.Element) -> Change.Replacement? {
    guard evaluate(element.value) == .fails, case .connection(let settings) = element.value else { return nil }
    let encryption = Self.implicitTLSPorts.contains(settings.port) ? ConnectionSettings.Encryption.ssl : .tls
    guard encryptions.contains(encryption) else { return nil }
    let new = settings.encrypted(by: encryption)
    return Change.Replacement(range: element.range, old: settings.description, new: new.description)
  }

  /// The ports on which POP3 and IMAP4 speak TLS from the first byte.
  ///
  /// Source: Microsoft, Set-PopSettings and Set-ImapSettings, -SSLBindings.
  private static let implicitTLSPorts: [UInt16] = [993, 995]
}

extension Property {
  /// The member that excludes all others: `None`, with the number 0.
  var zeroMember: MemberSet {
    var set = MemberSet()
    if let index = members.firstIndex(where: { $0.number == 0 }) { set.insert(index) }
    return set
  }
}
