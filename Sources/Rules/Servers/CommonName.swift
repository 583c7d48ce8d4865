import Linter

/// The common name of a certificate, or another name of a host.
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
}
