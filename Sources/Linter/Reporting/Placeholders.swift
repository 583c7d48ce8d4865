/// Texts of rule and kind files with words in braces, such as `POP3 on {server} accepts passwords`.
enum Placeholders {
  /// The text with the values of its placeholders; a word without a value stays as it is.
  ///
  /// - Returns: also whether every word in braces had a value.
  /// - Complexity: O(*n*).
  static func filled(_ text: String, _ value: (String) -> String?) -> (text: String, isComplete: Bool) {
    var bytes = Array(text.utf8)[...]
    guard bytes.contains(UInt8(ascii: "{")) else { return (text, true) }
    var result: [UInt8] = []
    var isComplete = true
    while let open = bytes.firstIndex(of: UInt8(ascii: "{")) {
      result += bytes[..<open]
      let word = bytes[(open + 1)...].prefix { $0.isLetterOrDigit }
      guard !word.isEmpty, word.endIndex < bytes.endIndex, bytes[word.endIndex] == UInt8(ascii: "}") else {
        result.append(UInt8(ascii: "{"))
        bytes = bytes[(open + 1)...]
        continue
      }
      let found = value(String(decoding: word, as: UTF8.self))
      isComplete = isComplete && found != nil
      result += found.map { Array($0.utf8) } ?? Array(bytes[open...word.endIndex])
      bytes = bytes[(word.endIndex + 1)...]
    }
    return (String(decoding: result + bytes, as: UTF8.self), isComplete)
  }
}
