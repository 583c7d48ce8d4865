extension IPAddress {
  /// Reads a dotted quad without leading zeros, or an IPv6 address with an optional zone.
  ///
  /// `::`, a dotted quad at the end (`::ffff:192.0.2.1`) and blanks around the text are accepted;
  /// the zone (`%11`) is checked and forgotten.
  ///
  /// - Complexity: O(*count*).
  package init?(_ text: Bytes) {
    var cursor = ByteCursor(text.trimmed)
    guard let address = cursor.address(), cursor.isAtEnd else { return nil }
    self = address
  }
}

extension ByteCursor {
  /// Moves over an address; nil, at an unspecified place, where there is none.
  mutating func address() -> IPAddress? {
    let start = position
    if let quad = dottedQuad() { return .v4(quad) }
    position = start
    guard let address = groupedAddress() else { return nil }
    guard skip("%") else { return address }
    return skip(while: isZoneByte) > 0 ? address : nil
  }

  private mutating func dottedQuad() -> UInt32? {
    guard var quad = octet() else { return nil }
    for _ in 0..<3 {
      guard skip("."), let octet = octet() else { return nil }
      quad = quad << 8 | octet
    }
    return quad
  }

  /// A number up to 255; one with a leading zero is refused, because some programs read it as octal.
  private mutating func octet() -> UInt32? {
    let start = position
    let beginsWithZero = isAt("0")
    guard let value = number(digits: 1...3), value <= 255 else { return nil }
    guard !beginsWithZero || position - start == 1 else { return nil }
    return UInt32(value)
  }

  private mutating func groupedAddress() -> IPAddress? {
    guard var head = groups() else { return nil }
    guard isAtTwice(":") else {
      return head.count == 8 ? .v6(high: head.high, low: head.low) : nil
    }
    position += 2
    guard let tail = groups(), head.count + tail.count < 8 else { return nil }
    while head.count < 8 { head.append(0) }
    return .v6(high: head.high | tail.high, low: head.low | tail.low)
  }

  /// The groups up to `::` or to the end of the address, possibly none; nil where they are malformed.
  private mutating func groups() -> Groups? {
    var groups = Groups()
    while true {
      let start = position
      guard let group = group() else { return groups.count == 0 ? groups : nil }
      if isAt(".") {
        position = start
        guard groups.count <= 6, let quad = dottedQuad(), !isAt(":") else { return nil }
        groups.append(UInt64(quad >> 16))
        groups.append(UInt64(quad & 0xFFFF))
        return groups
      }
      groups.append(group)
      guard groups.count < 8, !isAtTwice(":"), skip(":") else { return groups }
    }
  }

  private mutating func group() -> UInt64? {
    let start = position
    var value: UInt64 = 0
    while position - start < 4, let digit = next?.hexadecimalDigit {
      value = value << 4 | UInt64(digit)
      position += 1
    }
    return position > start ? value : nil
  }
}

/// Up to eight 16-bit groups of an IPv6 address, pushed in from the right.
private struct Groups {
  private(set) var high: UInt64 = 0
  private(set) var low: UInt64 = 0
  private(set) var count = 0

  mutating func append(_ group: UInt64) {
    high = high << 16 | low >> 48
    low = low << 16 | group
    count += 1
  }
}

private func isZoneByte(_ byte: UInt8) -> Bool {
  byte.isLetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
}
