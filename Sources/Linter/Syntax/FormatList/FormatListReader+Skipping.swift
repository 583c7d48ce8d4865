extension FormatListReader {
  /// How many regions are told; a file with more is none that exlint is for.
  static let maximumRegions = 100

  /// Skips a line that belongs to no list.
  mutating func skip(_ line: ListLine) {
    if gap > 0 { endList() }
    skipped.append(line, gap: gap)
  }

  /// Tells what was skipped, which may head what follows.
  mutating func takeSkipped() {
    guard let region = skipped.take() else { return }
    printer = nil
    guard problems.count < Self.maximumRegions else { return }
    let problem = Problem.skipped(region.lines, of: source)
    if region.isFailure {
      let place = Span(source.id, region.lines.first)
      problems.append(Problem(problem.rule, at: place, values: problem.values, variant: "failure"))
    } else if let table = region.table {
      tables.append(problems.count)
      let values = problem.values.merging(["command": command(of: table)]) { $1 }
      problems.append(Problem(problem.rule, at: Span(source.id, table), values: values, variant: "table"))
    } else {
      if problem.lost != nil { skipped.noteLoss() }
      problems.append(problem)
    }
  }

  /// Says of tables that nothing else in the file stands for them.
  mutating func reportLostTables() {
    for index in tables {
      let table = problems[index]
      guard let command = table.values["command"], TableColumns.isChecked(command), !printed.contains(command) else {
        continue
      }
      problems[index] = Problem(table.rule, at: table.span, values: table.values, variant: "lost-table")
    }
  }

  /// The command whose output has a header.
  func command(of header: Range<Int>) -> String {
    skipped.command.flatMap { CommandText.cmdlet(in: source.text[$0]) }.map {
      String(decoding: source.text[$0], as: UTF8.self)
    }
      ?? TableColumns.cmdlet(source.text[header]) ?? "Get-..."
  }
}

extension FormatListReader {
  /// Takes groups of dashes for the line below the header of a table, one group for the line below a heading.
  mutating func underline(_ line: ListLine, _ groups: Int) {
    guard groups > 1 else {
      if skipped.isOpen { skip(line) }
      return
    }
    let header = gap == 0 ? skipped.lastLine : nil
    let printer = ListPrinter(above: skipped, in: source.text)
    if let header, let table = PrintedTable(header, line, printedBy: printer.type) {
      endList()
      skipped.removeLast()
      skipped.beginReadableTable()
      self.table = table
    } else {
      endList()
      skipped.append(line, gap: gap)
      skipped.beginTable(header: (header?.body).map { $0.startIndex..<$0.endIndex })
    }
  }

  /// Reads a line of a table, or what ends it.
  mutating func readRow(_ line: ListLine) {
    switch line.role {
    case .fence, .frame, .command:
      endTable()
      read(line)
    case .property, .failure, .underline, .comment, .text:
      if table == nil { skipped.append(line, gap: gap) } else { table?.append(line) }
    }
  }

  /// Ends a table: its rows are records, if all of them can be read.
  mutating func endTable() {
    guard skipped.isInTable else { return }
    skipped.endTable()
    guard let table else { return takeSkipped() }
    self.table = nil
    guard table.isWhole else {
      skipped.append(table: table.header, lineCount: table.lineCount)
      return takeSkipped()
    }
    if skipped.isOpen { takeSkipped() }
    for row in table.rows { append(row, of: table.cmdlet) }
  }

  private mutating func append(_ row: PrintedTable.Row, of cmdlet: String) {
    guard let first = row.first, let last = row.last else { return }
    openRecord(at: first.cell.lowerBound, printedBy: cmdlet)
    for (name, cell) in row {
      let symbol = symbols.symbol(of: name, in: source.text, isKey: true)
      builder.append(scalar: .plain, span: name, text: name, symbol: symbol)
      let value = symbols.symbol(of: cell, in: source.text, isKey: false)
      builder.append(scalar: cell.isEmpty ? .plain : .element, span: cell, text: cell, symbol: value)
    }
    borrow(isFollowed: true)
    builder.close(at: last.cell.upperBound)
  }
}
