/// A version of the product, as an index into the versions of the schema, oldest first.
package struct ProductVersion: Hashable, Comparable, Sendable {
  package let index: Int

  package static func < (left: ProductVersion, right: ProductVersion) -> Bool {
    left.index < right.index
  }
}

/// The versions of the product, oldest first, with what tells one from another.
///
/// Source: `rules/versions.yaml`.
package struct ProductVersions: Sendable {
  private struct Entry: Sendable {
    let name: String
    let major: Int
    let minor: Int?
    let fromBuild: Int
  }

  private let entries: [Entry]

  /// - Throws: `RuleError` where the file is not a list of versions.
  package init(_ tree: Tree) throws(RuleError) {
    guard let root = tree.roots.first else { throw RuleError("this file is empty", at: tree.source.point(0)) }
    var entries: [Entry] = []
    for entry in try Fields(tree, root).all {
      let fields = try Fields(tree, entry.value, allowed: ["major", "minor", "fromBuild"])
      guard let major = try fields.integer("major") else {
        throw RuleError("the key `major` is missing", at: fields.span)
      }
      let (minor, build) = (try fields.integer("minor"), try fields.integer("fromBuild"))
      entries.append(Entry(name: entry.key, major: major, minor: minor, fromBuild: build ?? 0))
    }
    guard !entries.isEmpty else { throw RuleError("at least one version is expected", at: tree.span(root)) }
    self.entries = entries
  }

  package var all: [ProductVersion] { entries.indices.map(ProductVersion.init) }

  /// The set of all versions.
  package var any: VersionSet {
    VersionSet(from: ProductVersion(index: 0), through: ProductVersion(index: entries.count - 1))
  }

  package func name(of version: ProductVersion) -> String {
    entries[version.index].name
  }

  /// The version by its name, such as `2019` or `SE`, in any case.
  package func named(_ name: String) -> ProductVersion? {
    named(Array(name.utf8)[...])
  }

  private func named(_ name: Bytes) -> ProductVersion? {
    entries.firstIndex { name.equalsIgnoringCase($0.name) }.map(ProductVersion.init)
  }

  /// The versions of a set for a person, such as `2019 or SE`, or `2013 or later`.
  package func words(for set: VersionSet) -> String {
    let versions = all.filter(set.contains)
    guard let first = versions.first, versions.count > 1 else { return versions.first.map(name) ?? "unknown" }
    if versions.count > 2, versions.last == all.last,
      set == VersionSet(from: first, through: versions[versions.count - 1])
    {
      return "\(name(of: first)) or later"
    }
    return versions.map(name).joined(separator: " or ")
  }

  /// The versions that a text means: one for nearly every text, several for `15.2` or `2013+`; `nil` where it means none.
  ///
  /// - Complexity: O(*count*).
  func versions(writtenAs text: Bytes) -> VersionSet? {
    if let build = ProductBuild(text) { return version(of: build).map { VersionSet($0) } }
    guard let name = VersionText(text)?.name else { return nil }
    if let set = set(String(decoding: name, as: UTF8.self)) { return set }
    if let build = ProductBuild(name) { return version(of: build).map { VersionSet($0) } }
    return versions(numbered: name)
  }

  /// The versions with a number such as `15.2`, or `15`.
  private func versions(numbered text: Bytes) -> VersionSet? {
    let parts = text.split(atFirst: UInt8(ascii: "."))
    let (majorText, minorText) = (parts?.head ?? text, parts?.tail)
    guard let major = Int(decimal: majorText) else { return nil }
    let minor = minorText.flatMap { Int(decimal: $0) }
    guard minorText == nil || minor != nil else { return nil }
    let indices = entries.indices.filter { index in
      entries[index].major == major && (minor == nil || entries[index].minor == nil || entries[index].minor == minor)
    }
    guard !indices.isEmpty else { return nil }
    return indices.reduce(VersionSet.none) { $0.union(VersionSet(ProductVersion(index: $1))) }
  }

  /// The version that a build number belongs to.
  package func version(of build: ProductBuild) -> ProductVersion? {
    entries.lastIndex {
      $0.major == build.major && ($0.minor == nil || $0.minor == build.minor) && $0.fromBuild <= build.build
    }.map(ProductVersion.init)
  }

  /// A set written as `"2010"`, `2013+` or `2010-2013`; `nil` where it is none of these.
  package func set(_ text: String) -> VersionSet? {
    let bytes = Array(text.utf8)[...]
    if bytes.last == UInt8(ascii: "+") {
      return named(bytes.dropLast()).map { VersionSet(from: $0, through: ProductVersion(index: entries.count - 1)) }
    }
    let (first, last) = bytes.split(atFirst: UInt8(ascii: "-")) ?? (bytes, bytes)
    guard let first = named(first), let last = named(last), first <= last else { return nil }
    return VersionSet(from: first, through: last)
  }

  /// The set under a key; `nil` where the key is absent.
  ///
  /// - Throws: `RuleError` where the text names no set.
  package func set(_ key: String, in fields: Fields) throws(RuleError) -> VersionSet? {
    guard let node = fields.node(key) else { return nil }
    return try set(node, of: fields.tree)
  }

  /// The set that a scalar names.
  package func set(_ node: Node.Index, of tree: Tree) throws(RuleError) -> VersionSet {
    let text = try tree.requiredText(node)
    guard let set = set(text) else {
      let names = entries.map(\.name).joined(separator: ", ")
      throw RuleError("`\(text)` is no version; write one of \(names), `2013+` or `2010-2013`", at: tree.span(node))
    }
    return set
  }
}
