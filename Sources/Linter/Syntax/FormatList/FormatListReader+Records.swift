extension FormatListReader {
  /// Begins the value of a property, and a record where the property is the first of one.
  mutating func begin(_ property: ListProperty, _ line: ListLine) {
    if skipped.isOpen { takeSkipped() }
    finishValue()
    let symbol = symbols.symbol(of: property.name, in: source.text, isKey: true)
    let isRepeated = record != nil && names.contains(symbol, line.body[property.name])
    // Objects that somebody put directly below each other begin with the same name; any other is given twice.
    if isRepeated ? gap > 0 || names.beginWith(symbol) : startsRecord(property, line) {
      beginRecord(property, line)
    } else {
      if isRepeated { reportRepeated(property) }
      record?.add(property, line, gap: gap)
    }
    names.insert(symbol, line.body[property.name])
    builder.append(scalar: .plain, span: property.name, text: property.name, symbol: symbol)
    wrapped.note(line, isASCII: source.isASCII)
    value = WrappedValue(property, line, column: record?.valueColumn ?? 0)
  }

  /// Reports a property that a record has twice; which of the values counts nobody knows.
  private mutating func reportRepeated(_ property: ListProperty) {
    guard problems.count < Self.maximumRegions else { return }
    let name = String(decoding: source.text[property.name], as: UTF8.self)
    problems.append(Problem("duplicate-key", at: Span(source.id, property.name), values: ["key": name]))
  }

  private mutating func beginRecord(_ property: ListProperty, _ line: ListLine) {
    endRecord(isFollowed: true)
    if gap >= 3 { wrapped.endList() }
    openRecord(at: property.name.lowerBound)
    record = ListRecord(property, line, after: previous)
    names.removeAll()
  }

  /// Opens the mapping of a record, with the cmdlet that printed it.
  mutating func openRecord(at start: Int, printedBy cmdlet: String? = nil) {
    if builder.depth == 0 {
      builder.beginDocument()
      builder.open(.sequence, style: .plain, at: start)
    }
    let printer = printer ?? ListPrinter(above: skipped, in: source.text)
    self.printer = printer
    if let type = cmdlet ?? printer.type {
      builder.nameType(builder.number(ofType: type))
      printed.insert(type)
      noteListing(by: type)
    }
    builder.open(.mapping, style: .flow, at: start)
  }

  /// Whether a property whose name is new to the record begins the next one.
  private mutating func startsRecord(_ property: ListProperty, _ line: ListLine) -> Bool {
    guard let record else { return true }
    guard gap > 0 else { return false }
    guard !record.isSingle else { return isAdjacent(below: property, line) }
    return record.ends(before: property, line, atGap: gap) || repeatsName(of: record)
  }

  /// Whether a line below, before the next blank one, has a name that the record has: so it is with the next object where
  /// the first lines of this one are lost.
  ///
  /// - Complexity: O(length of the lines); no line is looked at twice.
  private mutating func repeatsName(of record: ListRecord) -> Bool {
    var ahead = lines
    while let next = ahead.next(), !next.isBlank {
      guard case .property(let property) = next.role, next.colonColumn(of: property) == record.colonColumn else {
        continue
      }
      let symbol = symbols.symbol(of: property.name, in: source.text, isKey: true)
      if names.contains(symbol, next.body[property.name]) { return true }
    }
    return false
  }

  /// Whether another property stands below one, without a blank line between the two.
  ///
  /// - Complexity: O(length of the value); no line is looked at twice.
  private func isAdjacent(below property: ListProperty, _ line: ListLine) -> Bool {
    let colonColumn = line.colonColumn(of: property)
    var ahead = lines
    while let next = ahead.next(), !next.isBlank {
      guard next.indent > colonColumn else {
        if case .property = next.role { return true }
        return false
      }
    }
    return false
  }

  /// Appends the value that was read; its key stands there already.
  mutating func finishValue() {
    guard let value else { return }
    if value.isWrapped {
      wrapped.append(value, builder.append(unsettled: .element, span: value.range))
    } else {
      // What is printed is a text, but for nothing at all: `null` and `~` are texts.
      let symbol = symbols.symbol(of: value.range, in: source.text, isKey: false)
      let style = value.range.isEmpty ? Node.Style.plain : .element
      builder.append(scalar: style, span: value.range, text: value.range, symbol: symbol)
      wrapped.note(value)
    }
    record?.end = value.range.upperBound
    self.value = nil
  }

  /// Ends the record, with what the command line says of it.
  ///
  /// - Parameter isFollowed: whether another record of the same list comes behind it.
  mutating func endRecord(isFollowed: Bool) {
    finishValue()
    guard let record else { return }
    borrow(isFollowed: isFollowed)
    builder.close(at: record.end)
    previous = record
    self.record = nil
  }

  /// Appends what the command line says and the object does not.
  mutating func borrow(isFollowed: Bool) {
    guard let arguments = printer?.arguments else { return }
    if isFollowed { printer?.isOfMany = true }
    if arguments.identity != nil, printer?.isOfMany == false { builder.markAsChosen() }
    for entry in [printer?.isOfMany ?? true ? nil : arguments.identity, arguments.server] {
      guard let entry, !builder.hasKey(entry.key) else { continue }
      builder.append(rewritten: entry.key.utf8, style: .plain, span: entry.name)
      builder.append(scalar: .element, span: entry.value, text: entry.value)
    }
  }

  /// Ends the list: what follows is another.
  mutating func endList() {
    endTable()
    endRecord(isFollowed: false)
    previous = nil
    wrapped.endList()
  }
}
