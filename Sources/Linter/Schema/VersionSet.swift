/// A set of product versions: those that a rule is for, or those that a server may run.
package struct VersionSet: Hashable, Sendable {
  let bits: UInt32

  package init(from first: ProductVersion, through last: ProductVersion) {
    bits = (first.index...last.index).reduce(0) { $0 | 1 << UInt32($1) }
  }

  /// The set of one version.
  package init(_ version: ProductVersion) {
    bits = 1 << UInt32(version.index)
  }

  init(bits: UInt32) {
    self.bits = bits
  }

  /// Any version, those that exlint does not know included: what a server may run of which the input tells nothing.
  package static let unknown = VersionSet(bits: .max)

  static let none = VersionSet(bits: 0)

  /// The only version of the set; `nil` where there are several.
  package var only: ProductVersion? {
    bits.nonzeroBitCount == 1 ? ProductVersion(index: bits.trailingZeroBitCount) : nil
  }

  package func contains(_ version: ProductVersion) -> Bool {
    bits & 1 << UInt32(version.index) != 0
  }

  package func union(_ other: VersionSet) -> VersionSet {
    VersionSet(bits: bits | other.bits)
  }

  /// The versions that both have; `nil` where there are none.
  package func intersection(_ other: VersionSet) -> VersionSet? {
    bits & other.bits == 0 ? nil : VersionSet(bits: bits & other.bits)
  }

  /// Whether one of a set of possible versions is in this set: unknown where some are and some are not.
  package func contains(oneOf possible: VersionSet) -> Truth {
    if possible.bits & bits == 0 { return .fails }
    return possible.bits & ~bits == 0 ? .holds : .unknown
  }
}
