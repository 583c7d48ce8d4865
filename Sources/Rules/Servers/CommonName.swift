import Linter

/// A host name of a certificate.
struct CommonName {
  let name: Bytes

  init(name: Bytes) {
    self.name = name.trimmed
  }

  /// The common name in a distinguished name such as `CN=mail.contoso.com, O=Contoso`.
  init?(_ subject: Bytes) {
    let parts = subject.split(separator: UInt8(ascii: ",")).map(\.trimmed)
    guard let part = parts.first(where: { $0.prefix(3).equalsIgnoringCase("CN=") }) else { return nil }
    self.init(name: part.dropFirst(3))
  }

  /// Whether a certificate for this name is one for a host: the same name, or `*` for its first label.
  func covers(_ host: Bytes) -> Bool {
    guard name.starts(with: "*.".utf8) else { return name.equalsIgnoringCase(host) }
    guard let rest = host.split(atFirst: UInt8(ascii: ".")) else { return false }
    return !rest.head.isEmpty && rest.tail.equalsIgnoringCase(name.dropFirst(2))
  }
}
