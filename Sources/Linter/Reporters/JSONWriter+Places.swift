extension JSONWriter {
  /// Writes the members `file` and `range` of a place.
  mutating func place(_ span: Span, _ places: Places) {
    let file = places[span.source]
    let (start, end) = file.positions(of: span.range)
    member("file", file.source.name)
    member("range") { json in
      json.position("start", start, offset: span.range.lowerBound)
      json.position("end", end, offset: span.range.upperBound)
    }
  }

  private mutating func position(_ name: StaticString, _ position: Position, offset: Int) {
    member(name) { json in
      json.member("line", position.line)
      json.member("column", position.column)
      json.member("offset", offset)
    }
  }
}
