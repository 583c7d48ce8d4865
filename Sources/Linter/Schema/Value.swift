/// A typed value, or the reason why nobody knows it.
package enum Value: Sendable {
  case boolean(Bool)
  case integer(Int64)
  case timeSpan(TimeSpan)
  case byteSize(ByteSize)
  case unlimited
  case text(Bytes)
  case date(UTCDate)
  case members(MemberSet)
  case list(ListValue)
  case unknown(Unknown)

  /// Why a value is not known.
  package enum Unknown: Sendable {
    /// The property is not in the input.
    case absent
    /// The property stands there without a value.
    case empty
    /// The export cut the value short.
    case truncated
    /// The export has something else in place of the value: the name of its type, or an object without members.
    case lost
    /// The value is no value of its type.
    case unreadable
    /// The key stands there more than once.
    case duplicate
    /// The input gives the object twice, with different values.
    case contradiction
    /// A number whose meaning no document proves.
    case unverified
    /// A date that reads differently by culture.
    case ambiguous
    /// A text of several lines, of which nobody knows whether a blank is between them.
    case unjoined
  }

  /// The size of a value that has bounds: a number, 100 ns ticks, bytes; `Int64.max` for Unlimited.
  package var magnitude: Int64? {
    switch self {
    case .integer(let number): number
    case .timeSpan(let span): span.ticks
    case .byteSize(let size): Int64(clamping: size.bytes)
    case .unlimited: .max
    case .boolean, .text, .date, .members, .list, .unknown: nil
    }
  }
}

/// The members of an enumeration that a value names.
package struct MemberSet: Hashable, Sendable {
  /// Bits by index into `Property.members`.
  package var bits: UInt64
  /// Whether nothing else can be set: no name was unknown, no list cut short.
  package var isComplete: Bool

  package init(bits: UInt64 = 0, isComplete: Bool = true) {
    self.bits = bits
    self.isComplete = isComplete
  }

  package mutating func insert(_ index: Int) {
    bits |= 1 << UInt64(index)
  }

  package func contains(_ index: Int) -> Bool {
    bits & 1 << UInt64(index) != 0
  }

  /// Indices in ascending order, which is the order in which Exchange prints flags.
  package var indices: [Int] {
    (0..<64).filter(contains)
  }
}

/// The elements of a list, as far as they are known.
package struct ListValue: Sendable {
  package struct Element: Sendable {
    package let value: ElementValue
    private let start: UInt32
    private let end: UInt32

    /// - Parameter range: where the element stands, UTF-8 bytes in the source.
    init(value: ElementValue, range: Range<Int>) {
      self.value = value
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      end = UInt32(truncatingIfNeeded: range.upperBound)
    }

    /// Where the element stands: UTF-8 bytes in the source.
    package var range: Range<Int> { Int(start)..<Int(end) }
  }

  package var elements: ArraySlice<Element> = []
  /// Whether the list ends where the input says so: not cut short, every element readable.
  package var isComplete = true
}

/// One element of a list.
package enum ElementValue: Hashable, Sendable {
  case binding(IPBinding)
  case range(IPRange)
  case connection(ConnectionSettings)
  case text(Bytes)
  case unreadable
}

extension ElementValue {
  /// The element as Exchange writes it; `nil` where it cannot be read.
  var text: Bytes? {
    switch self {
    case .binding(let binding): Bytes(binding.description.utf8)
    case .range(let range): Bytes(range.description.utf8)
    case .connection(let settings): Bytes(settings.description.utf8)
    case .text(let text): text
    case .unreadable: nil
    }
  }
}
