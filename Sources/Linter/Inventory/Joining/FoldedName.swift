/// A name without what makes no other name: letter case, and how many blanks stand between its words.
///
/// Format-List breaks a long name between words, so nobody knows how many blanks there were.
struct FoldedName: Sequence, IteratorProtocol {
  private var rest: Bytes

  init(_ name: Bytes) {
    let isASCII = name.allSatisfy { $0 < 0x80 }
    rest = (isASCII ? name : Array(String(decoding: name, as: UTF8.self).lowercased().utf8)[...]).trimmed
  }

  mutating func next() -> UInt8? {
    guard let byte = rest.popFirst() else { return nil }
    guard byte <= 0x20 else { return byte.lowercased }
    while let next = rest.first, next <= 0x20 { rest.removeFirst() }
    return 0x20
  }

  /// The name as text.
  var text: String { String(decoding: Array(self), as: UTF8.self) }
}
