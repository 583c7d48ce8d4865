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
    kind = try fields.name("for") { vocabulary.schema.kind(named: $0) }
  }

  private func rule(id: String, category: String) throws(RuleError) -> Rule {
    let severity = try fields.name("severity", Severity.init(rawValue:))
    guard let severity else { throw RuleError("the key `severity` is missing", at: fields.span) }
    let title = try fields.text("title")
    return Rule(
      id: id, category: category, title: title, severity: severity, profiles: try fields.texts("profiles"), kind: kind,
      about: try fields.optionalText("about") ?? kind?.plural ?? title,
      versions: try vocabulary.schema.versions.set("versions", in: fields),
      versionsText: try fields.optionalText("versions"),
      scope: try fields.name("scope") { vocabulary.scopes[$0] }, selector: try selector(),
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
    guard let selector = try fields.name("select", { vocabulary.selectors[$0] }) else { return nil }
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
    guard let search = try fields.name("check", { vocabulary.searches[$0] }) else {
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
          condition: condition, severity: try entry.name("severity", Severity.init(rawValue:)),
          says: try entry.optionalText("says"), label: try entry.optionalText("label"),
          consequence: try entry.optionalText("consequence"),
          hasFix: try entry.name("fix") { $0 == "none" ? false : nil } ?? true))
    }
    return cases
  }

  private func related() throws(RuleError) -> [Rule.RelatedPlace] {
    var places: [Rule.RelatedPlace] = []
    for element in fields.elements("related") {
      let entry = try Fields(fields.tree, element, allowed: ["property", "says"])
      guard let slot = try entry.name("property", { kind?.slot($0) }) else {
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
      set: try changes("set", entry), add: try changes("add", entry), run: try versions.texts("run", in: entry),
      applicability: try entry.name("applicability", Fix.Applicability.init(rawValue:)) ?? .safe,
      consequence: try entry.optionalText("consequence"), console: try versions.texts("console", in: entry),
      restart: try entry.name("restart") { vocabulary.restarts[$0] }, advice: try entry.texts("advice"))
  }

  private func changes(_ key: String, _ entry: Fields) throws(RuleError) -> [(slot: Kind.Slot, values: [String])] {
    guard let set = try entry.fields(key) else { return [] }
    var changes: [(slot: Kind.Slot, values: [String])] = []
    for change in set.all {
      guard let slot = kind?.slot(change.key) else {
        throw RuleError("there is no property `\(change.key)`", at: set.tree.span(change.keyNode))
      }
      changes.append((slot, try set.tree.requiredTexts(change.value)))
    }
    return changes
  }

  private func examples() throws(RuleError) -> Rule.Examples {
    let entry = try fields.fields("examples", allowed: ["deviates", "conforms"])
    return Rule.Examples(
      deviates: try entry?.texts("deviates") ?? [], conforms: try entry?.texts("conforms") ?? [])
  }
}

extension Fields {
  /// What a text under a key names; `nil` where the key is absent.
  ///
  /// - Throws: `RuleError` where the text names nothing.
  fileprivate func name<Named>(_ key: String, _ find: (String) -> Named?) throws(RuleError) -> Named? {
    guard let text = try optionalText(key) else { return nil }
    guard let named = find(text) else { throw RuleError("`\(text)` is not known as `\(key)`", at: span(of: key)) }
    return named
  }

  fileprivate func span(of key: String) -> Span {
    node(key).map(tree.span) ?? span
  }
}
