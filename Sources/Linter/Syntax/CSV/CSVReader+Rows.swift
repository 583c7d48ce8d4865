extension CSVReader {
  /// A value between two delimiters.
  struct Cell {
    /// The cell with its quotes.
    var span: Range<Int>
    /// The text in the quotes.
    var text: Range<Int>
    var isQuoted = false
    /// Whether there are doubled quotes in the text.
    var hasEscapes = false
    /// Whether something stands behind the closing quote.
    var isFaulty = false
  }

  /// Reads a row as a mapping.
  mutating func readRow(_ columns: [Column]) throws(Stop) {
    guard builder.count <= maximumNodes else { throw .tooManyValues }
    if let type { builder.nameType(type) }
    let (row, start) = (builder.next, position)
    builder.open(.mapping, style: .plain, at: start)
    var first: Range<Int>?
    var surplus: Range<Int>?
    var isLossy = false
    var count = 0
    while true {
      let cell = try readCell()
      first = first ?? cell.span
      isLossy = isLossy || cell.isFaulty
      if position == text.count, isCut(cell, at: count, columns) { throw .endInRow }
      if count < columns.count {
        append(cell, columns[count])
      } else if surplus == nil, !cell.span.isEmpty {
        surplus = cell.span
      }
      count += 1
      guard position < text.count, text[position] == delimiter else { break }
      position += 1
    }
    builder.close(at: position, isCut: isLossy)
    let isStrange = count < columns.count || columns.count == 1 || "{[<@".utf8.contains(text[start])
    if isStrange, OtherFormat.begins(text[start...]) {
      builder.removeAll(from: row)
      throw .otherFormat(start)
    }
    if count < columns.count || surplus != nil {
      reportLength(count, columns.count, at: surplus ?? first ?? position..<position, isShort: surplus == nil)
    }
  }

  /// Whether a cell at the very end of the text may be the beginning of a longer one.
  ///
  /// `Export-Csv` ends every row with a line break, and where it quotes names it quotes values.
  private func isCut(_ cell: Cell, at index: Int, _ columns: [Column]) -> Bool {
    index + 1 < columns.count || !cell.isQuoted && columns[0].cell.isQuoted
  }

  private mutating func append(_ cell: Cell, _ column: Column) {
    let style = column.cell.isQuoted ? Node.Style.doubleQuoted : .plain
    guard !column.name.isEmpty else { return }
    builder.append(scalar: style, span: column.cell.span, text: column.name, symbol: column.symbol)
    if cell.isFaulty {
      builder.append(aliasOf: nil, span: cell.span)
    } else if cell.hasEscapes {
      builder.append(rewritten: unescaped(cell.text), style: .doubleQuoted, span: cell.span)
    } else {
      let isNull = !cell.isQuoted && (cell.text.isEmpty || text[cell.text].equalsIgnoringCase("null"))
      let symbol = isNull ? 0 : symbols.symbol(of: cell.text, in: text, isKey: false)
      builder.append(scalar: cell.isQuoted ? .doubleQuoted : .plain, span: cell.span, text: cell.text, symbol: symbol)
    }
  }

  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      bytes.append(text[index])
      index += text[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return bytes
  }
}

extension CSVReader {
  /// Reads up to the next delimiter or line break.
  mutating func readCell() throws(Stop) -> Cell {
    while position < text.count, text[position].isBlank, text[position] != delimiter { position += 1 }
    if position < text.count, text[position] == UInt8(ascii: "\"") { return try readQuotedCell() }
    let start = position
    moveToCellEnd()
    var end = position
    while end > start, text[end - 1].isBlank { end -= 1 }
    return Cell(span: start..<end, text: start..<end)
  }

  private mutating func readQuotedCell() throws(Stop) -> Cell {
    let start = position
    var hasEscapes = false
    var index = start + 1
    while true {
      while index < text.count, text[index] != UInt8(ascii: "\"") { index &+= 1 }
      guard index < text.count else { throw .endInQuotes(quote: start) }
      guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "\"") else { break }
      hasEscapes = true
      index += 2
    }
    position = index + 1
    var cell = Cell(span: start..<position, text: start + 1..<index, isQuoted: true, hasEscapes: hasEscapes)
    let end = position
    moveToCellEnd()
    guard text[end..<position].contains(where: { !$0.isBlank }) else { return cell }
    report(
      Problem(
        "syntax-error", at: Span(source.id, end..<position),
        values: ["problem": "this stands behind a closing quote; a quote inside of a text is doubled"],
        related: [Label(Span(source.id, start..<start + 1), "the text begins here")], variant: "csv-lost"))
    cell.span = start..<position
    cell.isFaulty = true
    return cell
  }

  private mutating func moveToCellEnd() {
    while position < text.count {
      let byte = text[position]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return }
      position &+= 1
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
