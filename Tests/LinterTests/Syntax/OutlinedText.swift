import Linter

/// A text of a given format that was read, with an outline of its tree.
struct OutlinedText: Sendable {
  let source: Source
  let reading: Reading

  init(_ text: String, _ format: SourceFormat) {
    self.init(bytes: Array(text.utf8), format)
  }

  init(bytes: [UInt8], _ format: SourceFormat) {
    source = Source(Source.ID(0), name: "export", DecodedText(bytes), format: format)
    reading = Reading(source)
  }

  var tree: Tree { reading.tree }
  var problems: [Problem] { reading.problems }
  var rules: [String] { problems.map(\.rule) }
  /// The words of syntax errors.
  var words: [String] { problems.compactMap { $0.values["problem"] } }
  var variants: [String?] { problems.map(\.variant) }

  /// What stands in the text at a span.
  func written(_ span: Span) -> String {
    String(decoding: source.text[span.range], as: UTF8.self)
  }

  /// The trees of all documents: `[1 "a" ?]` is a list with a bare and a quoted text and a value that nobody knows; `~` ends
  /// what was cut off.
  var outline: String { tree.roots.map(outline).joined(separator: " ") }

  private func outline(_ node: Node.Index) -> String {
    let cut = tree[node].flags.contains(.isCut) ? "~" : ""
    switch tree[node].kind {
    case .alias: return "?"
    case .scalar: return tree[node].style == .plain ? tree.string(node) : "\"\(tree.string(node))\""
    case .sequence: return "[" + tree.children(node).map(outline).joined(separator: " ") + cut + "]"
    case .mapping:
      let entries = tree.entries(node).map { tree.string($0.key) + ":" + outline($0.value) }
      return "{" + entries.joined(separator: " ") + cut + "}"
    }
  }

  /// Every node of every document, in order.
  var nodes: [Node.Index] { tree.roots.flatMap(descendants) }

  private func descendants(_ node: Node.Index) -> [Node.Index] {
    [node] + tree.children(node).flatMap(descendants)
  }

  /// Every scalar that is a value, with the path to it.
  var values: [String: String] {
    var values: [String: String] = [:]
    for (position, root) in tree.roots.enumerated() { collect(root, String(position), &values) }
    return values
  }

  private func collect(_ node: Node.Index, _ path: String, _ values: inout [String: String]) {
    switch tree[node].kind {
    case .scalar: values[path] = tree.string(node)
    case .alias: break
    case .sequence:
      for (position, child) in tree.children(node).enumerated() { collect(child, "\(path).\(position)", &values) }
    case .mapping:
      for entry in tree.entries(node) { collect(entry.value, "\(path).\(tree.string(entry.key))", &values) }
    }
  }

  /// Whether something of the text is known to be lost.
  var isCut: Bool { nodes.contains { tree[$0].flags.contains(.isCut) } }

  /// Whether all places lie in the text, and none cuts a character.
  var isSound: Bool {
    let spans = nodes.map(tree.span) + problems.flatMap { [$0.span] + $0.related.map(\.span) }
    return spans.allSatisfy { isBoundary($0.range.lowerBound) && isBoundary($0.range.upperBound) }
  }

  private func isBoundary(_ offset: Int) -> Bool {
    offset == source.text.count || offset < source.text.count && source.text[offset] & 0xC0 != 0x80
  }
}
