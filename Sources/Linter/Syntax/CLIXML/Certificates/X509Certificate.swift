/// What an X.509 certificate says of itself.
///
/// Source: RFC 5280, 4.1 and 4.2.
struct X509Certificate {
  let serialNumber: String
  let issuer: String?
  let subject: String?
  /// In Coordinated Universal Time: `2026-08-06T12:00:00Z`.
  let notBefore: String?
  let notAfter: String?
  /// The object identifier of the algorithm.
  let signatureAlgorithm: String?
  /// The length of the public key in bits, for RSA and the usual elliptic curves.
  let publicKeySize: Int?
  /// The DNS names of the subject; `nil` where there are none, or not only well-formed ones.
  let domains: [String]?
  /// Whether the certificate is signed with its own key.
  ///
  /// Certain without a look at the signature in two cases: another issuer signs with another key, and of certificates that
  /// name themselves as issuer only those of authorities may be signed with another key (RFC 5280, 3.2). `nil` for these.
  let isSelfSigned: Bool?

  /// - Parameter der: one certificate, and nothing behind it.
  init?(_ der: [UInt8]) {
    var outer = DERReader(der[...])
    guard var certificate = outer.contents(DERReader.Tag.sequence).map(DERReader.init), outer.isAtEnd,
      var fields = certificate.contents(DERReader.Tag.sequence).map(DERReader.init)
    else { return nil }
    if fields.tag == DERReader.Tag.context(0, isConstructed: true) { _ = fields.next() }
    guard let serial = fields.contents(DERReader.Tag.integer), !serial.isEmpty,
      let algorithm = fields.contents(DERReader.Tag.sequence), let issuer = fields.contents(DERReader.Tag.sequence),
      var validity = fields.contents(DERReader.Tag.sequence).map(DERReader.init),
      let subject = fields.contents(DERReader.Tag.sequence), let key = fields.contents(DERReader.Tag.sequence)
    else { return nil }
    // A zero in front only keeps the number positive.
    serialNumber = (serial.count > 1 && serial.first == 0 ? serial.dropFirst() : serial).hexadecimal
    self.issuer = DistinguishedName.text(issuer)
    self.subject = DistinguishedName.text(subject)
    notBefore = validity.next().flatMap(CertificateTime.text)
    notAfter = validity.next().flatMap(CertificateTime.text)
    signatureAlgorithm = Self.identifier(algorithm)?.text
    publicKeySize = Self.keySize(key)
    let extensions = CertificateExtensions(&fields)
    domains = extensions?.domains
    isSelfSigned =
      if subject != issuer { false } else if subject.isEmpty || extensions?.isAuthority != false { nil } else { true }
  }

  private static func identifier(_ algorithm: Bytes) -> ObjectIdentifier? {
    var reader = DERReader(algorithm)
    return reader.contents(DERReader.Tag.objectIdentifier).flatMap(ObjectIdentifier.init)
  }

  private static func keySize(_ key: Bytes) -> Int? {
    var fields = DERReader(key)
    guard var algorithm = fields.contents(DERReader.Tag.sequence).map(DERReader.init),
      let bits = fields.contents(DERReader.Tag.bitString),
      let id = algorithm.contents(DERReader.Tag.objectIdentifier).flatMap(ObjectIdentifier.init)
    else { return nil }
    switch id.text {
    case "1.2.840.113549.1.1.1":
      var reader = DERReader(bits.dropFirst())
      guard var numbers = reader.contents(DERReader.Tag.sequence).map(DERReader.init),
        let modulus = numbers.contents(DERReader.Tag.integer)?.drop(while: { $0 == 0 }), let first = modulus.first
      else { return nil }
      return modulus.count * 8 - first.leadingZeroBitCount
    case "1.2.840.10045.2.1":
      let curve = algorithm.contents(DERReader.Tag.objectIdentifier).flatMap(ObjectIdentifier.init)
      return curve.flatMap { curveSizes[$0.text] }
    default: return nil
    }
  }

  /// Source: RFC 5480, 2.1.1.1.
  private static let curveSizes = ["1.2.840.10045.3.1.7": 256, "1.3.132.0.34": 384, "1.3.132.0.35": 521]
}

/// The extensions of a certificate that matter.
private struct CertificateExtensions {
  private(set) var domains: [String]?
  private(set) var isAuthority = false

  /// - Parameter fields: the fields behind the public key.
  /// - Returns: `nil` where an extension is malformed.
  init?(_ fields: inout DERReader) {
    while !fields.isAtEnd {
      guard let field = fields.next() else { return nil }
      guard field.tag == DERReader.Tag.context(3, isConstructed: true) else { continue }
      var outer = DERReader(field.contents)
      guard var list = outer.contents(DERReader.Tag.sequence).map(DERReader.init) else { return nil }
      while !list.isAtEnd {
        guard let item = list.contents(DERReader.Tag.sequence), read(item) else { return nil }
      }
    }
  }

  private mutating func read(_ item: Bytes) -> Bool {
    var fields = DERReader(item)
    guard let id = fields.contents(DERReader.Tag.objectIdentifier) else { return false }
    if fields.tag == DERReader.Tag.boolean { _ = fields.next() }
    guard let value = fields.contents(DERReader.Tag.octetString), fields.isAtEnd else { return false }
    var reader = DERReader(value)
    if id.elementsEqual([0x55, 0x1D, 0x11]) {  // subjectAltName
      guard let names = reader.contents(DERReader.Tag.sequence) else { return false }
      return readDomains(names)
    }
    if id.elementsEqual([0x55, 0x1D, 0x13]) {  // basicConstraints
      guard var constraints = reader.contents(DERReader.Tag.sequence).map(DERReader.init) else { return false }
      isAuthority = constraints.contents(DERReader.Tag.boolean).map { $0.first != 0 } ?? false
    }
    return true
  }

  private mutating func readDomains(_ names: Bytes) -> Bool {
    var reader = DERReader(names)
    var domains: [String] = []
    while !reader.isAtEnd {
      guard let name = reader.next() else { return false }
      guard name.tag == DERReader.Tag.context(2, isConstructed: false) else { continue }
      guard name.contents.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
      domains.append(String(decoding: name.contents, as: UTF8.self))
    }
    if !domains.isEmpty { self.domains = domains }
    return true
  }
}
