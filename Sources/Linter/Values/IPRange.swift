/// An unbroken range of addresses of one family, both ends included.
package struct IPRange: Hashable, Sendable {
  /// The first address.
  package let lower: IPAddress
  /// The last address, of the same family and not before the first.
  package let upper: IPAddress

  /// Creates a range of one address.
  package init(_ address: IPAddress) {
    lower = address
    upper = address
  }

  /// Creates a range from its ends; nil where their families differ or they are in wrong order.
  package init?(lower: IPAddress, upper: IPAddress) {
    guard lower.family == upper.family, lower <= upper else { return nil }
    self.lower = lower
    self.upper = upper
  }

  /// The range of all addresses that share the first bits of `address`.
  ///
  /// - Precondition: `prefixLength` is from 0 to the width of the family.
  package init(_ address: IPAddress, prefixLength: Int) {
    lower = address.lowest(prefixLength: prefixLength)
    upper = address.highest(prefixLength: prefixLength)
  }

  /// Whether the range holds every address of its family.
  package var isWholeFamily: Bool { self == IPRange(lower, prefixLength: 0) }

  /// Whether every address of `other` is in this range.
  package func contains(_ other: IPRange) -> Bool {
    lower.family == other.lower.family && lower <= other.lower && other.upper <= upper
  }

  /// Whether some address is in both ranges.
  package func overlaps(_ other: IPRange) -> Bool {
    lower.family == other.lower.family && lower <= other.upper && other.lower <= upper
  }
}

extension IPRange: CustomStringConvertible {
  /// One address, or both ends with a hyphen between; never CIDR, which not every range has.
  package var description: String { lower == upper ? "\(lower)" : "\(lower)-\(upper)" }
}
