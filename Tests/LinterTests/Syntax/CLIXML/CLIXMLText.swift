import Linter

/// A text that was read as CLIXML, with what tests ask of it.
struct CLIXMLText: Sendable {
  let source: Source
  let reading: Reading

  /// - Parameter content: what stands between `<Objs>` and `</Objs>`.
  init(_ content: String) {
    self.init(
      whole: "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\(content)</Objs>")
  }

  init(whole text: String) {
    self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) {
    source = Source(Source.ID(0), name: "export.xml", DecodedText(bytes), format: .clixml)
    reading = Reading(source)
  }

  var tree: Tree { reading.tree }
  var problems: [Problem] { reading.problems }
  var rules: [String] { problems.map(\.rule) }

  /// The objects at the top.
  var records: [Node.Index] {
    tree.roots.first.map { Array(tree.children($0)) } ?? []
  }

  /// Everything that was read, in the notation of JavaScript: `?` is unknown, `null` nothing, `*` in front of an alias.
  var shape: String {
    tree.roots.map(shape).joined(separator: " ")
  }

  private func shape(_ node: Node.Index) -> String {
    let cut = tree[node].flags.contains(.isCut) ? "~" : ""
    switch tree[node].kind {
    case .scalar: return tree.isNull(node) ? "null" : "'\(tree.string(node))'"
    case .alias: return tree.resolved(node).map { "*" + shape($0) } ?? "?"
    case .sequence: return "[" + tree.children(node).map(shape).joined(separator: ", ") + cut + "]"
    case .mapping:
      let entries = tree.entries(node).map { "\(tree.string($0.key)): \(shape($0.value))" }
      return "{" + entries.joined(separator: ", ") + cut + "}"
    }
  }

  /// The value of a property of a record.
  func value(_ name: String, of record: Int = 0) -> Node.Index? {
    guard records.indices.contains(record), let node = tree.resolved(records[record]) else { return nil }
    return tree.entries(node).first { tree.string($0.key) == name }?.value
  }

  /// The text of a property.
  func string(_ name: String, of record: Int = 0) -> String? {
    value(name, of: record).flatMap(tree.resolved).map(tree.string)
  }

  /// The texts of a property that is a list.
  func strings(_ name: String, of record: Int = 0) -> [String]? {
    value(name, of: record).flatMap(tree.resolved).map { tree.children($0).map(tree.string) }
  }

  /// What stands in the text at a span.
  func written(_ span: Span) -> String {
    String(decoding: source.text[span.range], as: UTF8.self)
  }

  /// What stands in the text where a property is.
  func written(_ name: String, of record: Int = 0) -> String? {
    value(name, of: record).map { written(tree.span($0)) }
  }
}
