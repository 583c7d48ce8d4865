import Linter

/// A text that was read as YAML, with what tests ask of it.
struct YAMLText: Sendable {
  let source: Source
  let reading: Reading

  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) {
    source = Source(Source.ID(0), name: "settings.yaml", DecodedText(bytes), format: .yaml)
    reading = Reading(source)
  }

  var tree: Tree { reading.tree }
  var problems: [Problem] { reading.problems }
  var rules: [String] { problems.map(\.rule) }

  /// The node under keys and positions, such as `popSettings.SSLBindings.1`; aliases are followed.
  func node(_ path: String, document: Int = 0) -> Node.Index? {
    guard tree.roots.indices.contains(document) else { return nil }
    var node = tree.roots[document]
    for step in path.split(separator: ".") {
      guard let parent = tree.resolved(node), let child = child(String(step), of: parent) else { return nil }
      node = child
    }
    return node
  }

  private func child(_ step: String, of parent: Node.Index) -> Node.Index? {
    if let position = Int(step) { return tree.children(parent).dropFirst(position).first { _ in true } }
    return tree.entries(parent).first { tree.string($0.key) == step }?.value
  }

  /// What stands in the text at a span.
  func written(_ span: Span) -> String {
    String(decoding: source.text[span.range], as: UTF8.self)
  }

  /// What stands in the text where the node under a path is.
  func written(_ path: String, document: Int = 0) -> String? {
    node(path, document: document).map { written(tree.span($0)) }
  }

  /// The value of the scalar under a path.
  func string(_ path: String, document: Int = 0) -> String? {
    node(path, document: document).flatMap(tree.resolved).map(tree.string)
  }

  /// Every node of every document, in order.
  var nodes: [Node.Index] {
    tree.roots.flatMap(descendants)
  }

  /// What stands in the text at every scalar and alias, in order.
  var writtenScalars: [String] {
    nodes.filter { tree[$0].kind == .scalar || tree[$0].kind == .alias }.map { written(tree.span($0)) }
  }

  private func descendants(_ node: Node.Index) -> [Node.Index] {
    [node] + tree.children(node).flatMap(descendants)
  }

  /// Whether a span lies inside the text and does not cut a character.
  func isInside(_ span: Span) -> Bool {
    let isStart = { (offset: Int) in offset == source.text.count || source.text[offset] & 0xC0 != 0x80 }
    return span.source == source.id && span.range.upperBound <= source.text.count
      && isStart(span.range.lowerBound) && isStart(span.range.upperBound)
  }
}
