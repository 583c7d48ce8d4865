/// Reads a rule file.
package struct RuleFile: Sendable {
  private static let keys: Set<String> = [
    "title", "says", "label", "severity", "profiles", "for", "about", "versions", "scope", "select", "where", "require",
    "check", "cases", "related", "why", "notes", "fix", "controls", "sources", "examples",
  ]

  private let fields: Fields
  private let vocabulary: RuleVocabulary
  private let kind: Kind?

  /// The rule of a file.
  ///
  /// - Throws: `RuleError` at the first thing that is wrong.
  package static func rule(
    _ tree: Tree, id: String, category: String, _ vocabulary: RuleVocabulary
  ) throws(RuleError) -> Rule {
    guard let root = tree.roots.first, Int(root) < tree.nodes.count else {
      throw RuleError("this file is empty", at: tree.source.point(0))
    }
    guard tree.roots.count == 1 else {
      throw RuleError("a rule file holds one rule", at: tree.span(tree.roots[1]))
    }
    return try RuleFile(try Fields(tree, root, allowed: keys), vocabulary).rule(id: id, category: category)
  }

  private init(_ fields: Fields, _ vocabulary: RuleVocabulary) throws(RuleError) {
    self.fields = fields
    self.vocabulary = vocabulary
    kind = try fields.name("for", among: vocabulary.schema.kinds.map(\.name)) { vocabulary.schema.kind(named: $0) }
  }

  private func rule(id: String, category: String) throws(RuleError) -> Rule {
    let severity = try fields.choice("severity", of: Severity.self)
    guard let severity else { throw RuleError("the key `severity` is missing", at: fields.span) }
    let title = try fields.text("title")
    return Rule(
      id: id, category: category, title: title, severity: severity, profiles: try fields.texts("profiles"), kind: kind,
      about: try fields.optionalText("about") ?? kind?.plural ?? title,
      versions: try vocabulary.schema.versions.set("versions", in: fields),
      versionsText: try fields.optionalText("versions"),
      scope: try fields.name("scope", among: vocabulary.scopes.keys) { vocabulary.scopes[$0] },
      selector: try selector(),
      filter: try predicate("where", in: fields), body: try body(), details: try details(title))
  }

  /// The rest of the rule: at once where a fault may be in it, later where the file was validated before.
  private func details(_ title: String) throws(RuleError) -> Lazy<Rule.Details> {
    guard !fields.tree.isValidated else {
      return Lazy {
        do throws(RuleError) {
          return try read(title)
        } catch {
          preconditionFailure("a validated file has a fault: \(error.message)")
        }
      }
    }
    let details = try read(title)
    return Lazy { details }
  }

  private func read(_ title: String) throws(RuleError) -> Rule.Details {
    Rule.Details(
      cases: try cases(), related: try related(), words: try words(title), fix: try fix(), examples: try examples())
  }

  private func selector() throws(RuleError) -> String? {
    guard let selector = try fields.name("select", among: vocabulary.selectors.keys, { vocabulary.selectors[$0] })
    else { return nil }
    guard selector.kind == kind?.name else {
      throw RuleError("the selector `\(selector.name)` is for \(selector.kind)", at: fields.span(of: "select"))
    }
    return selector.name
  }

  private func predicate(_ key: String, in fields: Fields) throws(RuleError) -> Predicate? {
    guard let node = fields.node(key) else { return nil }
    guard let kind else { throw RuleError("`\(key)` needs a kind under `for`", at: fields.span(of: key)) }
    let decoder = PredicateDecoder(
      kind: kind, versions: vocabulary.schema.versions, selectors: vocabulary.selectors)
    return try decoder.predicate(fields.tree, node)
  }

  private func body() throws(RuleError) -> Rule.Body {
    if let predicate = try predicate("require", in: fields) {
      guard fields.node("check") == nil else {
        throw RuleError("a rule has `require` or `check`, not both", at: fields.span(of: "check"))
      }
      return .require(predicate)
    }
    if try fields.optionalText("check") == "reader" { return .reader }
    guard let search = try fields.name("check", among: vocabulary.searches.keys, { vocabulary.searches[$0] })
    else {
      throw RuleError("a rule needs `require` or `check`", at: fields.span)
    }
    return .search(search)
  }

  private func cases() throws(RuleError) -> [Rule.Case] {
    var cases: [Rule.Case] = []
    for element in fields.elements("cases") {
      let entry = try Fields(
        fields.tree, element, allowed: ["when", "variant", "severity", "says", "label", "consequence", "fix"])
      let condition: Rule.Case.Condition =
        if let predicate = try predicate("when", in: entry) { .when(predicate) } else {
          .variant(try entry.text("variant"))
        }
      cases.append(
        Rule.Case(
          condition: condition, severity: try entry.choice("severity", of: Severity.self),
          says: try entry.optionalText("says"), label: try entry.optionalText("label"),
          consequence: try entry.optionalText("consequence"),
          hasFix: try entry.name("fix", among: ["none"]) { $0 == "none" ? false : nil } ?? true))
    }
    return cases
  }

  private func related() throws(RuleError) -> [Rule.RelatedPlace] {
    var places: [Rule.RelatedPlace] = []
    for element in fields.elements("related") {
      let entry = try Fields(fields.tree, element, allowed: ["property", "says"])
      guard let slot = try entry.name("property", among: properties, { kind?.slot($0) }) else {
        throw RuleError("the key `property` is missing", at: entry.span)
      }
      places.append(Rule.RelatedPlace(slot: slot, says: try entry.text("says")))
    }
    return places
  }

  private func words(_ title: String) throws(RuleError) -> Rule.Words {
    var sources: [String] = []
    for element in fields.elements("sources") {
      let entry = try Fields(fields.tree, element, allowed: ["title", "section", "by"])
      let title = "\"\(try entry.text("title"))\""
      sources.append(
        [try entry.optionalText("by"), title, try entry.optionalText("section")].compactMap { $0 }
          .joined(separator: ", "))
    }
    var controls: [Finding.Controls] = []
    if let catalogues = try fields.fields("controls") {
      for entry in catalogues.all {
        controls.append(
          Finding.Controls(catalogue: entry.key, ids: try fields.tree.requiredTexts(entry.value)))
      }
    }
    return Rule.Words(
      says: try fields.optionalText("says") ?? title, label: try fields.optionalText("label"),
      why: try fields.text("why"), notes: try fields.texts("notes"), sources: sources, controls: controls)
  }

  private func fix() throws(RuleError) -> FixPlan {
    let keys: Set<String> = ["set", "add", "run", "applicability", "consequence", "console", "restart", "advice"]
    guard let entry = try fields.fields("fix", allowed: keys) else { return FixPlan() }
    let versions = vocabulary.schema.versions
    return FixPlan(
      set: try changes("set", entry), add: try changes("add", entry), run: try commands(entry),
      applicability: try entry.choice("applicability", of: Fix.Applicability.self) ?? .safe,
      consequence: try entry.optionalText("consequence"), console: try versions.texts("console", in: entry),
      restart: try entry.name("restart", among: vocabulary.restarts.keys) { vocabulary.restarts[$0] },
      advice: try entry.texts("advice"))
  }

  private func commands(_ entry: Fields) throws(RuleError) -> ByVersion<[String]> {
    let commands = try vocabulary.schema.versions.texts("run", in: entry)
    guard !entry.tree.isValidated else { return commands }
    for command in commands.all.flatMap(\.content) {
      if let word = PowerShell.exposedPlaceholder(in: command) {
        throw RuleError(
          "`{\(word)}` gets quotes of its own where it needs them; in quotes or a comment, behind a backquote or `--%`, a value could end them",
          at: entry.span(of: "run"))
      }
      try checkPlaceholders(command, at: entry.span(of: "run"))
    }
    return commands
  }

  /// Only a search has values of its own, by names that nobody but it knows.
  private func checkPlaceholders(_ command: String, at span: Span) throws(RuleError) {
    guard fields.node("require") != nil else { return }
    let known = ["server", "identity"] + properties
    for word in PowerShell.placeholders(of: command) where !known.contains(word) {
      throw RuleError("`{\(word)}` stands for nothing here\(Fields.hint(for: word, among: known))", at: span)
    }
  }

  private var properties: [String] { kind?.properties.map(\.name) ?? [] }

  private func changes(_ key: String, _ entry: Fields) throws(RuleError) -> [(slot: Kind.Slot, values: [String])] {
    guard let set = try entry.fields(key) else { return [] }
    var changes: [(slot: Kind.Slot, values: [String])] = []
    for change in set.all {
      guard let slot = kind?.slot(change.key) else {
        let hint = Fields.hint(for: change.key, among: properties)
        throw RuleError("there is no property `\(change.key)`\(hint)", at: set.tree.span(change.keyNode))
      }
      changes.append((slot, try set.tree.requiredTexts(change.value)))
    }
    return changes
  }

  private func examples() throws(RuleError) -> Rule.Examples {
    let entry = try fields.fields("examples", allowed: ["deviates", "conforms"])
    return Rule.Examples(deviates: try examples("deviates", entry), conforms: try examples("conforms", entry))
  }

  private func examples(_ key: String, _ fields: Fields?) throws(RuleError) -> [Rule.Example] {
    var examples: [Rule.Example] = []
    for node in fields?.elements(key) ?? [] {
      examples.append(Rule.Example(text: try self.fields.tree.requiredText(node), place: self.fields.tree.span(node)))
    }
    return examples
  }
}

