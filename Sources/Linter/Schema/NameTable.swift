/// Numbers by name, without regard to ASCII case; a look-up allocates nothing.
package struct NameTable: Sendable {
  private struct Entry {
    let hash: UInt32
    let start: Int32
    let count: Int32
    let number: Int32
  }

  private var buckets: [Int16]
  private var entries: [Entry] = []
  /// The names as they were given.
  private var names: [UInt8] = []
  private let mask: UInt32
  private var longestCount = 0

  /// - Parameter entries: names and numbers; a later entry with the same name is left out.
  package init(_ entries: [(name: String, number: Int)]) {
    var size = 8
    while size < entries.count * 2 { size *= 2 }
    buckets = Array(repeating: -1, count: size)
    mask = UInt32(size - 1)
    self.entries.reserveCapacity(entries.count)
    for entry in entries { insert(entry.name, entry.number) }
  }

  /// A table without names.
  static let empty = NameTable([])

  /// - Complexity: O(length of the longest name of the table).
  package subscript(name: some Collection<UInt8>) -> Int? {
    // A stretch of memory is several times as fast to go through as a string.
    name.withContiguousStorageIfAvailable(number(of:)) ?? Array(name).withUnsafeBufferPointer(number(of:))
  }

  private func number(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard name.count <= longestCount else { return nil }
    let index = buckets[bucket(of: name, Self.hash(name))]
    return index < 0 ? nil : Int(entries[Int(index)].number)
  }

  /// The bucket of a name, or the free one that it would get.
  private func bucket(of name: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    var bucket = Int(hash & mask)
    while buckets[bucket] >= 0 {
      let entry = entries[Int(buckets[bucket])]
      if entry.hash == hash, matches(entry, name) { break }
      bucket = (bucket + 1) & Int(mask)
    }
    return bucket
  }

  private mutating func insert(_ name: String, _ number: Int) {
    let start = names.count
    names += name.utf8
    let count = names.count - start
    let hash = names[start...].withUnsafeBufferPointer(Self.hash)
    let bucket = names[start...].withUnsafeBufferPointer { self.bucket(of: $0, hash) }
    guard buckets[bucket] < 0 else { return names.removeLast(count) }
    buckets[bucket] = Int16(entries.count)
    entries.append(Entry(hash: hash, start: Int32(start), count: Int32(count), number: Int32(number)))
    longestCount = max(longestCount, count)
  }

  private func matches(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(entry.count) == text.count else { return false }
    var position = Int(entry.start)
    for byte in text {
      guard byte.lowercased == names[position].lowercased else { return false }
      position += 1
    }
    return true
  }

  /// FNV-1a over the text with letters in one case.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text { hash = (hash ^ UInt32(byte | 0x20)) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }
}
