/// The keys of a mapping that only a settings file has.
struct SettingsKeys {
  /// The key that lists servers.
  static let servers: Bytes = Array("servers".utf8)[...]

  /// Whether the mapping speaks of servers or holds sections, or was meant to.
  let areSettings: Bool

  init(_ node: Node.Index, in tree: Tree, _ schema: Schema) {
    areSettings = tree.entries(node).contains { entry in
      let key = tree.text(entry.key)
      return key.equalsIgnoringCase(Self.servers) || schema.settings.slots[key] != nil
        || schema.kind(ofSection: key) != nil
    }
  }
}
