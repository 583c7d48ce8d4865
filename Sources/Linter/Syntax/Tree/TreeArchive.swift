/// Trees as one text, so that a program can carry them without reading YAML when it starts.
///
/// Each node is a letter, a number and a colon: `f` a file by its path, `p` a plain scalar and `q` a quoted one by their
/// text, whose length is the number and which follows; `s` a sequence and `m` a mapping by the number of their
/// descendants; `a` an alias by the index it names.
///
/// The archive is the source of its trees, so that their texts need not be copied. What the files looked like is not
/// kept: nothing that was archived has an error to show.
package enum TreeArchive {
  /// The text for files by path.
  package static func encoded(_ files: [(path: String, tree: Tree)]) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      append("f", Array(file.path.utf8)[...], to: &bytes)
      for index in file.tree.nodes.indices { append(file.tree, Node.Index(index), to: &bytes) }
    }
    return bytes
  }

  private static func append(_ tree: Tree, _ index: Node.Index, to bytes: inout [UInt8]) {
    let node = tree[index]
    switch node.kind {
    case .scalar: append(node.style == .plain ? "p" : "q", tree.text(index), to: &bytes)
    case .sequence: append("s", Int(tree.next(index) - index) - 1, to: &bytes)
    case .mapping: append("m", Int(tree.next(index) - index) - 1, to: &bytes)
    case .alias: append("a", Int(node.reference), to: &bytes)
    }
  }

  private static func append(_ letter: Unicode.Scalar, _ text: Bytes, to bytes: inout [UInt8]) {
    append(letter, text.count, to: &bytes)
    bytes.append(contentsOf: text)
  }

  private static func append(_ letter: Unicode.Scalar, _ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: letter))
    bytes.append(contentsOf: String(number).utf8)
    bytes.append(UInt8(ascii: ":"))
  }

  /// The files of an archive.
  ///
  /// - Precondition: the bytes come from `encoded`.
  package static func decoded(_ archive: [UInt8]) -> [(path: String, tree: Tree)] {
    var decoder = Decoder(archive: archive)
    var files: [(path: String, tree: Tree)] = []
    while let path = decoder.path() { files.append((path, decoder.tree())) }
    return files
  }

  private struct Decoder {
    let archive: [UInt8]
    let source: Source
    var position = 0

    init(archive: [UInt8]) {
      self.archive = archive
      source = Source(Source.ID(0), archive: archive)
    }

    mutating func path() -> String? {
      guard position < archive.count else { return nil }
      let (letter, count) = head()
      precondition(letter == UInt8(ascii: "f"), "an archive begins with a file")
      defer { position += count }
      return String(decoding: archive[position..<position + count], as: UTF8.self)
    }

    /// The tree that comes next.
    mutating func tree() -> Tree {
      var nodes = [node(at: 0)]
      let count = Int(nodes[0].reference)
      nodes.reserveCapacity(count)
      while nodes.count < count { nodes.append(node(at: nodes.count)) }
      return Tree(source, nodes: nodes, roots: [0], isValidated: true)
    }

    private mutating func node(at index: Int) -> Node {
      let (letter, number) = head()
      let start = position
      switch letter {
      case UInt8(ascii: "p"), UInt8(ascii: "q"):
        position += number
        // The archive has no quotes: a literal is a text without them that is not plain.
        return Node(.scalar, letter == UInt8(ascii: "p") ? .plain : .literal, start: start, end: position)
      case UInt8(ascii: "a"): return Node(.alias, .plain, start: start, end: start, reference: number)
      default:
        let kind: Node.Kind = letter == UInt8(ascii: "s") ? .sequence : .mapping
        return Node(kind, .flow, start: start, end: start, reference: index + 1 + number)
      }
    }

    /// The letter and the number that begin a node.
    private mutating func head() -> (letter: UInt8, number: Int) {
      let letter = archive[position]
      position += 1
      var number = 0
      while let digit = archive[position].decimalDigit {
        number = number * 10 + Int(digit)
        position += 1
      }
      position += 1
      return (letter, number)
    }
  }
}
