package import Linter

extension Inventory {
  /// The kind by its noun.
  ///
  /// - Precondition: `rules/kinds/` has the kind.
  package func kind(_ name: String) -> Kind {
    guard let kind = schema.kind(named: name) else { preconditionFailure("no kind \(name)") }
    return kind
  }

  /// The objects of a kind that belong to a server, or to the organisation.
  package func objects(_ kind: String, of server: Server.ID?) -> [Object] {
    objects(self.kind(kind).id, of: server)
  }

  package func presence(_ kind: String, of server: Server.ID?) -> SectionPresence {
    presence(self.kind(kind).id, of: server)
  }

  /// Why nothing is known of the objects of a kind that a server, or the organisation, has: in words.
  package func absence(_ kind: String, of server: Server.ID?) -> String {
    absence(self.kind(kind).id, of: server)
  }

  /// Whether a server runs one of the versions that a set such as `2013+` names.
  package func isVersion(_ set: String, _ server: Server) -> Truth {
    schema.versions.set(set)?.contains(oneOf: server.versions) ?? .unknown
  }
}

extension Object {
  /// A property that is true or false.
  package func boolean(_ property: String) -> Truth {
    if case .boolean(let flag) = value(property) { Truth(flag) } else { .unknown }
  }

  /// Whether a property may be given where nobody can read it.
  package func isUnclear(_ property: String) -> Bool {
    kind.slot(property).map(isUnclear) ?? false
  }

  /// Whether an enumeration or list of flags holds a member.
  package func has(_ member: String, _ property: String) -> Truth {
    Membership(member, property, kind).evaluate(self)
  }

  /// A text; `nil` where it is empty or not known.
  package func text(_ property: String) -> Bytes? {
    guard case .text(let text) = value(property), !text.isEmpty else { return nil }
    return text
  }

  /// The place of a property's value.
  package func place(_ property: String) -> Span? {
    kind.slot(property).flatMap(place)
  }
}

/// A member of an enumeration or of flags, looked up once for many objects.
struct Membership {
  private let slot: Kind.Slot
  private let index: Int

  /// - Precondition: the kind has the property, and the property the member.
  init(_ member: String, _ property: String, _ kind: Kind) {
    guard let slot = kind.slot(property),
      let index = kind.properties[slot].members.firstIndex(where: { $0.name == member })
    else { preconditionFailure("\(kind.name) has no \(property) \(member)") }
    self.slot = slot
    self.index = index
  }

  /// Whether the property of an object holds the member.
  func evaluate(_ object: Object) -> Truth {
    guard case .members(let set) = object.value(slot) else { return .unknown }
    return set.contains(index) ? .holds : set.isComplete ? .fails : .unknown
  }
}
