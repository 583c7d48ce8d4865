/// The codes of the values of all objects, in the chunks in which they were read.
struct ValueCodes: Sendable {
  /// How many objects a chunk has.
  static let chunkSize = 4_096

  struct Chunk: Sendable {
    /// The first field of the first object.
    let start: Int
    /// One for each field.
    let codes: [ValueCode]
  }

  let chunks: [Chunk]

  /// The code of a field of the object with the given index.
  subscript(object: Int, field: Int) -> ValueCode {
    let chunk = object / Self.chunkSize
    return chunks[chunk].codes[field - chunks[chunk].start]
  }
}
