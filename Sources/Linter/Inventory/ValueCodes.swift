/// The codes of the values of all objects, by field.
struct ValueCodes: Sendable {
  private var codes: [ValueCode]

  /// - Parameter chunks: the codes of consecutive fields.
  init(chunks: [[ValueCode]]) {
    var codes: [ValueCode] = []
    codes.reserveCapacity(chunks.reduce(0) { $0 + $1.count })
    for chunk in chunks { codes += chunk }
    self.codes = codes
  }

  subscript(field: Int) -> ValueCode {
    codes[field]
  }

  /// Adds the code of one more field.
  mutating func append(_ code: ValueCode) {
    codes.append(code)
  }
}
