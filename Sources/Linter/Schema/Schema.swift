/// Every kind and every version that the rules speak about.
package struct Schema: Sendable {
  package let kinds: [Kind]
  package let versions: ProductVersions
  /// Kinds by section, noun and cmdlet, as they may stand in a settings file.
  private let sections: NameTable
  /// What a settings file says about a server: the kind `Settings`.
  package let settings: Kind
  private let names: NameTable
  private let typeNames: NameTable

  /// - Parameter settings: the position of the kind `Settings`.
  package init(kinds: [Kind], settings: Int, versions: ProductVersions) {
    self.kinds = kinds
    self.settings = kinds[settings]
    self.versions = versions
    sections = NameTable(
      kinds.filter { $0.id.index != settings }.flatMap { kind in
        ([kind.section, kind.name] + [kind.getter].compactMap { $0 }).map { ($0, kind.id.index) }
      })
    names = NameTable(kinds.map { ($0.name, $0.id.index) })
    typeNames = NameTable(kinds.flatMap { kind in kind.typeNames.map { ($0, kind.id.index) } })
  }

  package subscript(id: Kind.ID) -> Kind {
    kinds[id.index]
  }

  /// The kind that a section of a settings file holds.
  package func kind(ofSection name: Bytes) -> Kind.ID? {
    sections[name].map(Kind.ID.init)
  }

  /// Whether a key of this name tells anything of the mapping around it: what kind it is, or that it is a settings file.
  func knows(_ key: Bytes) -> Bool {
    kind(ofSection: key) != nil || key.equalsIgnoringCase(SettingsKeys.servers)
      || kinds.contains { $0.slots[key] != nil }
  }

  /// The kind whose objects have a .NET type with this name, its namespace left out.
  package func kind(ofTypeName noun: String) -> Kind.ID? {
    typeNames[noun.utf8].map(Kind.ID.init)
  }

  /// The kind by the noun of its cmdlet.
  package func kind(named name: String) -> Kind? {
    names[name.utf8].map { kinds[$0] }
  }
}
