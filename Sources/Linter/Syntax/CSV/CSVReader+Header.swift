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
    header.names = NameTable(
      header.columns.enumerated().map { (String(decoding: text[$1.name], as: UTF8.self), $0) })
    self.header = header
  }

  /// Whether the line names the columns of another table, as where exports were joined: nothing but names, of which the table
  /// so far has some.
  ///
  /// - Complexity: O(length of the line), for nearly every row O(1); without allocation.
  func isHeader(behind header: Header) -> Bool {
    var (count, known) = (0, 0)
    var cursor = ByteCursor(text[position...])
    while true {
      let isQuoted = cursor.skip("\"")
      let start = cursor.position
      guard let first = cursor.next, first.isLetterOrDigit, first.decimalDigit == nil else { return false }
      _ = cursor.skip { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
      if header.names[text[start..<cursor.position]] != nil { known += 1 }
      count += 1
      guard !isQuoted || cursor.skip("\"") else { return false }
      guard let next = cursor.next, next != 0x0A, next != 0x0D else { break }
      guard next == delimiter else { return false }
      cursor.position += 1
    }
    return known > 1 || known == 1 && count > 1 && count != header.columns.count
  }

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
