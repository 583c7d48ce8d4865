/// An address of the Internet Protocol, version 4 or 6, without a zone.
package enum IPAddress: Hashable, Sendable {
  /// Four bytes, the first one in the highest bits.
  case v4(UInt32)
  /// Sixteen bytes: the first eight in `high`, the last eight in `low`.
  case v6(high: UInt64, low: UInt64)

  /// The version of the protocol that an address belongs to.
  package enum Family: Hashable, Sendable {
    case v4
    case v6

    /// How many bits an address of the family has.
    package var bitWidth: Int {
      switch self {
      case .v4: 32
      case .v6: 128
      }
    }
  }

  /// The version of the protocol.
  package var family: Family {
    switch self {
    case .v4: .v4
    case .v6: .v6
    }
  }

  /// Whether this is `0.0.0.0` or `::`, which stand for every address of a server.
  package var isAny: Bool { self == .v4(0) || self == .v6(high: 0, low: 0) }

  /// Whether this is an address of `127.0.0.0/8` or `::1`.
  package var isLoopback: Bool {
    switch self {
    case .v4(let value): value >> 24 == 127
    case .v6(let high, let low): high == 0 && low == 1
    }
  }

  /// The lowest address with the same first bits.
  ///
  /// - Precondition: `prefixLength` is from 0 to the width of the family.
  package func lowest(prefixLength: Int) -> IPAddress {
    switch self {
    case .v4(let value): .v4(value & ~(UInt32.max >> prefixLength))
    case .v6(let high, let low):
      .v6(high: high & ~hostBits(high: prefixLength), low: low & ~hostBits(low: prefixLength))
    }
  }

  /// The highest address with the same first bits.
  ///
  /// - Precondition: `prefixLength` is from 0 to the width of the family.
  package func highest(prefixLength: Int) -> IPAddress {
    switch self {
    case .v4(let value): .v4(value | UInt32.max >> prefixLength)
    case .v6(let high, let low):
      .v6(high: high | hostBits(high: prefixLength), low: low | hostBits(low: prefixLength))
    }
  }

  private func hostBits(high prefixLength: Int) -> UInt64 { UInt64.max >> prefixLength }

  private func hostBits(low prefixLength: Int) -> UInt64 { UInt64.max >> max(0, prefixLength - 64) }
}

extension IPAddress {
  /// Leaves out the family, which the bits show well enough.
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .v4(let value): hasher.combine(value)
    case .v6(let high, let low):
      hasher.combine(high)
      hasher.combine(low)
    }
  }
}

extension IPAddress: Comparable {
  /// Numeric order within a family; every IPv4 address comes before every IPv6 address.
  package static func < (first: IPAddress, second: IPAddress) -> Bool {
    switch (first, second) {
    case (.v4(let first), .v4(let second)): first < second
    case (.v6(let high, let low), .v6(let otherHigh, let otherLow)):
      (high, low) < (otherHigh, otherLow)
    case (.v4, .v6): true
    case (.v6, .v4): false
    }
  }
}
