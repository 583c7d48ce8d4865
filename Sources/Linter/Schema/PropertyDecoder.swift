/// Reads one property of a kind file.
struct PropertyDecoder {
  private static let keys: Set<String> = [
    "type", "members", "aliases", "synonyms", "uninformative", "minimum", "maximum", "maximumLength", "prefix",
    "advised", "since",
    "until",
    "default", "readOnly", "parameter", "setter", "unverified", "doc",
  ]

  private let fields: Fields
  private let name: String
  private let versions: ProductVersions
  private let unverified: Set<String>

  init(_ tree: Tree, _ node: Node.Index, name: String, versions: ProductVersions) throws(RuleError) {
    fields = try Fields(tree, node, allowed: Self.keys)
    self.name = name
    self.versions = versions
    unverified = Set(try fields.texts("unverified"))
  }

  func property() throws(RuleError) -> Property {
    let (type, isList) = try type()
    let members = try members()
    let aliases = try names("aliases", members, offset: Property.aliasOffset) + names("synonyms", members, offset: 0)
    guard members.count <= 64 else { throw RuleError("an enumeration has at most 64 members", at: fields.span) }
    let property = Property(
      name: name, type: type, isList: isList, members: members,
      memberIndex: members.isEmpty ? .empty : NameTable(members.enumerated().map { ($1.name, $0) } + aliases),
      uninformative: try uninformative(members), minimum: try bound("minimum", fields, type, members),
      maximum: try bound("maximum", fields, type, members),
      maximumLength: try fields.integer("maximumLength"), prefix: try fields.optionalText("prefix"),
      advice: try advice(type, members), versions: try versionSet(), versionsText: try versionsText(),
      isReadOnly: try fields.boolean("readOnly"),
      parameter: try fields.optionalText("parameter"), setter: try setter())
    if !fields.tree.isValidated { try checkDefaults(property) }
    return property
  }

  private func type() throws(RuleError) -> (ValueType, isList: Bool) {
    let text = try fields.text("type")
    let isList = text.hasSuffix("[]")
    guard let type = ValueType(rawValue: isList ? String(text.dropLast(2)) : text) else {
      throw RuleError(
        "`\(text)` is no type that exlint knows", at: fields.tree.span(fields.node("type") ?? fields.node))
    }
    return (unverified.contains("type") ? .object : type, isList)
  }

  private func members() throws(RuleError) -> [Property.Member] {
    guard let members = try fields.fields("members") else { return [] }
    let areUnverified = unverified.contains("members")
    var found: [Property.Member] = []
    for entry in members.all {
      let isPlain = fields.tree[entry.value].kind == .scalar
      let number = isPlain ? Int(fields.tree.string(entry.value)) : nil
      guard !isPlain || number != nil || fields.tree.isNull(entry.value) else {
        throw RuleError(
          "a number, `~` or `{ number: 1, unverified: true }` is expected", at: fields.tree.span(entry.value))
      }
      found.append(Property.Member(name: entry.key, number: areUnverified ? nil : number))
    }
    return found
  }

  /// Other names of members: those that documents use wrongly, or those that other programs print.
  private func names(
    _ key: String, _ members: [Property.Member], offset: Int
  ) throws(RuleError) -> [(name: String, number: Int)] {
    guard let aliases = try fields.fields(key) else { return [] }
    var found: [(name: String, number: Int)] = []
    for entry in aliases.all {
      let meant = try fields.tree.requiredText(entry.value)
      guard let index = members.firstIndex(where: { $0.name == meant }) else {
        throw RuleError("`\(meant)` is no member of \(name)", at: fields.tree.span(entry.value))
      }
      found.append((entry.key, index + offset))
    }
    return found
  }

  private func uninformative(_ members: [Property.Member]) throws(RuleError) -> MemberSet {
    var set = MemberSet()
    for name in try fields.texts("uninformative") {
      guard let index = members.firstIndex(where: { $0.name == name }) else {
        throw RuleError("`\(name)` is no member of \(self.name)", at: fields.span)
      }
      set.insert(index)
    }
    return set
  }

  private func bound(
    _ key: String, _ fields: Fields, _ type: ValueType, _ members: [Property.Member]
  ) throws(RuleError) -> Value? {
    guard !unverified.contains(key), let node = fields.node(key) else { return nil }
    var reader = ValueReader(fields.tree)
    let value = reader.read(node, as: Property(name: name, type: type, members: members))
    guard value.magnitude != nil else {
      throw RuleError("\(type.example) is expected here", at: fields.tree.span(node))
    }
    return value
  }

  private func advice(_ type: ValueType, _ members: [Property.Member]) throws(RuleError) -> Property.Advice? {
    guard let advised = try fields.fields("advised", allowed: ["minimum", "maximum", "because"]) else { return nil }
    return Property.Advice(
      minimum: try bound("minimum", advised, type, members),
      maximum: try bound("maximum", advised, type, members),
      reason: try advised.text("because"))
  }

  private func versionSet() throws(RuleError) -> VersionSet? {
    let (since, until) = (try version("since"), try version("until"))
    guard since != nil || until != nil, !unverified.contains("since") else { return nil }
    guard let first = since ?? versions.all.first, let last = until ?? versions.all.last, first <= last else {
      throw RuleError("`since` is later than `until`", at: fields.span)
    }
    return VersionSet(from: first, through: last)
  }

  private func versionsText() throws(RuleError) -> String? {
    switch (try fields.optionalText("since"), try fields.optionalText("until")) {
    case (let since?, let until?): "Exchange \(since) to \(until)"
    case (let since?, nil): "Exchange \(since) and later"
    case (nil, let until?): "Exchange up to \(until)"
    case (nil, nil): nil
    }
  }

  private func version(_ key: String) throws(RuleError) -> ProductVersion? {
    guard let text = try fields.optionalText(key), let node = fields.node(key) else { return nil }
    guard let version = versions.named(text) else {
      throw RuleError("`\(text)` is no version of rules/versions.yaml", at: fields.tree.span(node))
    }
    return version
  }

  /// Checks that every default can be read as a value of the property; only `exlint convert` reads them again.
  private func checkDefaults(_ property: Property) throws(RuleError) {
    _ = try DefaultDecoder(fields, property, versions).cases()
  }

  private func setter() throws(RuleError) -> Property.Setter? {
    guard let node = fields.node("setter") else { return nil }
    guard fields.tree[node].kind == .mapping else { return .template(try fields.tree.requiredText(node)) }
    var commands: [String: String] = [:]
    for entry in try Fields(fields.tree, node).all { commands[entry.key] = try fields.tree.requiredText(entry.value) }
    return .byValue(commands)
  }
}
