extension InventoryBuilder {
  /// Reports keys that the kind does not have: in a file written by hand only.
  mutating func report(_ reading: ObjectReading, _ kind: Kind, in tree: Tree) {
    guard !reading.isExported else { return }
    for key in reading.unknownKeys {
      let name = tree.string(key)
      if kind.id == schema.settings.id, schema.kind(ofSection: tree.text(key)) != nil || isServers(key, in: tree) {
        continue
      }
      let meant = closest(to: name, among: candidates(kind))
      var values = ["key": name, "kind": kind.title]
      values["suggestion"] = meant
      problems.append(
        Problem("unknown-key", at: tree.span(key), values: values, variant: meant == nil ? "unlike" : nil))
    }
  }

  private func isServers(_ key: Node.Index, in tree: Tree) -> Bool {
    tree.text(key).equalsIgnoringCase(SettingsKeys.servers)
  }

  private func candidates(_ kind: Kind) -> [String] {
    let own = kind.properties.map(\.name)
    guard kind.id == schema.settings.id else { return own }
    return own + ["servers"] + schema.kinds.filter { $0.id != kind.id }.map(\.section)
  }

  /// Checks the values of an object against the schema.
  mutating func checkValues(of kind: Kind, _ first: Int, in tree: Tree, isExported: Bool) {
    var reader = ValueReader(tree)
    for slot in kind.properties.indices {
      let field = fields[first + slot]
      guard field >= 0, kind.properties[slot].isJudged else { continue }
      _ = reader.read(field, as: kind.properties[slot])
      guard !reader.problems.isEmpty else { continue }
      for problem in reader.problems {
        let place = Span(tree.source.id, problem.range)
        problems.append(problem.problem(of: kind.properties[slot], kind, at: place, tree, isExported: isExported))
      }
      reader.problems.removeAll()
    }
  }
}

extension Property {
  /// Whether the schema can find anything wrong with a value.
  fileprivate var isJudged: Bool {
    switch type {
    case .object, .uri, .directoryObject, .certificateName: false
    case .string: !isList && (maximumLength != nil || prefix != nil)
    default: true
    }
  }
}

extension ValueProblem {
  /// The finding that this is, with the words to fill in.
  fileprivate func problem(
    of property: Property, _ kind: Kind, at span: Span, _ tree: Tree, isExported: Bool
  ) -> Problem {
    let found = String(decoding: tree.source.text[span.range].prefix(200), as: UTF8.self)
    var values = ["property": property.name, "kind": kind.title, "found": found]
    let rule: String
    switch fault {
    case .unreadable:
      rule = "unreadable-value"
      values["expected"] = property.expectation
    case .unknownMember:
      rule = "unknown-member"
      values["suggestion"] = closest(to: found, among: property.members.map(\.name))
      values["expected"] = property.expectation
    case .misnamedMember(let meant):
      rule = "misnamed-member"
      values["suggestion"] = property.members[meant].name
    case .belowMinimum(let bound):
      rule = "value-out-of-range"
      values["expected"] = "at least \(bound.words)"
    case .aboveMaximum(let bound):
      rule = "value-out-of-range"
      values["expected"] = "at most \(bound.words)"
    case .tooLong(let limit):
      rule = "value-out-of-range"
      values["expected"] = "at most \(limit) characters"
    case .wrongPrefix(let prefix):
      rule = "value-out-of-range"
      values["expected"] = "text that begins with \(prefix)"
    case .inadvisable(let bound, let reason):
      rule = "value-inadvisable"
      values["expected"] = bound.words
      values["reason"] = reason
    }
    return Problem(rule, at: span, values: values, variant: isExported ? "exported" : nil)
  }
}

extension Property {
  /// What a value must look like, for a person.
  package var expectation: String {
    switch type {
    case .enumeration: "one of " + members.map(\.name).joined(separator: ", ")
    case .flags: "a list of " + members.map(\.name).joined(separator: ", ")
    default: type.example
    }
  }
}

extension Value {
  /// A bound as a person would write it.
  fileprivate var words: String {
    switch self {
    case .integer(let number): String(number)
    case .timeSpan(let span): span.description
    case .byteSize(let size): size.description
    case .unlimited: "Unlimited"
    case .boolean, .text, .date, .members, .list, .unknown: ""
    }
  }
}
