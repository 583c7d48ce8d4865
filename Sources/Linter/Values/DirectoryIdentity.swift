/// What tells an object from all others: `SERVER\Name`, a distinguished name, the path in the directory, or the name alone.
package struct DirectoryIdentity {
  /// The name as it is written, a part of the text; `nil` where the text has none.
  let writtenName: Bytes?
  /// The name; differs from what is written where that has escapes.
  package let name: Bytes?
  /// The server, where the text tells it.
  package let server: Bytes?

  /// - Complexity: O(*count*).
  package init(_ text: Bytes) {
    let text = text.trimmed
    if let directory = DirectoryName(text) {
      (writtenName, name, server) = (directory.writtenName, directory.name, directory.server)
      return
    }
    let path = Self.lastPart(ofPath: text)
    let parts = path == nil ? text.split(atFirst: UInt8(ascii: "\\")) : nil
    let own = path ?? parts?.tail ?? text
    writtenName = Self.canBeName(own) ? own : nil
    name = writtenName
    server = parts?.head
  }

  /// What stands last in `contoso.com/Users/Integration`.
  private static func lastPart(ofPath text: Bytes) -> Bytes? {
    guard let (domain, _) = text.split(atFirst: UInt8(ascii: "/")), domain.contains(UInt8(ascii: ".")),
      domain.allSatisfy({ $0.isLetterOrDigit || "-.".utf8.contains($0) }),
      let slash = text.lastIndex(of: UInt8(ascii: "/"))
    else { return nil }
    return text[(slash + 1)...]
  }

  /// Whether a text names one object: it is neither a pattern nor a GUID.
  private static func canBeName(_ text: Bytes) -> Bool {
    guard !text.isEmpty, !text.contains(UInt8(ascii: "*")) else { return false }
    let isGUID =
      text.count == 36
      && text.enumerated().allSatisfy { index, byte in
        [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.hexadecimalDigit != nil
      }
    return !isGUID
  }
}
