extension IPRange {
  /// Reads an address, a span `a-b`, CIDR `a/24`, or an IPv4 address with its mask in parentheses.
  ///
  /// CIDR and mask may leave host bits set, and IPv6 addresses may have a zone. Blanks around the
  /// hyphen are accepted, as the management console prints them.
  ///
  /// - Complexity: O(*count*).
  package init?(_ text: Bytes) {
    var cursor = ByteCursor(text.trimmed)
    guard let first = cursor.address(), let range = cursor.range(from: first), cursor.isAtEnd
    else { return nil }
    self = range
  }
}

extension ByteCursor {
  /// The rest of a range whose first address has been read.
  fileprivate mutating func range(from first: IPAddress) -> IPRange? {
    if isAtEnd { return IPRange(first) }
    if skip("/") {
      guard let length = number(digits: 1...3), length <= first.family.bitWidth else { return nil }
      return IPRange(first, prefixLength: length)
    }
    if skip("(") {
      guard case .v4(let mask) = address(), skip(")"), case .v4 = first else { return nil }
      let length = (~mask).leadingZeroBitCount
      return mask.nonzeroBitCount == length ? IPRange(first, prefixLength: length) : nil
    }
    skipBlanks()
    guard skip("-") else { return nil }
    skipBlanks()
    return address().flatMap { last in IPRange(lower: first, upper: last) }
  }
}
