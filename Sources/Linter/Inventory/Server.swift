/// One server of the organisation, as far as the input tells.
package struct Server: Sendable {
  /// The index of a server in its inventory.
  package struct ID: Hashable, Comparable, Sendable {
    package let index: Int

    package static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  package let id: ID
  /// The name as first written; `nil` where the input names no server.
  package let name: String?
  /// Where the server is first spoken of.
  package let place: Span
  package var version: ProductVersion?
}

/// How a name of a server is written: a short name, a host name, `SERVER\Object`, or a distinguished name.
package struct ServerName: Hashable, Sendable {
  /// The short name.
  package let text: Bytes

  /// - Returns: `nil` where the text names no server.
  package init?(_ text: Bytes) {
    var name = text.trimmed
    if name.starts(with: "CN=".utf8) || name.starts(with: "cn=".utf8) {
      guard let component = Self.serverComponent(of: name) else { return nil }
      name = component
    } else if let slash = name.firstIndex(of: UInt8(ascii: "\\")) {
      name = name[..<slash]
    }
    if let dot = name.firstIndex(of: UInt8(ascii: ".")) { name = name[..<dot] }
    guard !name.isEmpty, name != [UInt8(ascii: "*")] else { return nil }
    self.text = name
  }

  /// The component in front of `CN=Servers`, or the first.
  private static func serverComponent(of name: Bytes) -> Bytes? {
    var previous: Bytes?
    var first: Bytes?
    for part in name.split(separator: UInt8(ascii: ",")) {
      let value = part.trimmed.dropFirst(3)
      if value.equalsIgnoringCase("Servers") { return previous }
      previous = value
      if first == nil { first = value }
    }
    return first
  }
}
