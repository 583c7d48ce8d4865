/// Reads the default values of one property: one for all, or a list of cases.
struct DefaultDecoder {
  private let fields: Fields
  private let property: Property
  private let versions: ProductVersions

  /// - Parameter fields: the mapping of the property in its kind file.
  init(_ fields: Fields, _ property: Property, _ versions: ProductVersions) {
    self.fields = fields
    self.property = property
    self.versions = versions
  }

  /// The defaults in the order of the file; none where they are unverified.
  ///
  /// - Throws: `RuleError` where one is no value of the property.
  func cases() throws(RuleError) -> [Defaults.Case] {
    guard let node = fields.node("default"), !(try fields.texts("unverified").contains("default")) else { return [] }
    guard isCaseList(node) else {
      return [Defaults.Case(value: try value(node), versions: nil, name: nil, isOfEdge: false)]
    }
    var cases: [Defaults.Case] = []
    for element in fields.tree.children(node) {
      let entry = try Fields(fields.tree, element, allowed: ["value", "versions", "name", "edge"])
      guard let node = entry.node("value") else { throw RuleError("the key `value` is missing", at: entry.span) }
      cases.append(
        Defaults.Case(
          value: try value(node), versions: try versions.set("versions", in: entry),
          name: try entry.optionalText("name").map(Template.init), isOfEdge: try entry.boolean("edge")))
    }
    return cases
  }

  private func isCaseList(_ node: Node.Index) -> Bool {
    fields.tree[node].kind == .sequence
      && fields.tree.children(node).contains { fields.tree[$0].kind == .mapping }
  }

  private func value(_ node: Node.Index) throws(RuleError) -> Value {
    var reader = ValueReader(fields.tree)
    let value = reader.read(node, as: property)
    guard reader.problems.isEmpty else {
      throw RuleError("this default is no value of \(property.name)", at: fields.tree.span(node))
    }
    return value
  }
}
