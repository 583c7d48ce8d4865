/// Why a condition fails, or why nobody knows: one property, and what it would have to be.
struct Evidence {
  let slot: Kind.Slot
  let place: Span
  /// What must be, in the words of a label.
  let label: String
  let found: String
  /// What must be, for machines; `nil` where only a rule's label says it.
  let expected: String?
}

extension Predicate {
  /// What makes the condition fail; empty for conditions that are not about properties.
  func failures(_ object: Object) -> [Evidence] {
    switch self {
    case .property(let slot, let test):
      test.evaluate(object.value(slot), of: object) == .fails
        ? [test.evidence(object, slot)].compactMap { $0 } : []
    case .all(let parts), .any(let parts): parts.flatMap { $0.failures(object) }
    case .not(let part): part.firstPlace(object).map { [$0] } ?? []
    case .notKnown, .version: []
    }
  }

  /// Where the first property of a condition stands that must not hold; the words are the rule's.
  private func firstPlace(_ object: Object) -> Evidence? {
    switch self {
    case .property(let slot, _):
      object.place(slot).map {
        Evidence(slot: slot, place: $0, label: "", found: object.foundText(slot), expected: nil)
      }
    case .all(let parts), .any(let parts): parts.lazy.compactMap { $0.firstPlace(object) }.first
    case .not(let part), .notKnown(let part): part.firstPlace(object)
    case .version: nil
    }
  }

  /// Why the condition is unknown.
  func ignorance(_ object: Object) -> Ignorance? {
    switch self {
    case .property(let slot, let test):
      let value = object.value(slot)
      guard test.evaluate(value, of: object) == .unknown else { return nil }
      if case .list = value, object.isLost(slot) { return .property(slot, .lost) }
      return .property(slot, Ignorance.Reason(value, isElided: object.isElided(slot)))
    case .all(let parts), .any(let parts):
      for part in parts {
        if let ignorance = part.ignorance(object) { return ignorance }
      }
      return nil
    case .not(let part): return part.ignorance(object)
    case .notKnown: return nil
    case .version(let versions): return versions.contains(oneOf: object.versions) == .unknown ? .version : nil
    }
  }
}

extension Predicate.Test {
  fileprivate func evidence(_ object: Object, _ slot: Kind.Slot) -> Evidence? {
    guard let place = object.place(slot) else { return nil }
    let property = object.kind.properties[slot]
    let expected = expectation(of: property, server: object.server?.name)
    let found = object.foundText(slot)
    let element = failingElement(object.value(slot)).map { Span(place.source, $0) }
    return Evidence(
      slot: slot, place: element ?? place, label: object.numberMeaning(slot) + expected.label, found: found,
      expected: expected.value)
  }

  /// The first element that fails, where each must hold.
  private func failingElement(_ value: Value) -> Range<Int>? {
    guard case .each(let test) = self, case .list(let list) = value else { return nil }
    return list.elements.first { test.evaluate($0.value) == .fails }?.range
  }

