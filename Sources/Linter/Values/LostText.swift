/// What an export wrote in place of a value that it lost: the members of an object in one text, or the name of its type.
///
/// `ConvertTo-Json` writes objects below its `-Depth` like this, and `Export-Csv` every list.
package struct LostText {
  private let text: Bytes

  /// - Returns: `nil` for a text that is a value itself.
  /// - Complexity: O(*count*), for nearly every value O(1).
  package init?(_ text: Bytes) {
    // What no object and no name of a type begins or ends with.
    guard let first = text.first, let last = text.last,
      first <= 0x20 || last <= 0x20 || "@SMD".utf8.contains(first)
        || last == UInt8(ascii: "]") && first.isLetterOrDigit
    else { return nil }
    let text = text.trimmed
    guard text.starts(with: "@{".utf8) && text.last == UInt8(ascii: "}") || text.isTypeName else { return nil }
    self.text = text
  }

  /// The text of a member that the words tell: the last of that name, up to the next member.
  ///
  /// - Complexity: O(*count*).
  package func member(_ name: String) -> Bytes? {
    guard text.first == UInt8(ascii: "@") else { return nil }
    var found: Bytes?
    var rest = text.dropFirst(2).dropLast()
    while !rest.isEmpty {
      let end = rest.indexOfNextMember ?? rest.endIndex
      if let (key, value) = rest[..<end].split(atFirst: UInt8(ascii: "=")), key.trimmed.equalsIgnoringCase(name) {
        found = value.trimmed
      }
      rest = rest[end...].dropFirst(2)
    }
    return found.flatMap { $0.isEmpty || LostText($0) != nil ? nil : $0 }
  }
}

extension Bytes {
  /// Where the `; ` in front of the next `Name=` is.
  fileprivate var indexOfNextMember: Int? {
    var start = startIndex
    while let semicolon = self[start...].firstIndex(of: UInt8(ascii: ";")) {
      if semicolon + 1 < endIndex, self[semicolon + 1] == 0x20 { return semicolon }
      start = semicolon + 1
    }
    return nil
  }

  /// Whether the text is the full name of a .NET type: `System.Object[]`, `Microsoft.Exchange.Data.IPBinding`.
  fileprivate var isTypeName: Bool {
    guard last == UInt8(ascii: "]") || Self.namespaces.contains(where: { starts(with: $0.utf8) }) else { return false }
    var name = self
    for prefix in ["Deserialized.", "Selected."] where name.starts(with: prefix.utf8) {
      name = name.dropFirst(prefix.utf8.count)
    }
    let path = name.prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
    let suffix = name[path.endIndex...]
    guard path.isDottedPath, suffix.isTypeSuffix else { return false }
    if !suffix.isEmpty || name.startIndex != startIndex { return path.contains(UInt8(ascii: ".")) }
    let dotCount = path.count { $0 == UInt8(ascii: ".") }
    return path.starts(with: "System.".utf8) || path.starts(with: "Microsoft.".utf8) && dotCount > 1
  }

  private static var namespaces: [String] { ["System.", "Microsoft.", "Deserialized.", "Selected."] }

  /// Whether each part between full stops begins with a capital, as those of a namespace do.
  private var isDottedPath: Bool {
    split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
      part.first.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") } ?? false
    }
  }

  /// Whether the text is what follows the name of a nested, generic or array type: `+Member`, `` `1[...] ``, `[]`.
  private var isTypeSuffix: Bool {
    guard let first else { return true }
    if elementsEqual("[]".utf8) || first == UInt8(ascii: "+") { return !contains(0x20) }
    return first == UInt8(ascii: "`") && dropFirst().first?.decimalDigit != nil
  }
}
