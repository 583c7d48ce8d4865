extension InventoryBuilder {
  /// Reports keys that the kind does not have: in a file written by hand, and sections everywhere.
  mutating func report(
    _ reading: ObjectReading, _ node: Node.Index, _ kind: Kind, in tree: Tree, scope: ServerDirectory.Scope
  ) {
    var renaming = Renaming(node, kind, in: tree)
    let keys = SettingsKeys(in: tree, schema)
    let isSettings = kind.id == schema.settings.id
    for key in reading.unknownKeys {
      let section = keys.section(tree.text(key))
      if isSettings, section != nil || keys.isServers(key) { continue }
      if mayBeSection(key, section, reading, in: tree) {
        report(misplacedSection: key, inside: kind.title, in: tree)
        if let section { lose(section, at: key, .unreadable, in: tree, scope: scope) }
      } else if !reading.isExported {
        report(unknownKey: key, kind, reading, &renaming, in: tree, scope: scope)
      } else if let meant = misspelledName(key, kind, in: tree, node) {
        let values = ["key": tree.string(key), "kind": kind.title, "suggestion": meant]
        problems.append(Problem("unknown-key", at: tree.span(key), values: values, variant: "exported"))
      } else {
        strangers.add(key, kind, in: tree)
      }
    }
  }

  /// The property of which a key in an export lost a letter, or got one that cannot be seen; `nil` where the object has that property
  /// too: exports have many names that exlint does not know.
  private mutating func misspelledName(_ key: Node.Index, _ kind: Kind, in tree: Tree, _ node: Node.Index) -> String? {
    guard tree.text(key).count > 5, let meant = keyHints.hint(for: key, in: tree, kind, schema),
      Spelling([meant]).closest(to: tree.string(key), within: 1) != nil,
      !tree.entries(node).contains(where: { tree.text($0.key).equalsIgnoringCase(meant) })
    else { return nil }
    return meant
  }

  /// Whether a key in an object is that of a section, not of a property with the same name.
  private func mayBeSection(_ key: Node.Index, _ section: Kind.ID?, _ reading: ObjectReading, in tree: Tree) -> Bool {
    let isServers = SettingsKeys(in: tree, schema).isServers(key)
    let tells = section.map { schema[$0].tellingName == nil } ?? false
    guard section != nil || isServers, tells || !reading.isExported else { return false }
    guard let value = tree.resolved(tree.next(key)) else { return true }
    return tree[value].kind != .scalar || tells && tree.isNull(value)
  }

  private mutating func report(
    unknownKey key: Node.Index, _ kind: Kind, _ reading: ObjectReading, _ renaming: inout Renaming, in tree: Tree,
    scope: ServerDirectory.Scope
  ) {
    guard !report(misplacedProperty: key, in: tree, kind) else { return }
    let meant = keyHints.hint(for: key, in: tree, kind, schema)
    let isSettings = kind.id == schema.settings.id
    let section = isSettings ? meant.flatMap { schema.kind(ofSection: Array($0.utf8)[...]) } : nil
    if reportStrays(below: key, meant: section, in: tree, scope: scope) { return }
    if meant == nil, mayBeName(key, of: kind, reading, in: tree) {
      problems.append(
        Problem(
          "section-without-content", at: tree.span(key), values: ["key": tree.string(key), "kind": kind.title],
          variant: "name"))
      return
    }
    var values = ["key": tree.string(key), "kind": kind.title]
    values["suggestion"] = meant
    problems.append(
      Problem(
        "unknown-key", at: tree.span(key), values: values, variant: meant == nil ? "unlike" : nil,
        replacement: meant.flatMap { renaming.replacement(of: key, $0) })
    )
    if let section { lose(section, at: key, .unreadable, in: tree, scope: scope) }
  }

  /// Whether a key was meant as the name of an object that has no other: nothing stands behind it, since the lines of the object
  /// are not indented.
  private func mayBeName(_ key: Node.Index, of kind: Kind, _ reading: ObjectReading, in tree: Tree) -> Bool {
    guard !kind.isSingle, let value = tree.resolved(tree.next(key)), tree.isNull(value) else { return false }
    return !reading.hasName
  }
}
