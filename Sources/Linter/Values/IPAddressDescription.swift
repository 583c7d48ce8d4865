extension IPAddress: CustomStringConvertible {
  /// The spelling of .NET: small letters, the longest run of zero groups as `::`.
  ///
  /// Addresses that carry an IPv4 address end in a dotted quad (`::ffff:192.0.2.1`).
  package var description: String {
    switch self {
    case .v4(let value): dottedQuad(value)
    case .v6(let high, let low): IPv6Spelling(high: high, low: low).text
    }
  }
}

private func dottedQuad(_ value: UInt32) -> String {
  [24, 16, 8, 0].map { String(value >> $0 & 0xFF) }.joined(separator: ".")
}

private struct IPv6Spelling {
  private let groups: [UInt16]

  init(high: UInt64, low: UInt64) {
    groups = [high, low].flatMap { half in
      [48, 32, 16, 0].map { UInt16(truncatingIfNeeded: half >> $0) }
    }
  }

  var text: String {
    guard carriesIPv4 else { return spelled(groups) }
    let head = spelled(Array(groups.prefix(6)))
    let quad = dottedQuad(UInt32(groups[6]) << 16 | UInt32(groups[7]))
    return head + (head.hasSuffix(":") ? "" : ":") + quad
  }

  /// Whether .NET writes the last two groups as a dotted quad.
  ///
  /// Compatible and mapped addresses (RFC 5952, section 5), SIIT and ISATAP.
  private var carriesIPv4: Bool {
    if groups[4] == 0, groups[5] == 0x5EFE { return true }
    guard groups.prefix(4).allSatisfy({ $0 == 0 }), groups[6] != 0 else { return false }
    return [[0, 0], [0, 0xFFFF], [0xFFFF, 0]].contains(Array(groups[4...5]))
  }

  private func spelled(_ groups: [UInt16]) -> String {
    let zeros = longestRunOfZeros(in: groups)
    guard zeros.count > 1 else { return joined(groups[...]) }
    return joined(groups[..<zeros.lowerBound]) + "::" + joined(groups[zeros.upperBound...])
  }

  private func joined(_ groups: ArraySlice<UInt16>) -> String {
    groups.map { String($0, radix: 16) }.joined(separator: ":")
  }

  private func longestRunOfZeros(in groups: [UInt16]) -> Range<Int> {
    var longest = 0..<0
    var start = 0
    for (index, group) in groups.enumerated() {
      if group != 0 {
        start = index + 1
      } else if index + 1 - start > longest.count {
        longest = start..<(index + 1)
      }
    }
    return longest
  }
}
