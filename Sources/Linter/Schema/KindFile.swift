/// Reads a file under `rules/kinds/`.
package struct KindFile {
  private static let keys: Set<String> = [
    "title", "plural", "section", "tellingName", "belongsTo", "perServer", "cmdlets", "identity", "server", "typeNames",
    "recognise", "derived", "likeness", "lookalikes", "ignored", "synonyms", "source", "properties", "tells", "unique",
  ]

  private let fields: Fields
  private let versions: ProductVersions

  /// - Throws: `RuleError` at the first thing that is wrong.
  package static func kind(
    _ tree: Tree, name: String, id: Int, versions: ProductVersions
  ) throws(RuleError) -> Kind {
    guard let root = tree.roots.first else { throw RuleError("this file is empty", at: tree.source.point(0)) }
    let file = KindFile(fields: try Fields(tree, root, allowed: keys), versions: versions)
    return try file.kind(name: name, id: Kind.ID(index: id))
  }

  private func kind(name: String, id: Kind.ID) throws(RuleError) -> Kind {
    let properties = try properties()
    let ignored = try fields.texts("ignored").map { (name: $0, number: Kind.ignoredSlot) }
    let named = properties.enumerated().map { (name: $1.name, number: $0) }
    let table = NameTable(named + ignored + (try synonyms(properties)))
    let cmdlets = try fields.fields("cmdlets", allowed: ["get", "set", "rename"])
    return Kind(
      id: id, name: name, title: try fields.text("title"), plural: try fields.text("plural"),
      section: try fields.text("section"), tellingName: try fields.optionalText("tellingName"),
      owner: try choice("belongsTo", Kind.Owner.init(rawValue:)) ?? .server,
      isSingle: try fields.optionalText("perServer") == "one", getter: try cmdlets?.optionalText("get"),
      setter: try cmdlets?.optionalText("set"), renaming: try cmdlets?.optionalText("rename"),
      identity: try slots(under: "identity", fields, table),
      server: try slots(under: "server", fields, table).filter { $0 != Kind.ignoredSlot },
      ignoredServer: try fields.texts("server").filter { table[$0.utf8] == Kind.ignoredSlot },
      derived: try derived(table), unique: try slots(under: "unique", fields, table),
      typeNames: try fields.texts("typeNames"), signatures: try signatures(table),
      likeness: try fields.fields("likeness", allowed: ["any", "word", "texts", "ports"]).map {
        fields throws(RuleError) in try Likeness(fields)
      },
      testimonies: try testimonies(table), lookalikes: try lookalikes(), properties: properties, slots: table)
  }

  private func choice<Choice>(_ key: String, _ choice: (String) -> Choice?) throws(RuleError) -> Choice? {
    guard let text = try fields.optionalText(key), let node = fields.node(key) else { return nil }
    guard let value = choice(text) else {
      throw RuleError("`\(text)` is not possible here", at: fields.tree.span(node))
    }
    return value
  }

  private func signatures(_ slots: NameTable) throws(RuleError) -> [Signature] {
    var found: [Signature] = []
    for node in fields.elements("recognise") {
      let signature = try Signature(Fields(fields.tree, node, allowed: ["all", "any", "begins"]))
      if let stranger = signature.names.first(where: { slots[$0.utf8] == nil }) {
        throw RuleError("`\(stranger)` is none of the properties below", at: fields.tree.span(node))
      }
      found.append(signature)
    }
    return found
  }

  private func testimonies(_ table: NameTable) throws(RuleError) -> [Testimony] {
    var found: [Testimony] = []
    for node in fields.elements("tells") {
      let entry = try Fields(fields.tree, node, allowed: ["property", "is", "versions"])
      let name = try entry.text("property")
      guard let slot = table[name.utf8], slot != Kind.ignoredSlot, slot < Kind.synonymOffset else {
        throw RuleError("`\(name)` is none of the properties below", at: entry.span)
      }
      guard let versions = try versions.set("versions", in: entry) else {
        throw RuleError("the key `versions` is missing", at: entry.span)
      }
      found.append(
        Testimony(slot: slot, text: try entry.optionalText("is").map(Template.init), versions: versions))
    }
    return found
  }

  private func lookalikes() throws(RuleError) -> [Kind.Lookalike] {
    guard let lookalikes = try fields.fields("lookalikes") else { return [] }
    var found: [Kind.Lookalike] = []
    for entry in lookalikes.all {
      found.append(Kind.Lookalike(property: entry.key, name: try fields.tree.requiredText(entry.value)))
    }
    return found
  }

  private func slots(under key: String, _ fields: Fields, _ table: NameTable) throws(RuleError) -> [Kind.Slot] {
    var found: [Kind.Slot] = []
    for node in fields.elements(key) {
      let name = try fields.tree.requiredText(node)
      guard let slot = table[Array(name.utf8)[...]], slot != Kind.ignoredSlot || key == "server" else {
        throw RuleError("`\(name)` is none of the properties below", at: fields.tree.span(node))
      }
      found.append(slot)
    }
    return found
  }

  private func derived(_ table: NameTable) throws(RuleError) -> [(slot: Kind.Slot, identifiers: [String])] {
    guard let derived = try fields.fields("derived") else { return [] }
    var found: [(slot: Kind.Slot, identifiers: [String])] = []
    for entry in derived.all {
      let identifiers = try fields.tree.requiredTexts(entry.value)
      guard let slot = table[entry.key.utf8], slot != Kind.ignoredSlot, slot < Kind.synonymOffset else {
        throw RuleError("`\(entry.key)` is none of the properties below", at: fields.tree.span(entry.keyNode))
      }
      if let stranger = identifiers.first(where: { table[$0.utf8] == nil }) {
        throw RuleError("`\(stranger)` is neither ignored nor a property", at: fields.tree.span(entry.value))
      }
      found.append((slot, identifiers))
    }
    return found
  }

  private func synonyms(_ properties: [Property]) throws(RuleError) -> [(name: String, number: Int)] {
    guard let synonyms = try fields.fields("synonyms") else { return [] }
    var found: [(name: String, number: Int)] = []
    for entry in synonyms.all {
      let meant = try fields.tree.requiredText(entry.value)
      guard let slot = properties.firstIndex(where: { $0.name == meant }) else {
        throw RuleError("`\(meant)` is none of the properties below", at: fields.tree.span(entry.value))
      }
      found.append((entry.key, slot + Kind.synonymOffset))
    }
    return found
  }

  private func properties() throws(RuleError) -> [Property] {
    guard let node = fields.node("properties") else {
      throw RuleError("the key `properties` is missing", at: fields.span)
    }
    var properties: [Property] = []
    for entry in try Fields(fields.tree, node).all {
      let decoder = try PropertyDecoder(fields.tree, entry.value, name: entry.key, versions: versions)
      properties.append(try decoder.property())
    }
    return properties
  }
}
