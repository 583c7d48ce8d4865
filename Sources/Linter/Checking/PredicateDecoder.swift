/// Reads the conditions of rule and selector files: `where`, `require` and `when`.
struct PredicateDecoder {
  private static let operators: Set<String> = [
    "is", "has", "lacks", "empty", "some", "each", "covers", "publicPercent", "selfIssued", "atLeast", "atMost",
  ]

  let kind: Kind
  let versions: ProductVersions
  /// The named choices of objects that a condition may ask for.
  let selectors: [String: Selector]

  /// - Throws: `RuleError` at the first thing that is wrong.
  func predicate(_ tree: Tree, _ node: Node.Index) throws(RuleError) -> Predicate {
    var parts: [Predicate] = []
    for entry in try Fields(tree, node).all {
      switch entry.key {
      case "all": parts.append(.all(try predicates(tree, entry.value)))
      case "any": parts.append(.any(try predicates(tree, entry.value)))
      case "not": parts.append(.not(try predicate(tree, entry.value)))
      case "notKnown": parts.append(.notKnown(try predicate(tree, entry.value)))
      case "select": parts.append(try selection(tree, entry.value))
      case "version": parts.append(.version(try versions.set(entry.value, of: tree)))
      default: parts += try tests(tree, entry)
      }
    }
    guard let first = parts.first else { throw RuleError("a condition is expected here", at: tree.span(node)) }
    return parts.count == 1 ? first : .all(parts)
  }

  /// The condition of a file under `rules/selectors/`.
  private func selection(_ tree: Tree, _ node: Node.Index) throws(RuleError) -> Predicate {
    let name = try tree.requiredText(node)
    guard let selector = selectors[name], selector.kind == kind.name, case .predicate(let predicate) = selector.body
    else {
      throw RuleError("`\(name)` is no selector of \(kind.name) that a condition can use", at: tree.span(node))
    }
    return predicate
  }

  private func predicates(_ tree: Tree, _ node: Node.Index) throws(RuleError) -> [Predicate] {
    guard let node = tree.resolved(node), tree[node].kind == .sequence, !tree.isEmpty(node) else {
      throw RuleError("a list of conditions is expected here", at: tree.span(node))
    }
    var parts: [Predicate] = []
    for child in tree.children(node) { parts.append(try predicate(tree, child)) }
    return parts
  }

  private func tests(
    _ tree: Tree, _ entry: (key: String, keyNode: Node.Index, value: Node.Index)
  ) throws(RuleError) -> [Predicate] {
    guard let slot = kind.slot(entry.key) else {
      let meant = closest(to: entry.key, among: kind.properties.map(\.name)).map { "; did you mean `\($0)`?" } ?? ""
      throw RuleError("\(kind.name) has no property `\(entry.key)`\(meant)", at: tree.span(entry.keyNode))
    }
    let decoder = TestDecoder(property: kind.properties[slot], tree: tree)
    guard tree[entry.value].kind == .mapping else {
      return [.property(slot, try decoder.test("is", entry.value))]
    }
    var parts: [Predicate] = []
    for test in try Fields(tree, entry.value, allowed: Self.operators).all {
      parts.append(.property(slot, try decoder.test(test.key, test.value)))
    }
    return parts
  }
}

/// Reads what one property must be.
private struct TestDecoder {
  let property: Property
  let tree: Tree

  func test(_ name: String, _ node: Node.Index) throws(RuleError) -> Predicate.Test {
    switch name {
    case "is": return try equality(node)
    case "has": return property.isText ? .contains(try tree.requiredTexts(node)) : .has(try members(node))
    case "lacks": return property.isText ? .omits(try tree.requiredTexts(node)) : .lacks(try members(node))
    case "empty": return .empty(try boolean(node))
    case "some": return .some(try elementTest(node))
    case "each": return .each(try elementTest(node))
    case "covers": return .covers(try ranges(node))
    case "publicPercent": return .publicPercent(try percent(node))
    case "selfIssued":
      guard property.type == .certificateName else { throw fault("\(property.name) names no certificate", node) }
      return .selfIssued(try boolean(node))
    case "atLeast": return .atLeast(try magnitude(node), try tree.requiredText(node))
    default: return .atMost(try magnitude(node), try tree.requiredText(node))
    }
  }

