/// Trees as one text, so that a program can carry them without reading YAML when it starts.
///
/// Each node is a letter, a number, a colon, and for texts that many bytes: `f` a file by its path, `p` a plain scalar,
/// `q` a quoted one, `s` a sequence and `m` a mapping by the number of their children, `a` an alias by the index it names.
/// Spans are not kept: nothing that was archived has an error to show.
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
    case .sequence: append("s", count: UInt32(tree.children(index).reduce(0) { count, _ in count + 1 }), to: &bytes)
    case .mapping: append("m", count: UInt32(tree.children(index).reduce(0) { count, _ in count + 1 }), to: &bytes)
    case .alias: append("a", count: node.reference, to: &bytes)
    }
  }

  private static func append(_ letter: Unicode.Scalar, _ text: Bytes, to bytes: inout [UInt8]) {
    append(letter, count: UInt32(text.count), to: &bytes)
    bytes.append(contentsOf: text)
  }

  private static func append(_ letter: Unicode.Scalar, count: UInt32, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: letter))
    bytes.append(contentsOf: String(count).utf8)
    bytes.append(UInt8(ascii: ":"))
  }

  /// The files of an archive.
  ///
  /// - Precondition: the bytes come from `encoded`.
  package static func decoded(_ bytes: [UInt8]) -> [(path: String, tree: Tree)] {
    var decoder = Decoder(bytes: bytes)
    var files: [(path: String, tree: Tree)] = []
    while let path = decoder.path() {
      files.append((path, decoder.tree(named: path, number: files.count)))
    }
    return files
  }

  private struct Decoder {
    let bytes: [UInt8]
    var position = 0

    mutating func path() -> String? {
      guard position < bytes.count else { return nil }
      precondition(bytes[position] == UInt8(ascii: "f"), "an archive begins with a file")
      return String(decoding: text(), as: UTF8.self)
    }

    /// The nodes up to the next file.
    mutating func tree(named path: String, number: Int) -> Tree {
      var builder = TreeBuilder(Source(Source.ID(number), name: path, DecodedText([])), capacity: 64)
      var missing: [UInt32] = []
      builder.beginDocument()
      while position < bytes.count, bytes[position] != UInt8(ascii: "f") {
        if let count = appendNode(to: &builder) { missing.append(count) } else { Self.countDown(&missing) }
        while missing.last == 0 {
          missing.removeLast()
          builder.close(at: 0)
          Self.countDown(&missing)
        }
      }
      return builder.tree(isValidated: true)
    }

    private static func countDown(_ missing: inout [UInt32]) {
      if !missing.isEmpty { missing[missing.count - 1] -= 1 }
    }

    /// Appends one node.
    ///
    /// - Returns: the number of its children, for a collection.
    private mutating func appendNode(to builder: inout TreeBuilder) -> UInt32? {
      switch bytes[position] {
      case UInt8(ascii: "p"): builder.append(rewritten: text(), style: .plain, span: 0..<0)
      case UInt8(ascii: "q"): builder.append(rewritten: text(), style: .doubleQuoted, span: 0..<0)
      case UInt8(ascii: "a"): builder.append(aliasOf: Node.Index(number()), span: 0..<0)
      case UInt8(ascii: "s"):
        builder.open(.sequence, style: .flow, at: 0)
        return UInt32(number())
      default:
        builder.open(.mapping, style: .flow, at: 0)
        return UInt32(number())
      }
      return nil
    }

    private mutating func text() -> Bytes {
      let count = number()
      defer { position += count }
      return bytes[position..<position + count]
    }

    private mutating func number() -> Int {
      position += 1
      var number = 0
      while bytes[position] != UInt8(ascii: ":") {
        number = number * 10 + Int(bytes[position] - UInt8(ascii: "0"))
        position += 1
      }
      position += 1
      return number
    }
  }
}
