private import CYAML

/// Numbers for the texts that a source repeats: property names, members of enumerations, usual values.
///
/// Texts with equal numbers are equal, so that what was once found out about a text need not be found out again. When the
/// table is full, or for a long text, there is no number.
struct SymbolTable {
  /// The number of a text; 0 is none.
  typealias Symbol = UInt16

  /// The largest number.
  static let maximum = 1_023

  /// The numbers that values may take: the rest is kept for keys, however many values come before them.
  private static let maximumOfValues = 768

  private static let maximumLength = 40

  private struct Entry {
    let start: UInt32
    let count: UInt32
  }

  private var buckets = [Symbol](repeating: 0, count: 4_096)
  private var entries: [Entry] = []
  /// Parts of the hashes of values without a number, each in the place of its bucket.
  private var seen: [UInt32] = []

  /// How many texts have a number.
  var count: Int { entries.count }

  /// The number of a text in a source.
  ///
  /// - Parameters:
  ///   - text: the source; the same at each call.
  ///   - isKey: a key gets a number at once, a value when it comes again: most values, such as names, never do.
  /// - Complexity: O(length of the text).
  mutating func symbol(of range: Range<Int>, in text: [UInt8], isKey: Bool) -> Symbol {
    text.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { symbol(of: range, in: $0, isKey: isKey) } ?? 0 }
  }

  private mutating func symbol(of range: Range<Int>, in bytes: UnsafePointer<UInt8>, isKey: Bool) -> Symbol {
    guard range.count <= Self.maximumLength else { return 0 }
    let text = bytes + range.lowerBound
    let hash = Self.hash(text, range.count)
    var bucket = Int(truncatingIfNeeded: hash) & (buckets.count - 1)
    while buckets[bucket] != 0 {
      let entry = entries[Int(buckets[bucket]) - 1]
      if Int(entry.count) == range.count, memcmp(bytes + Int(entry.start), text, range.count) == 0 {
        return buckets[bucket]
      }
      bucket = (bucket + 1) & (buckets.count - 1)
    }
    guard entries.count < (isKey ? Self.maximum : Self.maximumOfValues), isKey || comesAgain(hash) else { return 0 }
    entries.append(Entry(start: UInt32(range.lowerBound), count: UInt32(range.count)))
    buckets[bucket] = Symbol(entries.count)
    return buckets[bucket]
  }

  /// Notes the hash of a value; returns whether it was the last one with its place.
  private mutating func comesAgain(_ hash: UInt64) -> Bool {
    if seen.isEmpty { seen = Array(repeating: 0, count: buckets.count) }
    let (place, rest) = (Int(truncatingIfNeeded: hash) & (seen.count - 1), UInt32(truncatingIfNeeded: hash >> 32))
    defer { seen[place] = rest }
    return seen[place] == rest
  }

  /// A hash of the length and of at most 24 bytes, 8 at a time.
  private static func hash(_ text: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(text)
    guard count >= 8 else {
      var hash = UInt64(count)
      for offset in 0..<count { hash = hash << 8 | UInt64(text[offset]) }
      return mixed(hash)
    }
    var hash = raw.loadUnaligned(as: UInt64.self) ^ UInt64(count)
    hash = mixed(hash) ^ raw.loadUnaligned(fromByteOffset: (count - 8) / 2, as: UInt64.self)
    return mixed(mixed(hash) ^ raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = hash &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
