/// How a connector names its certificate: `<I>issuer<S>subject`, the tags in either case.
///
/// Source: Microsoft, Set-ReceiveConnector, -TlsCertificateName.
package struct CertificateName: Sendable {
  package let issuer: Bytes
  package let subject: Bytes

  /// - Returns: `nil` where one of the tags is not there.
  package init?(_ text: Bytes) {
    let text = text.trimmed
    guard text.prefix(3).equalsIgnoringCase("<I>"),
      let tag = text.indices.first(where: { text[$0...].prefix(3).equalsIgnoringCase("<S>") })
    else { return nil }
    issuer = text[(text.startIndex + 3)..<tag].trimmed
    subject = text[(tag + 3)...].trimmed
  }

  /// Whether the certificate is its own issuer, as a self-signed one is.
  package var isSelfIssued: Bool { !issuer.isEmpty && issuer.equalsIgnoringCase(subject) }
}
