/// The lines of a text that begin with a name that the schema knows, or give one as an attribute of XML: what tells settings from
/// other text, whatever its form.
package struct SettingsLines {
  private static let maximumLength = 64 << 10

  /// Whether a line names a section of a settings file, or a fact about a server.
  package private(set) var areSettings = false
  /// The properties that lines name.
  private var properties: Set<String> = []

  /// Whether the lines name properties, or one line as the head of a table does.
  package var speakOfObjects: Bool { properties.count > 1 }

  /// - Complexity: O(1): at most the first 64 KiB are looked at.
  package init(_ text: [UInt8], _ schema: Schema) {
    for line in text.prefix(Self.maximumLength).split(separator: 0x0A) { add(line, schema) }
  }

  private mutating func add(_ line: Bytes, _ schema: Schema) {
    addAttributes(line, schema)
    let names = line.split { ",;\t|".utf8.contains($0) }
    guard names.count == 1 else {
      let known = names.prefix(200).compactMap { schema.property($0.trimmed.unquoted) }
      if known.count > 1 { properties.formUnion(known) }
      return addName(line, schema)
    }
    addName(line, schema)
  }

  /// Adds what stands behind `Name="`, as in what ConvertTo-Xml makes of objects.
  private mutating func addAttributes(_ line: Bytes, _ schema: Schema) {
    let mark = Array("Name=\"".utf8)
    for index in line.indices where line[index] == mark[0] && line[index...].starts(with: mark) {
      let name = line[(index + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
      if let property = schema.property(name) { properties.insert(property) }
    }
  }

  /// Adds the name at the beginning of a line, where a colon or an equals sign follows it.
  private mutating func addName(_ line: Bytes, _ schema: Schema) {
    let start = line.drop { $0 <= 0x20 || "-\"'>*".utf8.contains($0) }
    let name = start.prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    let rest = start[name.endIndex...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    guard !name.isEmpty, let mark = rest.first, ":=".utf8.contains(mark) else { return }
    if mark == UInt8(ascii: ":"), schema.tellsSettings(name) { areSettings = true }
    if let property = schema.property(name) { properties.insert(property) }
  }
}

extension Schema {
  /// Whether a key stands in settings files alone.
  fileprivate func tellsSettings(_ name: Bytes) -> Bool {
    if let slot = settings.slots[name] { return slot != settings.slot("server") }
    return kind(ofSection: name).map { self[$0].tellingName == nil } ?? false
  }

  /// The property of a name that is no word of every day: of several words.
  fileprivate func property(_ name: Bytes) -> String? {
    for kind in kinds where kind.id != settings.id {
      guard let slot = kind.slots[name], kind.properties.indices.contains(slot) else { continue }
      let property = kind.properties[slot].name
      return property.dropFirst().contains(where: \.isUppercase) ? property : nil
    }
    return nil
  }
}

extension Bytes {
  fileprivate var unquoted: Bytes {
    let quote = UInt8(ascii: "\"")
    return first == quote && last == quote && count > 1 ? dropFirst().dropLast() : self
  }
}