  private func expectation(of property: Property, server: String?) -> (label: String, value: String) {
    let names = { (set: MemberSet) in set.indices.map { property.members[$0].name } }
    switch self {
    case .boolean(let wanted):
      let word = wanted ? "True" : "False"
      return ("must be \(word)", word)
    case .member(let wanted):
      let words = names(wanted).joined(separator: " or ")
      return ("must be \(words)", words)
    case .has(let wanted):
      let words = names(wanted).joined(separator: ", ")
      return ("lacks \(words)", "with \(words)")
    case .lacks(let wanted):
      let words = names(wanted).joined(separator: ", ")
      return ("must not hold \(words)", "without \(words)")
    case .text(let wanted):
      let words = wanted.map { $0.filled(server: server ?? "<server>") }.joined(separator: " or ")
      return ("must be \(words)", words)
    case .contains(let words):
      let words = words.joined(separator: ", ")
      return ("lacks \(words)", "with \(words)")
    case .omits(let words):
      let words = words.joined(separator: ", ")
      return ("must not hold \(words)", "without \(words)")
    case .selfIssued(let wanted):
      return wanted ? ("must be self-signed", "self-signed") : ("must not be self-signed", "not self-signed")
    case .covers(let ranges):
      let words = ranges.map(\.description).joined(separator: ", ")
      return ("does not hold all of \(words)", "with all of \(words)")
    case .publicPercent(let least):
      let words = "at least \(least) % of the public addresses"
      return ("does not hold \(words)", "with \(words)")
    case .empty(let wanted): return (wanted ? "must be empty" : "must not be empty", wanted ? "empty" : "not empty")
    case .some(let test): return ("has no \(test.words)", "with \(test.words)")
    case .each(let test): return ("must have \(test.words)", "each with \(test.words)")
    case .atLeast(_, let bound): return ("must be at least \(bound)", "at least \(bound)")
    case .atMost(_, let bound): return ("must be at most \(bound)", "at most \(bound)")
    }
  }
}

extension Predicate.ElementTest {
  fileprivate var words: String {
    let encryption = encryptions.map { encryption in
      switch encryption {
      case .ssl: "SSL"
      case .tls: "TLS"
      case .none: "no encryption"
      }
    }
    let held = texts.isEmpty ? [] : [texts.joined(separator: " or ")]
    let within = ranges.isEmpty ? [] : ["an address in " + ranges.map(\.description).joined(separator: " or ")]
    let port = ports.isEmpty ? [] : ["port " + ports.map { String($0) }.joined(separator: " or ")]
    let parts = port + (encryption.isEmpty ? [] : [encryption.joined(separator: " or ")]) + held + within
    return parts.joined(separator: " and ")
  }
}

extension Object {
  /// Why one of some properties gives no verdict, in words: of the first that is not known, else not in full.
  ///
  /// - Precondition: the kind has the properties.
  package func whyUnknown(_ properties: String...) -> String {
    let slots = properties.compactMap(kind.slot)
    let unknown = slots.first { if case .unknown = value($0) { true } else { false } }
    let incomplete = slots.first { slot in
      switch value(slot) {
      case .list(let list): !list.isComplete
      case .members(let members): !members.isComplete
      default: false
      }
    }
    guard let slot = unknown ?? incomplete ?? slots.first else { preconditionFailure("no property \(properties)") }
    return Ignorance.property(slot, Ignorance.Reason(value(slot), isElided: isElided(slot))).words(kind)
  }

  /// Whether a list ends in an ellipsis, as an export writes it past `$FormatEnumerationLimit`.
  fileprivate func isElided(_ slot: Kind.Slot) -> Bool {
    guard let node = valueNode(slot) else { return false }
    let tree = tree(of: slot)
    let last = tree[node].kind == .sequence ? tree.children(node).reduce(nil) { $1 } : node
    return last.map { ListText(tree.text($0)).isCut } ?? false
  }

  /// Whether an export has something else in place of a value.
  fileprivate func isLost(_ slot: Kind.Slot) -> Bool {
    let tree = tree(of: slot)
    guard let node = valueNode(slot) else { return false }
    guard tree[node].kind != .scalar else { return LostText(tree.text(node)) != nil }
    var reader = self.reader(of: slot)
    _ = reader.read(node, as: kind.properties[slot])
    return reader.problems.contains { if case .lost = $0.fault { true } else { false } }
  }

  /// What a bare number stands for, as the beginning of a label.
  fileprivate func numberMeaning(_ slot: Kind.Slot) -> String {
    let tree = tree(of: slot)
    guard let node = valueNode(slot), tree[node].kind == .scalar, Int(decimal: tree.text(node)) != nil,
      case .members(let set) = value(slot)
    else { return "" }
    let names = set.indices.map { kind.properties[slot].members[$0].name }
    return "\(tree.string(node)) means \(names.joined(separator: ", ")); "
  }
}
