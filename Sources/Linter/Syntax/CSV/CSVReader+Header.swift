extension CSVReader {
  /// Reads the line that names the columns.
  mutating func readHeader() throws(Stop) {
    let start = position
    if !hasGivenDelimiter { delimiter = CSVLine(text[start...]).delimiter }
    var header = Header()
    var places: [String: Int] = [:]
    while true {
      guard header.columns.count < Self.maximumColumns else { throw .tooManyColumns }
      let cell = try readCell()
      header.columns.append(column(cell, in: header, &places))
      guard position < text.count, text[position] == delimiter else { break }
      position += 1
    }
    header.line = start..<position
    if let marker = header.columns.first(where: { text[$0.name].elementsEqual(Self.formattingMark.utf8) }) {
      report(Problem("formatted-objects-exported", at: Span(source.id, marker.cell.span)))
      header.isFormatting = true
    }
    self.header = header
  }

  /// The first property of all formatting records.
  ///
  /// Source: PowerShell, `System.Management.Automation`, FormatInfoData.
  private static let formattingMark = "ClassId2e4f51ef21dd47e99d3c952918aff9cd"

  /// The column that a cell names; a name that is there twice is reported, and refers to its first place.
  private mutating func column(_ cell: Cell, in header: Header, _ places: inout [String: Int]) -> Column {
    let symbol = cell.text.isEmpty ? 0 : symbols.symbol(of: cell.text, in: text, isKey: true)
    let column = Column(cell: cell, name: cell.text, symbol: symbol)
    guard !cell.text.isEmpty else { return column }
    let name = String(decoding: text[cell.text].prefix(500), as: UTF8.self)
    guard let place = places.updateValue(header.columns.count, forKey: name.lowercased()) else { return column }
    let first = header.columns[place]
    places[name.lowercased()] = place
    report(
      Problem(
        "duplicate-key", at: Span(source.id, cell.span), values: ["key": name],
        related: [Label(Span(source.id, first.cell.span), "first given here")]))
    return Column(cell: cell, name: first.name, symbol: first.symbol)
  }
}
