/// The keys of a mapping that only a settings file has.
struct SettingsKeys {
  /// The key that lists servers.
  static let servers: Bytes = Array("servers".utf8)[...]

  /// Whether the mapping speaks of servers or holds sections.
  let areSettings: Bool

  /// - Note: `Server` is a property of many objects too, and so decides only where the mapping resembles none of them.
  init(_ node: Node.Index, in tree: Tree, _ schema: Schema) {
    let keys = tree.entries(node).map { tree.text($0.key) }
    let server = schema.settings.slot("server")
    let isDecided = keys.contains { key in
      key.equalsIgnoringCase(Self.servers) || schema.kind(ofSection: key) != nil
        || schema.settings.slots[key].map { $0 != server } ?? false
    }
    let namesServer = keys.contains { schema.settings.slots[$0] == server }
    let resemblesObject = schema.kinds.contains { kind in
      kind.id != schema.settings.id && keys.count { kind.slots[$0] != nil } > 1
    }
    areSettings = isDecided || namesServer && !resemblesObject
  }
}
