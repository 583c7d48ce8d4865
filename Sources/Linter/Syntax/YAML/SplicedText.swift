import CYAML

/// Two stretches of text, which libyaml reads as one.
struct SplicedText {
  private var first: UnsafeBufferPointer<UInt8>
  private var second: UnsafeBufferPointer<UInt8>

  /// How much is put into libyaml's buffer at once: as much as its own reader puts there, so that there is always room.
  private static let refillSize = 16_384
  /// With fewer characters left than this, the buffer is filled again; few keys and values are longer.
  private static let lowMark = 2_048
  /// How much libyaml decodes itself from a character on that is not ASCII.
  private static let decodedSize = 256

  /// - Parameters:
  ///   - first: valid UTF-8 that lives longer than the reading.
  ///   - second: the same.
  init(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) {
    self.first = first
    self.second = second
  }

  /// Copies what comes next, at most `count` bytes; returns how much it was: nothing at the end only.
  mutating func read(into target: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    let isASCII = next(1).first.map { $0 < 0x80 } ?? true
    let piece = next(isASCII ? count : min(count, Self.decodedSize))
    if let start = piece.baseAddress { target.update(from: start, count: piece.count) }
    take(piece.count)
    return piece.count
  }

  /// Puts what comes next into the parser's buffer of decoded text, where little is left in it.
  ///
  /// The buffer holds UTF-8, and ASCII is that already: libyaml's own way, character by character, takes a sixth of its time.
  /// What else the parser needs, and every other character, it gets by `read`.
  ///
  /// - Parameter parser: reads UTF-8, and this text only.
  mutating func refill(_ parser: UnsafeMutablePointer<yaml_parser_t>) {
    guard parser.pointee.unread < Self.lowMark, parser.pointee.raw_buffer.pointer == parser.pointee.raw_buffer.last,
      let start = parser.pointee.buffer.start, let rest = parser.pointee.buffer.pointer
    else { return }
    let piece = asciiPrefix(of: next(Self.refillSize))
    guard !piece.isEmpty, let text = piece.baseAddress else { return }
    let restCount = parser.pointee.buffer.last - rest
    memmove(start, rest, restCount)
    memcpy(start + restCount, text, piece.count)
    parser.pointee.buffer.pointer = start
    parser.pointee.buffer.last = start + restCount + piece.count
    parser.pointee.unread += piece.count
    parser.pointee.offset += piece.count
    take(piece.count)
  }

  private mutating func next(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    if first.isEmpty { swap(&first, &second) }
    return UnsafeBufferPointer(rebasing: first.prefix(count))
  }

  private mutating func take(_ count: Int) {
    first = UnsafeBufferPointer(rebasing: first.dropFirst(count))
  }

  private func asciiPrefix(of piece: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    while let bytes = EightBytes(piece, at: count), bytes.bitsOfNonASCII == 0 { count += 8 }
    while count < piece.count, piece[count] < 0x80 { count += 1 }
    return UnsafeBufferPointer(rebasing: piece.prefix(count))
  }
}
