/// Numbers by name, without regard to ASCII case; a look-up allocates nothing.
package struct NameTable: Sendable {
  private var buckets: [Int16]
  private var names: [[UInt8]] = []
  private var numbers: [Int] = []
  private let mask: UInt32

  /// - Parameter entries: names and numbers; a later entry with the same name is left out.
  package init(_ entries: [(name: String, number: Int)]) {
    var size = 8
    while size < entries.count * 2 { size *= 2 }
    buckets = Array(repeating: -1, count: size)
    mask = UInt32(size - 1)
    for entry in entries { insert(Array(entry.name.utf8), entry.number) }
  }

  /// - Complexity: O(length of the name).
  package subscript(name: Bytes) -> Int? {
    var bucket = Int(Self.hash(name) & mask)
    while buckets[bucket] >= 0 {
      let index = Int(buckets[bucket])
      if Self.matches(names[index], name) { return numbers[index] }
      bucket = (bucket + 1) & Int(mask)
    }
    return nil
  }

  private mutating func insert(_ name: [UInt8], _ number: Int) {
    guard self[name[...]] == nil else { return }
    var bucket = Int(Self.hash(name[...]) & mask)
    while buckets[bucket] >= 0 { bucket = (bucket + 1) & Int(mask) }
    buckets[bucket] = Int16(names.count)
    names.append(name)
    numbers.append(number)
  }

  private static func matches(_ name: [UInt8], _ text: Bytes) -> Bool {
    guard name.count == text.count else { return false }
    var offset = text.startIndex
    for byte in name {
      if byte != text[offset], !isSameLetter(byte, text[offset]) { return false }
      offset += 1
    }
    return true
  }

  private static func isSameLetter(_ first: UInt8, _ second: UInt8) -> Bool {
    first ^ second == 0x20 && (first | 0x20) &- 0x61 < 26
  }

  /// FNV-1a over the text with letters in one case.
  private static func hash(_ text: Bytes) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text { hash = (hash ^ UInt32(byte | 0x20)) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }
}
