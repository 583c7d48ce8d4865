extension CLIXMLReader {
  /// Appends to a certificate what it does not list as properties, but tells in its text and in `RawData`.
  ///
  /// Names, serial number and thumbprint are Windows' own spelling, from the text. Times are taken from `RawData`, which has
  /// them in UTC, since those in the text are local and in the order of the server's language.
  mutating func appendCertificate(_ object: OpenObject) {
    // A certificate is some thousand bytes long.
    let rawData = object.rawData.flatMap { $0.content.count <= 1 << 20 ? $0 : nil }
    let certificate = rawData.flatMap { Base64.decoded(text[$0.content]) }.flatMap { X509Certificate($0) }
    let sections = object.text.map { CertificateText(text, $0) }
    append("Subject", of: object, text: sections?.section("Subject"), field: certificate?.subject)
    append("Issuer", of: object, text: sections?.section("Issuer"), field: certificate?.issuer)
    append("SerialNumber", of: object, text: sections?.section("Serial Number"), field: certificate?.serialNumber)
    append("Thumbprint", of: object, text: sections?.section("Thumbprint"), field: nil)
    append("NotBefore", of: object, time: certificate?.notBefore, text: sections?.section("Not Before"))
    append("NotAfter", of: object, time: certificate?.notAfter, text: sections?.section("Not After"))
    guard let certificate, let rawData else { return }
    if let domains = certificate.domains, isMissing("CertificateDomains", of: object) {
      appendKey("CertificateDomains", at: rawData.name)
      builder.open(.sequence, style: .flow, at: rawData.content.lowerBound)
      for domain in domains { append(domain, at: rawData.content) }
      builder.close(at: rawData.content.upperBound)
    }
    append("SignatureAlgorithm", of: object, text: nil, field: certificate.signatureAlgorithm)
    append("PublicKeySize", of: object, text: nil, field: certificate.publicKeySize.map { String($0) })
    append("IsSelfSigned", of: object, text: nil, field: certificate.isSelfSigned.map { $0 ? "true" : "false" })
  }

  /// Appends a property from a section of the text, or else from a field of the certificate.
  private mutating func append(
    _ name: String, of object: OpenObject, text: (title: Range<Int>, value: Range<Int>)?, field: String?
  ) {
    guard isMissing(name, of: object) else { return }
    if let text {
      appendKey(name, at: text.title)
      append(scalar: text.value, nil, span: text.value)
    } else if let field, let rawData = object.rawData {
      appendKey(name, at: rawData.name)
      append(field, at: rawData.content)
    }
  }

  /// Appends a time of the certificate at the place where the text has it, or else the time of the text.
  private mutating func append(
    _ name: String, of object: OpenObject, time: String?, text: (title: Range<Int>, value: Range<Int>)?
  ) {
    guard let time, let text, isMissing(name, of: object) else {
      return append(name, of: object, text: text, field: time)
    }
    appendKey(name, at: text.title)
    append(time, at: text.value)
  }

  /// Whether an object has no property of a name.
  private func isMissing(_ name: String, of object: OpenObject) -> Bool {
    !names[object.firstName...].contains { text[$0].elementsEqual(name.utf8) }
  }

  private mutating func appendKey(_ name: String, at span: Range<Int>) {
    builder.append(rewritten: name.utf8, style: .plain, span: span)
  }

  private mutating func append(_ value: String, at span: Range<Int>) {
    builder.append(rewritten: value.utf8, style: .doubleQuoted, span: span)
  }
}
