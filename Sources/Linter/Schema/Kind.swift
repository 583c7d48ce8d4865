/// One sort of object: what a `Get-` cmdlet prints, as its file under `rules/kinds/` describes it.
///
/// A class, because every object has one: a copy would cost more than reading the object.
package final class Kind: Sendable {
  /// The index of a kind in its schema.
  package struct ID: Hashable, Sendable {
    package let index: Int
  }

  package enum Owner: String, Sendable {
    case server, organization
  }

  /// A property that tells objects of another product apart.
  package struct Lookalike: Sendable {
    package let property: String
    /// What an object with the property is.
    package let name: String
  }

  /// The index of a property in its kind.
  package typealias Slot = Int

  package let id: ID
  /// The noun of the cmdlet, such as `ReceiveConnector`.
  package let name: String
  package let title: String
  package let plural: String
  package let section: String
  /// How a name of an object begins that tells the section from another program's of the same name; `nil` where the name of
  /// the section itself tells.
  let tellingName: String?
  package let owner: Owner
  package let isSingle: Bool
  package let getter: String?
  package let setter: String?
  /// What to do about a name with a backslash in it, which the setter would take for another object's.
  let renaming: String?
  package let identity: [Slot]
  package let server: [Slot]
  /// Names of properties that nobody checks and that tell the server too, best first.
  let ignoredServer: [String]
  /// Where a property is absent: the properties that identify the object, best first, and so tell it.
  let derived: [(slot: Slot, identifiers: [String])]
  /// The properties that tell whether two objects of a server, or of the organisation, are the same one, best first.
  package let unique: [Slot]
  /// The .NET types of the objects, without their namespaces.
  package let typeNames: [String]
  /// What tells an object without a section and without a type; one of them is enough.
  package let signatures: [Signature]
  /// What tells it from objects of another kind where only shared properties are there.
  let likeness: Likeness?
  /// What an object says of the version of its server.
  let testimonies: [Testimony]
  package let lookalikes: [Lookalike]
  package let properties: [Property]
  /// Whether the schema can find something wrong in the values of a property, by slot.
  let judgedSlots: [Bool]
  /// Whether only some versions have a property, by slot.
  let versionedSlots: [Bool]
  /// Slots by property name; `ignoredSlot` for what exports carry and nobody checks; a synonym's slot plus
  /// `synonymOffset`.
  package let slots: NameTable

  /// The slot of properties that are known and left alone.
  package static let ignoredSlot: Slot = -1

  /// What is added to the slot of a property under another name, such as WMI's `State` for `Status`.
  package static let synonymOffset: Slot = 1_000

  init(
    id: ID, name: String, title: String, plural: String, section: String, tellingName: String?, owner: Owner,
    isSingle: Bool, getter: String?, setter: String?, renaming: String?, identity: [Slot], server: [Slot],
    ignoredServer: [String],
    derived: [(slot: Slot, identifiers: [String])], unique: [Slot], typeNames: [String], signatures: [Signature],
    likeness: Likeness?, testimonies: [Testimony], lookalikes: [Lookalike], properties: [Property], slots: NameTable
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.plural = plural
    self.section = section
    self.tellingName = tellingName
    self.owner = owner
    self.isSingle = isSingle
    self.getter = getter
    self.setter = setter
    self.renaming = renaming
    self.identity = identity
    self.server = server
    self.ignoredServer = ignoredServer
    self.derived = derived
    self.unique = unique
    self.typeNames = typeNames
    self.signatures = signatures
    self.likeness = likeness
    self.testimonies = testimonies
    self.lookalikes = lookalikes
    self.properties = properties
    judgedSlots = properties.map(\.isJudged)
    versionedSlots = properties.map { $0.versions != nil }
    self.slots = slots
  }

  package func slot(_ name: String) -> Slot? {
    slots[name.utf8].flatMap { properties.indices.contains($0) ? $0 : nil }
  }
}
