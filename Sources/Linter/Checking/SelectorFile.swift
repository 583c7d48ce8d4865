/// Reads a file under `rules/selectors/`.
package enum SelectorFile {
  /// - Throws: `RuleError` at the first thing that is wrong.
  package static func selector(_ tree: Tree, name: String, _ schema: Schema) throws(RuleError) -> Selector {
    guard let root = tree.roots.first else { throw RuleError("this file is empty", at: tree.source.point(0)) }
    let fields = try Fields(tree, root, allowed: ["for", "where", "reason", "sources"])
    let kindName = try fields.text("for")
    guard let kind = schema.kind(named: kindName), let node = fields.node("where") else {
      throw RuleError("a selector needs a kind under `for`, and `where`", at: fields.span)
    }
    let predicate = try PredicateDecoder(kind: kind, versions: schema.versions, selectors: [:]).predicate(tree, node)
    return Selector(name, kind: kindName, body: .predicate(predicate), reason: try fields.text("reason"))
  }
}

/// Reads a file under `rules/restarts/`.
package enum RestartFile {
  /// - Throws: `RuleError` at the first thing that is wrong.
  package static func restart(_ tree: Tree, name: String, _ schema: Schema) throws(RuleError) -> Restart {
    guard let root = tree.roots.first else { throw RuleError("this file is empty", at: tree.source.point(0)) }
    let fields = try Fields(tree, root, allowed: ["services", "listedAs"])
    guard let listed = try fields.optionalText("listedAs") else {
      return Restart(name: name, services: try schema.versions.texts("services", in: fields), kind: nil)
    }
    guard let kind = schema.kind(named: listed) else {
      throw RuleError("there is no kind `\(listed)`", at: fields.span)
    }
    return Restart(name: name, services: try schema.versions.texts("services", in: fields), kind: kind)
  }
}
