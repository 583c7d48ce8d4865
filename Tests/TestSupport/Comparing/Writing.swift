import Linter

/// Objects in one format, and what a reader may not know of them.
package struct Writing: Sendable {
  /// The format, with all that was chosen: `Format-List, 80 columns, cut at the width`.
  package let name: String
  package let text: String
  let format: SourceFormat
  let printed: Printing?

  /// How `Format-List` printed values.
  struct Printing: Sendable {
    let writer: FormatListText
    let export: ListExport
    /// The columns in front of values.
    let margin: Int
    /// Whether nobody can tell for certain where lines of texts were broken: some text has line breaks of its own, ends in a blank,
    /// or has characters of two columns, which a file counts as one.
    let isUnclear: Bool
  }

  init(_ name: String, _ text: String, _ format: SourceFormat, printed: Printing? = nil) {
    self.name = name
    self.text = text
    self.format = format
    self.printed = printed
  }

  /// Whether two values are the same for a reader. Where PowerShell dropped a hyphen or a no-break space, or where it is unclear how
  /// lines were broken, nobody knows whether words were apart.
  func agree(_ found: ComparedValue?, _ value: ExportedValue, _ property: Property) -> Bool {
    let expected = expected(value, property)
    guard found != expected, let printed, value.isFreeText, printed.isUnclear || value.losesCharacters else {
      return found == expected
    }
    let text = printed.writer.text(printed.export.printed(value))
    return printed.writer.lineCount(text, after: printed.margin) > 1 && found?.withoutBlanks == expected?.withoutBlanks
  }

  /// What the text says of a value; `nil` for nothing.
  func expected(_ value: ExportedValue, _ property: Property) -> ComparedValue? {
    let expected = ComparedValue(value, property)
    guard let printed else { return expected }
    if case .list(let elements, _) = value, let limit = printed.writer.elementLimit, elements.count > limit {
      return expected?.cut(to: limit).asPrinted
    }
    return expected?.asPrinted
  }

  func found(_ value: Value, _ property: Property) -> ComparedValue? {
    let found = ComparedValue(value, property)
    return printed == nil ? found : found?.asPrinted
  }

  /// Whether the format cannot carry a text: it has no escapes for a control character, of which the reader says that it is there,
  /// or PowerShell cut a character in two.
  func isDamaged(_ value: ExportedValue) -> Bool {
    guard format != .clixml, format != .yaml, case .text(let text) = value else { return false }
    if let printed, text.utf16.count > text.unicodeScalars.count,
      printed.writer.lineCount(text, after: printed.margin) > 1
    {
      return true
    }
    return text.unicodeScalars.contains {
      $0.properties.generalCategory == .control && !"\t\r\n".unicodeScalars.contains($0)
    }
  }

  /// Whether the format cannot carry what a property of some object holds.
  func isDamaged(_ property: String?, of objects: [ExportedObject]) -> Bool {
    objects.contains { $0.properties.contains { $0.name == property && isDamaged($0.value) } }
  }

  /// Whether a reader may say that it does not know a value or not all of a list: free text on several lines, and a date of which
  /// the culture alone tells day and month. Of texts in a list, only those with blanks may be broken at a blank.
  func mayBeUnknown(_ value: ExportedValue, _ property: Property) -> Bool {
    if case .date = value { return format == .csv || format == .formatList }
    guard let printed else { return false }
    if case .list = value {
      guard value.texts.contains(where: { $0.contains(" ") }) else { return false }
    } else {
      guard property.type.isFreeText else { return false }
    }
    let text = printed.writer.text(printed.export.printed(value))
    return printed.writer.lineCount(text, after: printed.margin) > 1
  }
}

extension ExportedValue {
  /// The free texts in a value.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let elements, _): elements.filter(\.isText).map(\.text)
    default: []
    }
  }

  fileprivate var isFreeText: Bool { !texts.isEmpty }

  /// Whether PowerShell drops characters of it where it breaks a line.
  fileprivate var losesCharacters: Bool {
    texts.contains { $0.unicodeScalars.contains(where: ComparedValue.dropped.contains) }
  }

  fileprivate var makesLinesUnclear: Bool {
    texts.contains { text in
      text.unicodeScalars.contains { $0 == "\n" || $0.value >= 0x1100 } || " \t\u{A0}".contains(text.last ?? "x")
    }
  }
}

extension Writing {
  /// The same objects in every format, and in `Format-List` as several sessions print it.
  static func all(_ objects: [ExportedObject], _ ruleSet: RuleSet, using random: inout DamageSource) -> [Writing] {
    let signed = objects.map(\.withSignature)
    let clixml = CLIXMLExport.text(objects)
    // First, so that the sessions stay the same where somebody takes properties away to make a failure small.
    let lists = (0..<4).map { _ in list(signed, using: &random) }
    return lists + [
      Writing("settings", SettingsText.text(objects, using: &random), .yaml),
      Writing("exlint collect", CollectedText.text(objects), .json),
      Writing("Export-Clixml", clixml, .clixml),
      Writing("ConvertTo-Json of Windows PowerShell", JSONExport(isWindows: true).text(signed), .json),
      Writing("ConvertTo-Json of PowerShell 7", JSONExport(isWindows: false).text(signed), .json),
      Writing("Export-Csv", CSVExport(delimiter: ",", namesType: true).text(objects), .csv),
      Writing("Export-Csv -UseCulture", CSVExport(delimiter: ";", namesType: false).text(signed), .csv),
      Writing("exlint convert", converted(clixml, ruleSet), .yaml),
    ]
  }

  private static func converted(_ text: String, _ ruleSet: RuleSet) -> String {
    ruleSet.convert([Source(Source.ID(0), name: "export.xml", DecodedText(Array(text.utf8)))], omitting: nil).text
  }

  private static func list(_ objects: [ExportedObject], using random: inout DamageSource) -> Writing {
    let culture = ExportCulture.allCases.randomElement(using: &random) ?? .american
    let width = [nil, 60, 79, 80, 100, 120, 200].randomElement(using: &random) ?? nil
    let isConsole = Bool.random(using: &random)
    let writer = FormatListText(
      layout: width.map { LineLayout(width: $0, breaking: culture.breaking, countsCells: isConsole) },
      elementLimit: [nil, 4, 16].randomElement(using: &random) ?? nil,
      ellipsis: Bool.random(using: &random) ? "..." : "…", lineBreak: Bool.random(using: &random) ? "\r\n" : "\n")
    let export = ListExport(writer, culture)
    let margin = (objects[0].properties.map(\.name.count).max() ?? 0) + 3
    let limit = writer.elementLimit.map { ", \($0) elements" } ?? ""
    return Writing(
      "Format-List, \(width.map { "\($0) columns" } ?? "wide") of a \(isConsole ? "console" : "file"), \(culture)\(limit)",
      export.text(objects), .formatList,
      printed: Printing(
        writer: writer, export: export, margin: margin,
        isUnclear: objects.contains { $0.properties.contains { $0.value.makesLinesUnclear } }))
  }
}
