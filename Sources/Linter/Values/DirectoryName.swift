/// A name in the directory, such as `CN=Known Hosts,CN=SMTP Receive Connectors,CN=Protocols,CN=EX16,CN=Servers,DC=contoso`.
///
/// Source: RFC 4514, String Representation of Distinguished Names.
struct DirectoryName {
  /// The values of its parts as they are written, the object's own first.
  private let parts: [Bytes]

  /// - Returns: `nil` where the text is no such name.
  /// - Complexity: O(*count*).
  init?(_ text: Bytes) {
    let text = text.trimmed
    guard ["CN=", "OU=", "DC="].contains(where: { text.prefix(3).equalsIgnoringCase($0) }) else { return nil }
    parts = text.splitUnescaped.compactMap { $0.split(atFirst: UInt8(ascii: "="))?.tail.trimmed }
  }

  /// The object's own name as it is written, escapes included.
  var writtenName: Bytes { parts.first ?? [] }

  /// The object's own name.
  var name: Bytes { Self.unescaped(writtenName) }

  /// The folder of the directory that holds the object.
  var container: Bytes? { parts.dropFirst().first }

  /// The server that the object is, or that it belongs to: in front of `CN=Servers`, else behind `CN=Protocols`.
  var server: Bytes? {
    if let index = parts.firstIndex(where: { $0.equalsIgnoringCase("Servers") }), index > 0 { return parts[index - 1] }
    guard let index = parts.firstIndex(where: { $0.equalsIgnoringCase("Protocols") }), index + 1 < parts.count else {
      return nil
    }
    return parts[index + 1]
  }

  /// A value without its escapes: `\,` is a comma, `\2C` too.
  private static func unescaped(_ text: Bytes) -> Bytes {
    guard text.contains(UInt8(ascii: "\\")) else { return text }
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      if let high = next.hexadecimalDigit, let low = rest.first?.hexadecimalDigit {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst()
      } else {
        bytes.append(next)
      }
    }
    return bytes[...]
  }
}

extension Bytes {
  /// The parts between commas that no backslash stands before.
  fileprivate var splitUnescaped: [Bytes] {
    var parts: [Bytes] = []
    var (start, index) = (startIndex, startIndex)
    while index < endIndex {
      if self[index] == UInt8(ascii: "\\") {
        index += 1
      } else if self[index] == UInt8(ascii: ",") {
        parts.append(self[start..<index])
        start = index + 1
      }
      index += 1
    }
    return parts + [self[start...]]
  }
}
