extension InventoryBuilder {
  /// How deeply what stands below an unknown key is searched for sections and objects, and how many keys are looked at.
  private static let maximumStrayDepth = 4
  private static let maximumStrayCount = 10_000

  /// Says that a section stands where none is read.
  ///
  /// - Parameter place: what it stands in, for a person.
  mutating func report(misplacedSection key: Node.Index, inside place: String, in tree: Tree) {
    problems.append(
      Problem(
        "misplaced-key", at: tree.span(key),
        values: [
          "key": tree.string(key), "kind": place, "expected": "beside `server:`, as another section of the server",
        ],
        variant: "section"))
  }

  /// Says that a property stands in an object of another kind, or outside of all; returns whether it does.
  mutating func report(misplacedProperty key: Node.Index, in tree: Tree, _ kind: Kind) -> Bool {
    let name = tree.text(key)
    let owners = schema.kinds.filter { other in
      other.id != kind.id && other.slots[name].map { other.properties.indices.contains($0) } ?? false
    }
    guard let owner = owners.first, let property = owner.slots[name].map({ owner.properties[$0] }) else { return false }
    let isFact = owner.id == schema.settings.id
    let sections = owners.filter { $0.id != schema.settings.id }.map { "`\($0.section)`" }
    let belongs = isFact ? "beside the sections of the server" : "under " + sections.joined(separator: " or ")
    problems.append(
      Problem(
        "misplaced-key", at: tree.span(key),
        values: [
          "key": property.name, "kind": kind.title, "expected": belongs,
          "owner": owners.map(\.plural).joined(separator: " and of "),
        ], variant: owners.contains { tells($0, key, in: tree) } ? nil : "text"))
    return true
  }

  /// Whether a key is that of a property of a kind for certain: not a word that people use for anything, such as a comment.
  private func tells(_ kind: Kind, _ key: Node.Index, in tree: Tree) -> Bool {
    guard let slot = kind.slots[tree.text(key)] else { return false }
    let property = kind.properties[slot]
    switch property.type {
    case .string where !property.isList:
      let isSetting = kind.setter != nil && !property.isReadOnly && !kind.identity.contains(slot)
      return (isSetting || kind.id == schema.settings.id) && property.name.isCompound
    case .string, .object, .directoryObject, .version: return property.name.isCompound
    default: break
    }
    guard !property.name.isCompound else { return true }
    var reader = ValueReader(tree)
    _ = reader.read(tree.next(key), as: property)
    return property.type != .int32 && reader.problems.isEmpty
  }

  /// Looks for sections and objects below a key that means nothing, and says where they belong; returns whether there are any.
  ///
  /// - Parameter meant: the section that the key was most likely meant as, whose objects stand where they belong.
  mutating func reportStrays(
    below key: Node.Index, meant: Kind.ID?, in tree: Tree, scope: ServerDirectory.Scope
  ) -> Bool {
    guard let value = tree.resolved(tree.next(key)), tree[value].kind != .scalar else { return false }
    var search = StraySearch(key: key, meant: meant, scope: scope)
    findStrays(value, depth: 0, in: tree, &search)
    return search.hasFound
  }

  private struct StraySearch {
    let key: Node.Index
    let meant: Kind.ID?
    let scope: ServerDirectory.Scope
    var count = 0
    var hasFound = false
    /// The kinds of objects that were found.
    var kinds: [Kind.ID] = []
  }

  private mutating func findStrays(_ node: Node.Index, depth: Int, in tree: Tree, _ search: inout StraySearch) {
    search.count += 1
    guard depth <= Self.maximumStrayDepth, search.count <= Self.maximumStrayCount else { return }
    // What others take over stands nowhere in particular; it is read where it is used.
    let templates = templates ?? Templates(in: tree)
    self.templates = templates
    guard !templates.contains(node) else { return }
    switch tree[node].kind {
    case .mapping where depth > 0 || !tree.isEmpty(node):
      if case .kind(let kind) = recognise(node, in: tree) { return note(kind, in: tree, &search) }
      let keys = SettingsKeys(in: tree, schema)
      let areSettings = keys.areSettings(node)
      for entry in tree.entries(node) {
        let section = keys.section(tree.text(entry.key))
        if areSettings, section != nil || keys.isServers(entry.key) {
          search.hasFound = true
          report(misplacedSection: entry.key, inside: "`\(tree.string(search.key))`", in: tree)
          if let section { lose(section, at: entry.key, .unreadable, in: tree, scope: search.scope) }
        } else if let value = tree.resolved(entry.value) {
          findStrays(value, depth: depth + 1, in: tree, &search)
        }
      }
    case .sequence:
      for child in tree.children(node) {
        if let child = tree.resolved(child) { findStrays(child, depth: depth + 1, in: tree, &search) }
      }
    case .mapping, .scalar, .alias: break
    }
  }

  /// Says, once for each kind, that objects stand under a key that is no section.
  private mutating func note(_ kind: Kind.ID, in tree: Tree, _ search: inout StraySearch) {
    guard kind != search.meant else { return }
    search.hasFound = true
    guard !search.kinds.contains(kind) else { return }
    search.kinds.append(kind)
    problems.append(
      Problem(
        "misplaced-key", at: tree.span(search.key),
        values: [
          "key": tree.string(search.key), "kind": schema[kind].plural,
          "expected": "under `\(schema[kind].section)`",
        ], variant: "objects"))
    lose(kind, at: search.key, .unreadable, in: tree, scope: search.scope)
  }
}

extension String {
  /// Whether a name is made of several words, as `LoginType` is.
  fileprivate var isCompound: Bool { dropFirst().contains(where: \.isUppercase) }
}
