extension DSCReader {
  /// Whether a text begins like a script that has a resource with properties.
  ///
  /// - Complexity: O(length of the text); a settings file is left after its first line.
  static func beginsScript(_ head: Bytes) -> Bool {
    guard beginsStatement(head) else { return false }
    var reader = DSCReader(Source(Source.ID(0), name: "", DecodedText(Array(head)), format: .dsc))
    return (try? reader.findsResource()) ?? false
  }

  private mutating func findsResource() throws(ScriptStop) -> Bool {
    while builder.count == 0, try script.nextToken() != nil { try readStatement() }
    return builder.count > 0
  }

  /// Whether the first line that is no comment can be PowerShell: it begins with a bracket, a variable, or a word with
  /// neither a colon nor a comma behind it, as YAML, lists and tables have.
  private static func beginsStatement(_ head: Bytes) -> Bool {
    var rest = head
    while rest.first == UInt8(ascii: "#") {
      rest = rest[(rest.firstIndex(of: 0x0A) ?? rest.endIndex)...].trimmed
    }
    guard let first = rest.first else { return false }
    guard first.isLetterOrDigit else { return "[$@<".utf8.contains(first) }
    let behind = rest.drop { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }.drop { $0 == 0x20 || $0 == 0x09 }
    return behind.first.map { !":,;|=".utf8.contains($0) } ?? false
  }
}
