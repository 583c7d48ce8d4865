/// The keys of a mapping that only a settings file has.
struct SettingsKeys {
  /// The key that lists servers.
  static let servers: Bytes = Array("servers".utf8)[...]

  private let tree: Tree
  private let schema: Schema

  init(in tree: Tree, _ schema: Schema) {
    self.tree = tree
    self.schema = schema
  }

  /// Whether a mapping speaks of servers or holds sections.
  ///
  /// - Note: `Server` and `ExchangeVersion` are properties of many objects too. The first decides only where the mapping
  ///   resembles none of them, the second never.
  /// - Complexity: O(*entries*), and of a section with a common name its objects.
  func areSettings(_ node: Node.Index) -> Bool {
    let entries = tree.allEntries(node)
    if entries.contains(where: decides) { return true }
    let hasFact = entries.contains { isFact(tree.text($0.key)) && isScalar($0.value) }
    if hasFact, entries.contains(where: holdsCommonSection) { return true }
    guard entries.contains(where: namesServer) else { return false }
    let others = entries.map { tree.text($0.key) }.filter { !isFact($0) && section($0) == nil }
    return !schema.kinds.contains { kind in
      guard kind.id != schema.settings.id else { return false }
      return others.count { kind.slots[$0] != nil } + (kind.slots["server".utf8] == nil ? 0 : 1) > 1
    }
  }

  /// Whether a mapping holds a section that no object and no other program has.
  func holdSections(_ node: Node.Index) -> Bool {
    tree.allEntries(node).contains { entry in
      guard let value = tree.resolved(entry.value), tree[value].kind != .scalar || tree.isNull(value) else {
        return false
      }
      let isSection = section(tree.text(entry.key)).map { schema[$0].tellingName == nil } ?? false
      return isSection || isServers(entry.key) && listsServers(value)
    }
  }

  /// The kind of a section by its name.
  func section(_ name: Bytes) -> Kind.ID? {
    schema.settings.slots[name] == nil ? schema.kind(ofSection: name) : nil
  }

  func isServers(_ key: Node.Index) -> Bool {
    tree.text(key).equalsIgnoringCase(Self.servers)
  }

  private func isFact(_ name: Bytes) -> Bool {
    schema.settings.slots[name] != nil
  }

  private func decides(_ entry: (key: Node.Index, value: Node.Index)) -> Bool {
    let name = tree.text(entry.key)
    if isFact(name) { return !schema.kinds.contains { $0.id != schema.settings.id && $0.slots[name] != nil } }
    guard let value = tree.resolved(entry.value) else { return section(name) != nil || isServers(entry.key) }
    if let kind = section(name) {
      return schema[kind].tellingName.map { holds($0, value) } ?? true
    }
    return isServers(entry.key) && listsServers(value)
  }

  private func namesServer(_ entry: (key: Node.Index, value: Node.Index)) -> Bool {
    schema.settings.slots[tree.text(entry.key)] == schema.settings.slot("server") && isScalar(entry.value)
  }

  private func isScalar(_ use: Node.Index) -> Bool {
    tree.resolved(use).map { tree[$0].kind == .scalar } ?? false
  }

  /// Whether an entry is a section whose name other programs use, with objects or nothing, as no property has it.
  private func holdsCommonSection(_ entry: (key: Node.Index, value: Node.Index)) -> Bool {
    guard section(tree.text(entry.key)) != nil, let value = tree.resolved(entry.value) else { return false }
    return switch tree[value].kind {
    case .mapping: true
    case .sequence: tree.children(value).contains { tree.resolved($0).map { tree[$0].kind == .mapping } ?? false }
    case .scalar: tree.isNull(value)
    case .alias: false
    }
  }

  /// Whether what stands under `servers` can be servers: not mappings without any key that those have.
  private func listsServers(_ node: Node.Index) -> Bool {
    let isList = tree[node].kind == .sequence
    let elements = isList ? Array(tree.children(node)) : tree.allEntries(node).map(\.value)
    guard tree[node].kind != .scalar, !elements.isEmpty else { return true }
    if !isList, isServer(node) { return true }
    return elements.contains { element in
      guard let element = tree.resolved(element), tree[element].kind == .mapping else { return true }
      return tree.isEmpty(element) || isServer(element)
    }
  }

  private func isServer(_ node: Node.Index) -> Bool {
    tree.allEntries(node).contains { isFact(tree.text($0.key)) || section(tree.text($0.key)) != nil }
  }

  /// How many values of a section are looked at for a name.
  private static let maximumNameCount = 10_000

  /// Whether a section has a name of an object that begins in a certain way: a key, or a value one or two levels down.
  private func holds(_ beginning: String, _ node: Node.Index) -> Bool {
    var pending = [(node: node, depth: 0)]
    var count = 0
    while let (node, depth) = pending.popLast(), count < Self.maximumNameCount {
      count += 1
      if tree.text(node).prefix(beginning.utf8.count).equalsIgnoringCase(beginning) { return true }
      guard depth <= 2, tree[node].kind != .scalar else { continue }
      // The keys of a mapping are looked at like its values.
      pending += tree.children(node).prefix(Self.maximumNameCount).compactMap(tree.resolved).map { ($0, depth + 1) }
    }
    return false
  }
}
