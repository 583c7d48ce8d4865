/// A number of bytes, as Exchange's `ByteQuantifiedSize` holds it.
package struct ByteSize: Hashable, Sendable {
  /// The number of bytes.
  package let bytes: UInt64

  /// Creates a size of so many bytes.
  package init(bytes: UInt64) {
    self.bytes = bytes
  }
}

extension ByteSize: Comparable {
  /// The order of size.
  package static func < (first: ByteSize, second: ByteSize) -> Bool { first.bytes < second.bytes }
}

extension ByteSize: CustomStringConvertible {
  /// The spelling of Exchange in English: `36 MB (37,748,736 bytes)`, `1.177 GB (…)`.
  ///
  /// The largest unit that leaves at least one, and at most four significant digits.
  package var description: String {
    let unit = ByteUnit.allCases.last { $0.bytes <= bytes } ?? .b
    return "\(unit.count(of: bytes)) \(unit.symbol) (\(bytes.grouped) bytes)"
  }
}

extension ByteSize {
  /// The size in the largest unit that leaves no fraction: `36 MB`, `1000 B`.
  var wholeUnits: String {
    let unit = ByteUnit.allCases.last { bytes.isMultiple(of: $0.bytes) && bytes >= $0.bytes } ?? .b
    return "\(bytes / unit.bytes) \(unit.symbol)"
  }
}

/// A unit of a size; each one is 1024 of the one before.
enum ByteUnit: Int, CaseIterable {
  case b
  case kb
  case mb
  case gb
  case tb

  var bytes: UInt64 { 1 << (10 * UInt64(rawValue)) }

  var symbol: String {
    switch self {
    case .b: "B"
    case .kb: "KB"
    case .mb: "MB"
    case .gb: "GB"
    case .tb: "TB"
    }
  }

  /// So many bytes in this unit, rounded to four significant digits.
  ///
  /// - Precondition: `size` is at least one of this unit, or the unit is the byte.
  fileprivate func count(of size: UInt64) -> String {
    let (whole, rest) = size.quotientAndRemainder(dividingBy: bytes)
    let decimals = max(0, 4 - String(whole).utf8.count)
    let scale = (0..<decimals).reduce(1 as UInt64) { scale, _ in scale * 10 }
    let rounded = whole * scale + (rest * scale * 2 + bytes) / (bytes * 2)
    let (count, fraction) = rounded.quotientAndRemainder(dividingBy: scale)
    guard fraction > 0 else { return String(count) }
    let digits = fraction.padded(to: decimals)
    return "\(count)." + digits.prefix(through: digits.lastIndex { $0 != "0" } ?? digits.startIndex)
  }
}
