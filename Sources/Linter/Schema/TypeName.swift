/// What the .NET type name of an exported object tells about it, or the cmdlet that printed it.
enum TypeName {
  /// One of the kinds.
  case kind(Kind.ID)
  /// Printed by the cmdlet of a kind; a calculated property may have made anything of it.
  case printed(Kind.ID)
  /// Nothing: any object can be of such a type.
  case anything
  /// Something else, by the last part of the name.
  case other(String)

  /// - Parameter text: as in exports: with or without `Deserialized.` and `Selected.`, and with what WMI and PowerShell 7
  ///   add behind `#`.
  init(_ text: String, _ schema: Schema) {
    guard !text.hasPrefix("Get-") else {
      self = schema.kind(ofSection: Array(text.utf8)[...]).map(TypeName.printed) ?? .anything
      return
    }
    // What a command sets is an object of its noun's kind.
    if text.hasPrefix("Set-"), let kind = schema.kind(named: String(text.dropFirst(4))) {
      self = .kind(kind.id)
      return
    }
    let noun = Self.noun(of: text)
    if let kind = schema.kind(ofTypeName: noun) {
      self = .kind(kind)
    } else if text.hasPrefix("Selected.") || Self.containers.contains(noun) {
      self = .anything
    } else {
      self = .other(noun)
    }
  }

  private static let containers: Set<String> = [
    "PSCustomObject", "PSObject", "Object", "Hashtable", "OrderedDictionary",
  ]

  private static func noun(of text: String) -> String {
    var bytes = Array(text.utf8)[...]
    if let hash = bytes.firstIndex(of: UInt8(ascii: "#")) {
      let wmiClass = bytes[(hash + 1)...]
      let separator = wmiClass.lastIndex { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "/") }
      bytes = separator.map { wmiClass[($0 + 1)...] } ?? bytes[..<hash]
    }
    bytes = bytes.prefix { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "[") }
    let start = bytes.lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? bytes.startIndex
    return String(decoding: bytes[start...], as: UTF8.self)
  }
}
