extension FormatListReader {
  /// Closes what is open, as cut off where the text ends inside a value or an object.
  mutating func finish() {
    endTable()
    if let cut = cutInValue ?? cutInRecord {
      problems.append(cut)
      finishValue()
      borrow(isFollowed: false)
      builder.cut(at: record?.end ?? source.text.count)
      record = nil
    } else {
      let cut = cutInLine
      endRecord(isFollowed: false)
      takeSkipped()
      if let cut { problems.append(cut) }
      if builder.depth > 0 { builder.close(at: 0, isCut: skipped.hasLost || cut != nil) }
    }
    settle()
    reportLostTables()
    reportLostChanges()
    guard builder.count == 0, let header = skipped.header else { return }
    problems = [Problem("table-output", at: Span(source.id, header), values: ["command": command(of: header)])]
  }

  /// That the text ends inside a value, as far as can be seen.
  private var cutInValue: Problem? {
    // PowerShell puts two empty lines or more behind a list: then nothing was cut off.
    guard let value, value.isOpen(in: source.text), !skipped.isOpen, gap < 2 else { return nil }
    let property = String(decoding: source.text[value.name], as: UTF8.self)
    return Problem("export-cut-off", at: source.point(value.range.upperBound), values: ["property": property])
  }

  /// That the last object of a list has only the first properties of the one above.
  private var cutInRecord: Problem? {
    guard let record, let previous, let value, !skipped.isOpen, record.colonColumn == previous.colonColumn,
      let (count, whole) = names.missing
    else { return nil }
    return Problem(
      "export-cut-off", at: source.point(value.range.upperBound),
      values: ["property": "", "count": String(count), "whole": String(whole)], variant: "object")
  }

  /// That the text ends in a property without a line break, though nobody has edited it: PowerShell prints empty lines last.
  private var cutInLine: Problem? {
    guard let value, gap == 0, !skipped.isOpen, wrapped.areBlanksKept == true, source.text.last != UInt8(ascii: "\n")
    else { return nil }
    let property = String(decoding: source.text[value.name], as: UTF8.self)
    return Problem(
      "export-cut-off", at: source.point(value.range.upperBound), values: ["property": property], variant: "line")
  }

  /// Gives the values that stand on several lines their texts.
  private mutating func settle() {
    wrapped.endList()
    let values = wrapped
    values.forEach(in: source.text) { node, joined, other in builder.settle(node, text: joined, other: other) }
  }

  /// Reports that the file holds too many values, and reads no further.
  mutating func abandon() {
    finishValue()
    let start = builder.lastStart ?? 0
    problems.append(Problem("too-many-values", at: source.point(start), values: ["limit": String(maximumNodes)]))
    builder.cut(at: start)
    (record, previous, table) = (nil, nil, nil)
    skipped = SkippedText()
  }
}