  private func equality(_ node: Node.Index) throws(RuleError) -> Predicate.Test {
    guard !property.isList else { throw fault("say `some`, `each` or `empty` of a list", node) }
    switch property.type {
    case .boolean: return .boolean(try boolean(node))
    case .enumeration: return .member(try members(node))
    case .string, .fqdn, .directoryObject, .uri, .certificateName:
      return .text(try tree.requiredTexts(node).map(Template.init))
    default: throw fault("\(property.name) cannot be compared with one value; say `has`, `atLeast` or `atMost`", node)
    }
  }

  private func members(_ node: Node.Index) throws(RuleError) -> MemberSet {
    guard property.type == .flags || property.type == .enumeration else {
      throw fault("\(property.name) has no members", node)
    }
    var set = MemberSet()
    for name in try tree.requiredTexts(node) {
      guard let index = property.members.firstIndex(where: { $0.name == name }) else {
        let meant = closest(to: name, among: property.members.map(\.name)).map { "; did you mean `\($0)`?" } ?? ""
        throw fault("\(property.name) has no member `\(name)`\(meant)", node)
      }
      set.insert(index)
    }
    return set
  }

  private func boolean(_ node: Node.Index) throws(RuleError) -> Bool {
    switch try tree.requiredText(node) {
    case "true": return true
    case "false": return false
    default: throw fault("`true` or `false` is expected here", node)
    }
  }

  private func magnitude(_ node: Node.Index) throws(RuleError) -> Int64 {
    var reader = ValueReader(tree)
    guard let magnitude = reader.read(node, as: property).magnitude else {
      throw fault("\(property.type.example) is expected here", node)
    }
    return magnitude
  }

  private func elementTest(_ node: Node.Index) throws(RuleError) -> Predicate.ElementTest {
    guard property.isList else { throw fault("\(property.name) is no list", node) }
    let fields = try Fields(tree, node, allowed: elementKeys)
    var ports: [UInt16] = []
    for text in try fields.texts("port") {
      guard let port = UInt16(text), port > 0 else { throw fault("`\(text)` is no port", node) }
      ports.append(port)
    }
    var encryptions: [ConnectionSettings.Encryption] = []
    for text in try fields.texts("encryption") {
      switch text {
      case "SSL": encryptions.append(.ssl)
      case "TLS": encryptions.append(.tls)
      case "none": encryptions.append(.none)
      default: throw fault("`\(text)` is none of SSL, TLS and none", node)
      }
    }
    return Predicate.ElementTest(
      ports: ports, encryptions: encryptions, ranges: try fields.node("within").map(ranges) ?? [],
      texts: try fields.texts("has"))
  }

  /// What can be asked of an element of the list.
  private var elementKeys: Set<String> {
    switch property.type {
    case .binding: ["port"]
    case .connectionSettings: ["port", "encryption"]
    case .range: ["within"]
    default: ["has"]
    }
  }

  private func ranges(_ node: Node.Index) throws(RuleError) -> [IPRange] {
    guard property.type == .range else { throw fault("\(property.name) holds no address ranges", node) }
    var ranges: [IPRange] = []
    for text in try tree.requiredTexts(node) {
      guard let range = IPRange(Array(text.utf8)[...]) else { throw fault("`\(text)` is no address range", node) }
      ranges.append(range)
    }
    return ranges
  }

  private func percent(_ node: Node.Index) throws(RuleError) -> Int {
    guard property.type == .range else { throw fault("\(property.name) holds no address ranges", node) }
    guard let percent = Int(try tree.requiredText(node)), 1...100 ~= percent else {
      throw fault("a whole number from 1 to 100 is expected here", node)
    }
    return percent
  }

  private func fault(_ message: String, _ node: Node.Index) -> RuleError {
    RuleError(message, at: tree.span(node))
  }
}

extension Property {
  /// Whether a value is one text.
  fileprivate var isText: Bool {
    guard !isList else { return false }
    return switch type {
    case .string, .fqdn, .directoryObject, .uri, .certificateName: true
    default: false
    }
  }
}
