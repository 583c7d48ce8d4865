package import Linter

/// A way to export that the parity of findings is tested for.
package enum ExportFormat: String, CaseIterable {
  /// `ConvertTo-Json` of Windows PowerShell: numbers for enumerations, objects for addresses, dates in milliseconds.
  case json51
  /// `ConvertTo-Json -EnumsAsStrings` of PowerShell 7, with texts where remoting made texts.
  case json7
  case clixml
  case formatList
  /// The same on a console of 79 columns.
  case narrowList
  /// `Export-Csv` of Windows PowerShell, its lists joined by calculated properties.
  case csv51
  /// `Export-Csv -UseCulture` of PowerShell 7 in Europe: semicolons, and no line with the type.
  case csv7

  /// The texts that one file becomes: a table has a column for each property, so objects with other properties need another.
  package func texts(_ objects: [ExportedObject]) -> [String] {
    switch self {
    case .json51: [JSONExport(isWindows: true).text(objects.map(\.withSignature))]
    case .json7: [JSONExport(isWindows: false).text(objects.map(\.withSignature))]
    case .clixml: [CLIXMLExport.text(objects)]
    case .formatList:
      [ListExport(FormatListText(layout: nil, elementLimit: nil), .german).text(objects.map(\.withSignature))]
    case .narrowList:
      [ListExport(FormatListText(layout: Self.narrow, elementLimit: nil), .german).text(objects.map(\.withSignature))]
    case .csv51: tables(objects).map { CSVExport(delimiter: ",", namesType: true).text($0) }
    case .csv7: tables(objects.map(\.withSignature)).map { CSVExport(delimiter: ";", namesType: false).text($0) }
    }
  }

  private static let narrow = LineLayout(width: 79, breaking: .betweenWords)

  /// The text in the encoding of its program: UTF-16 where Windows PowerShell redirects output or writes CLIXML.
  package func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .json7, .csv51, .csv7, .formatList: Array(text.utf8)
    case .json51, .clixml, .narrowList:
      ("\u{FEFF}" + text).utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }
  }

  private func tables(_ objects: [ExportedObject]) -> [[ExportedObject]] {
    var tables: [[ExportedObject]] = []
    for object in objects {
      let names = object.properties.map(\.name)
      if let index = tables.firstIndex(where: { $0[0].properties.map(\.name) == names }) {
        tables[index].append(object)
      } else {
        tables.append([object])
      }
    }
    return tables
  }

  /// Why the format cannot say what a value says.
  package func obstacle(_ value: ExportedValue) -> Obstacle? {
    let isList = self == .formatList || self == .narrowList
    let isText = isList || self == .csv51 || self == .csv7
    switch value {
    case .list(let elements, let isCut):
      if isCut, !isText { return .cutList }
      return isText && elements.contains { $0.text.contains(",") } ? .comma : nil
    case .text(let text): return isList && text.contains("\n") ? .lineBreak : nil
    case .null, .boolean, .integer, .directory, .fqdn, .members, .timeSpan, .size, .limit, .date: return nil
    }
  }

  /// What the files of one example are called.
  package var fileExtension: String {
    switch self {
    case .json51, .json7: "json"
    case .clixml: "xml"
    case .formatList, .narrowList: "txt"
    case .csv51, .csv7: "csv"
    }
  }

  package var sourceFormat: SourceFormat {
    switch self {
    case .json51, .json7: .json
    case .clixml: .clixml
    case .formatList, .narrowList: .formatList
    case .csv51, .csv7: .csv
    }
  }
}

extension ExportedValue {
  /// What .NET's `ToString` gives; lists as a format joins them.
  package func text(_ culture: ExportCulture, _ list: ([ExportedElement], Bool) -> String) -> String {
    switch self {
    case .null: ""
    case .boolean(let flag): flag ? "True" : "False"
    case .integer(let number): String(number)
    case .text(let text), .directory(let text), .fqdn(let text): text
    case .members(let names, _): names.joined(separator: ", ")
    case .timeSpan(let span): span.description
    case .size(let size): culture.text(size)
    case .limit(let limit): limit ?? "Unlimited"
    case .date(let date): culture.text(date)
    case .list(let elements, let isCut): list(elements, isCut)
    }
  }
}
