extension Tree {
  /// A word in the quotes of a scalar, to be written in its place.
  ///
  /// - Parameter word: without quotes, line breaks and backslashes, as names of properties and members are.
  /// - Returns: `nil` where only a person should write there: over several lines, or in a block of text.
  func spelled(_ word: String, like node: Node.Index) -> String? {
    guard !source.text[span(node).range].contains(UInt8(ascii: "\n")) else { return nil }
    return switch self[node].style {
    case .plain: word
    case .singleQuoted: "'\(word)'"
    case .doubleQuoted: "\"\(word)\""
    case .literal, .folded, .flow, .element: nil
    }
  }
}
