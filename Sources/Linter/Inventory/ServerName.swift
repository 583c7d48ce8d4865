/// How a name of a server is written: a NetBIOS name, a host name, an address, `SERVER\Object`, or a distinguished name.
package struct ServerName: Hashable, Sendable {
  /// The name with its domain, without an object or other parts of the directory around it.
  package let text: Bytes
  /// The name without its domain; the whole of an address.
  package let short: Bytes
  /// The domain; `nil` where the name has none.
  let domain: Bytes?

  /// - Returns: `nil` where the text names no server.
  package init?(_ text: Bytes) {
    var name = text.trimmed
    if let directory = DirectoryName(name) {
      name = directory.server ?? directory.writtenName
    } else if let slash = name.firstIndex(of: UInt8(ascii: "\\")) {
      name = name[..<slash]
    }
    if name.last == UInt8(ascii: ".") { name = name.dropLast() }
    guard !name.isEmpty, name != [UInt8(ascii: "*")] else { return nil }
    let parts = IPAddress(name) == nil ? name.split(atFirst: UInt8(ascii: ".")) : nil
    guard parts?.head.isEmpty != true else { return nil }
    self.text = name
    short = parts?.head ?? name
    domain = parts.flatMap { $0.tail.isEmpty ? nil : $0.tail }
  }
}
