/// Texts one behind the other, each behind its length.
struct TextPool: Sendable {
  private var bytes: [UInt8] = []

  /// Where the next text will stand.
  var position: Int { bytes.count }

  /// The text at a position.
  subscript(position: Int) -> Bytes {
    let start = position + 4
    return bytes[start..<start + count(at: position)]
  }

  /// The text at a position; moves the position behind it.
  func next(_ position: inout Int) -> Bytes {
    defer { position += 4 + count(at: position) }
    return self[position]
  }

  mutating func append(_ text: some Collection<UInt8>) {
    let count = UInt32(truncatingIfNeeded: text.count)
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
    bytes.append(contentsOf: text)
  }

  private func count(at position: Int) -> Int {
    Int(bytes[position]) | Int(bytes[position + 1]) << 8 | Int(bytes[position + 2]) << 16
      | Int(bytes[position + 3]) << 24
  }
}