extension Fields {
  /// What a text under a key names; `nil` where the key is absent.
  ///
  /// - Parameter known: all names.
  /// - Throws: `RuleError` where the text names nothing.
  fileprivate func name<Named>(
    _ key: String, among known: @autoclosure () -> some Sequence<String>, _ find: (String) -> Named?
  ) throws(RuleError) -> Named? {
    guard let text = try optionalText(key) else { return nil }
    guard let named = find(text) else {
      let known = known().sorted()
      let choices = known.isEmpty ? "" : "; possible: \(known.joined(separator: ", "))"
      throw RuleError(
        "`\(text)` is not known as `\(key)`\(Self.hint(for: text, among: known))\(choices)", at: span(of: key))
    }
    return named
  }

  /// One of a few values under a key.
  fileprivate func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) throws(RuleError) -> Choice? where Choice.RawValue == String {
    try name(key, among: Choice.allCases.map(\.rawValue), Choice.init(rawValue:))
  }

  /// The name that was perhaps meant, as the rest of a sentence.
  fileprivate static func hint(for text: String, among known: [String]) -> String {
    closest(to: text, among: known).map { "; did you mean `\($0)`?" } ?? ""
  }

  fileprivate func span(of key: String) -> Span {
    node(key).map(tree.span) ?? span
  }
}
