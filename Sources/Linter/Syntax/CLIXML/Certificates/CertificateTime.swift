/// A time in a certificate.
enum CertificateTime {
  /// The time in ISO 8601, always UTC: `2026-08-06T12:00:00Z`; `nil` where it has another form than RFC 5280, 4.1.2.5 allows.
  static func text(_ tag: UInt8, _ contents: Bytes) -> String? {
    let yearLength = tag == DERReader.Tag.generalizedTime ? 4 : 2
    guard tag == DERReader.Tag.utcTime || tag == DERReader.Tag.generalizedTime, contents.count == yearLength + 11,
      contents.last == UInt8(ascii: "Z"), let written = Int(decimal: contents.prefix(yearLength))
    else { return nil }
    // Two digits are a year from 1950 to 2049.
    let year = yearLength == 4 ? written : written + (written < 50 ? 2000 : 1900)
    var parts: [Int] = []
    for position in 0..<5 {
      let start = contents.startIndex + yearLength + position * 2
      guard let part = Int(decimal: contents[start..<start + 2]) else { return nil }
      parts.append(part)
    }
    guard let date = UTCDate(year: year, month: parts[0], day: parts[1]), (0...23).contains(parts[2]),
      (0...59).contains(parts[3]), (0...59).contains(parts[4])
    else { return nil }
    return "\(date)T" + parts[2...].map { $0.padded(to: 2) }.joined(separator: ":") + "Z"
  }
}
