/// A folder of rule files: `versions.yaml`, `kinds/`, `selectors/`, `restarts/`, and rules in all others.
package struct RuleFolder: Sendable {
  /// A file by its path inside the folder, with `/` between names and without its ending.
  package struct File: Sendable {
    package let path: String
    package let tree: Tree
    let folder: String
    let name: String

    package init(path: String, tree: Tree) {
      self.path = path
      self.tree = tree
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      folder = slash.map { String(path[..<$0]) } ?? ""
      name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }
  }

  private let files: [File]

  package init(_ files: [File]) {
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The rule set of the built-in folder.
  ///
  /// - Throws: `RuleError` at the first thing that is wrong in any file.
  package func ruleSet(_ swift: SwiftVocabulary) throws(RuleError) -> RuleSet {
    let schema = try schema()
    var named = Dictionary(uniqueKeysWithValues: swift.selectors.map { ($0.name, $0) })
    for file in files where file.folder == "selectors" {
      named[file.name] = try SelectorFile.selector(file.tree, name: file.name, schema)
    }
    var restarts: [String: Restart] = [:]
    for file in files where file.folder == "restarts" {
      restarts[file.name] = try RestartFile.restart(file.tree, name: file.name, schema)
    }
    let vocabulary = RuleVocabulary(
      schema: schema, selectors: named, restarts: restarts, swift: swift)
    var rules: [Rule] = []
    for file in files where !Self.folders.contains(file.folder) && file.name != "versions" {
      rules.append(try RuleFile.rule(file.tree, id: file.name, category: file.folder, vocabulary))
    }
    return RuleSet(vocabulary, rules: rules)
  }

  /// The default values that the kind files list.
  ///
  /// - Parameter schema: that of the same folder.
  /// - Throws: `RuleError` at the first thing that is wrong.
  package func defaults(_ schema: Schema) throws(RuleError) -> Defaults {
    var defaults = Defaults()
    for file in files where file.folder == "kinds" {
      guard let kind = schema.kind(named: file.name), let root = file.tree.roots.first else { continue }
      guard let properties = try Fields(file.tree, root).fields("properties") else { continue }
      for property in properties.all {
        guard let slot = kind.slot(property.key) else { continue }
        let decoder = DefaultDecoder(
          try Fields(file.tree, property.value), kind.properties[slot], schema.versions)
        defaults.add(try decoder.cases(), kind.id, slot)
      }
    }
    return defaults
  }

  private static let folders: Set<String> = ["kinds", "selectors", "restarts"]

  private func schema() throws(RuleError) -> Schema {
    guard let versions = files.first(where: { $0.name == "versions" }) else {
      preconditionFailure("the rule folder has no versions.yaml")
    }
    let productVersions = try ProductVersions(versions.tree)
    var kinds: [Kind] = []
    for file in files where file.folder == "kinds" {
      kinds.append(try KindFile.kind(file.tree, name: file.name, id: kinds.count, versions: productVersions))
    }
    guard let settings = kinds.firstIndex(where: { $0.name == "Settings" }) else {
      preconditionFailure("the rule folder has no kinds/Settings.yaml")
    }
    return Schema(kinds: kinds, settings: settings, versions: productVersions)
  }
}
