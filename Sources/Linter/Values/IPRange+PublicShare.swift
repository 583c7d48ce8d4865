extension IPRange {
  /// How much of the public addresses some ranges hold together, from 0 to 1: of IPv4 or of IPv6, whatever is more.
  ///
  /// Of IPv6 the first 64 bits count, which name a network.
  ///
  /// - Complexity: O(*n* log *n*) in the ranges.
  package static func publicShare(of ranges: [IPRange]) -> Double {
    max(share(of: ranges.compactMap(\.v4), in: publicV4), share(of: ranges.compactMap(\.networks), in: publicV6))
  }

  /// The most that the range alone can hold of the public addresses of its family, as if all of its own were public.
  package var greatestPublicShare: Double {
    switch (lower, upper) {
    case (.v4(let lower), .v4(let upper)): (Double(upper - lower) + 1) / Self.publicV4Size
    case (.v6(let lower, _), .v6(let upper, _)): (Double(upper - lower) + 1) / Self.publicV6[0].size
    default: 0
    }
  }

  private static func share(of ranges: [ClosedRange<UInt64>], in blocks: [ClosedRange<UInt64>]) -> Double {
    var (held, behind) = (0.0, UInt64(0))
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound >= behind {
      let part = max(range.lowerBound, behind)...range.upperBound
      for block in blocks where block.overlaps(part) { held += block.clamped(to: part).size }
      guard range.upperBound < .max else { break }
      behind = range.upperBound + 1
    }
    return held / blocks.reduce(0) { $0 + $1.size }
  }

  private var v4: ClosedRange<UInt64>? {
    guard case (.v4(let lower), .v4(let upper)) = (lower, upper) else { return nil }
    return UInt64(lower)...UInt64(upper)
  }

  /// The networks of 64 bits that lie in the range, in part or as a whole.
  private var networks: ClosedRange<UInt64>? {
    guard case (.v6(let lower, _), .v6(let upper, _)) = (lower, upper) else { return nil }
    return lower...upper
  }

  /// What lies between blocks that are no public addresses of hosts.
  ///
  /// Source: IANA, IPv4 Special-Purpose Address Registry; 224.0.0.0/3 is for multicast and for nobody.
  private static let publicV4: [ClosedRange<UInt64>] = {
    let others: [(UInt64, bits: Int)] = [
      (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
      (0xC000_0000, 24), (0xC000_0200, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24),
      (0xE000_0000, 3),
    ]
    let starts = others.map { $0.0 + 1 << UInt64(32 - $0.bits) }
    return zip(starts, others.dropFirst()).map { $0...$1.0 - 1 }
  }()

  private static let publicV4Size = publicV4.reduce(0) { $0 + $1.size }

  /// Source: IANA, IPv6 Global Unicast Address Assignments: 2000::/3.
  private static let publicV6: [ClosedRange<UInt64>] = [0x2000_0000_0000_0000...0x3FFF_FFFF_FFFF_FFFF]
}

extension ClosedRange<UInt64> {
  fileprivate var size: Double { Double(upperBound - lowerBound) + 1 }
}
