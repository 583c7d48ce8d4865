/// The name of a subject or an issuer.
enum DistinguishedName {
  /// A name as .NET prints it: the most specific part first, `CN=mail.contoso.com, O=Contoso, C=DE`.
  ///
  /// - Parameter contents: the contents of an `RDNSequence`.
  static func text(_ contents: Bytes) -> String? {
    var parts: [String] = []
    var names = DERReader(contents)
    while !names.isAtEnd {
      guard let set = names.contents(DERReader.Tag.set) else { return nil }
      var attributes = DERReader(set)
      var texts: [String] = []
      while !attributes.isAtEnd {
        guard let pair = attributes.contents(DERReader.Tag.sequence), let text = attribute(pair) else { return nil }
        texts.append(text)
      }
      parts.append(texts.joined(separator: " + "))
    }
    return parts.reversed().joined(separator: ", ")
  }

  private static func attribute(_ contents: Bytes) -> String? {
    var pair = DERReader(contents)
    guard let id = pair.contents(DERReader.Tag.objectIdentifier).flatMap(ObjectIdentifier.init),
      let value = pair.next(), pair.isAtEnd
    else { return nil }
    return (labels[id.text] ?? "OID." + id.text) + "=" + quoted(string(value.tag, value.contents))
  }

  /// The text of a string of any of the types that names have; other values in hexadecimal digits.
  private static func string(_ tag: UInt8, _ contents: Bytes) -> String {
    switch tag {
    case 0x0C, 0x12, 0x13, 0x16: String(decoding: contents, as: UTF8.self)
    // T61String: no one uses more of it than Latin-1.
    case 0x14: String(String.UnicodeScalarView(contents.map { Unicode.Scalar($0) }))
    case 0x1E: String(decoding: codeUnits(contents), as: UTF16.self)
    default: "#" + contents.hexadecimal
    }
  }

  private static func codeUnits(_ contents: Bytes) -> [UInt16] {
    stride(from: contents.startIndex, to: contents.endIndex - 1, by: 2).map { index in
      UInt16(contents[index]) << 8 | UInt16(contents[index + 1])
    }
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes =
      text.isEmpty || text.first == " " || text.last == " " || text.contains { ",+=\"\n<>#;".contains($0) }
    return needsQuotes
      ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : text
  }

  /// Source: Microsoft, CertNameToStr, `CERT_X500_NAME_STR`.
  private static let labels = [
    "2.5.4.3": "CN", "2.5.4.4": "SN", "2.5.4.5": "SERIALNUMBER", "2.5.4.6": "C", "2.5.4.7": "L", "2.5.4.8": "S",
    "2.5.4.9": "STREET", "2.5.4.10": "O", "2.5.4.11": "OU", "2.5.4.12": "T", "2.5.4.42": "G", "2.5.4.43": "I",
    "0.9.2342.19200300.100.1.25": "DC", "1.2.840.113549.1.9.1": "E",
  ]
}

extension Bytes {
  /// Two capital hexadecimal digits for each byte.
  var hexadecimal: String {
    var digits: [UInt8] = []
    for byte in self {
      for digit in [byte >> 4, byte & 15] { digits.append(digit + (digit < 10 ? UInt8(ascii: "0") : 0x37)) }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
