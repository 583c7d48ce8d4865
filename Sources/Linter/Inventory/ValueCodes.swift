/// The codes of the values of all objects, in the chunks in which they were read.
struct ValueCodes: Sendable {
  /// How many objects a chunk has.
  static let chunkSize = 4_096

  struct Chunk: Sendable {
    /// Where the codes of each object begin.
    let starts: [Int32]
    let codes: [ValueCode]
  }

  let chunks: [Chunk]

  /// The code of a property of the object with the given index.
  subscript(object: Int, slot: Kind.Slot) -> ValueCode {
    let (chunk, position) = object.quotientAndRemainder(dividingBy: Self.chunkSize)
    return chunks[chunk].codes[Int(chunks[chunk].starts[position]) + slot]
  }
}
