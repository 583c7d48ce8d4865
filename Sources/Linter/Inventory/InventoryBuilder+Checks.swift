extension InventoryBuilder {
  /// Reports keys that the kind does not have: in a file written by hand only.
  mutating func report(_ reading: ObjectReading, _ kind: Kind, in tree: Tree) {
    guard !reading.isExported else { return }
    for key in reading.unknownKeys {
      if kind.id == schema.settings.id, schema.kind(ofSection: tree.text(key)) != nil || isServers(key, in: tree) {
        continue
      }
      let meant = keyHints.hint(for: key, in: tree, kind, schema)
      var values = ["key": tree.string(key), "kind": kind.title]
      values["suggestion"] = meant
      problems.append(
        Problem(
          "unknown-key", at: tree.span(key), values: values, variant: meant == nil ? "unlike" : nil,
          replacement: meant.map { tree.source.format == .json ? "\"\($0)\"" : $0 })
      )
    }
  }

  private func isServers(_ key: Node.Index, in tree: Tree) -> Bool {
    tree.text(key).equalsIgnoringCase(SettingsKeys.servers)
  }
}
