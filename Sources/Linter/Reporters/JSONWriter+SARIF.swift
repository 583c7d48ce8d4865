extension JSONWriter {
  /// Writes a member with words for a person.
  mutating func message(_ name: StaticString, _ words: String) {
    member(name) { $0.member("text", Self.withoutLinks(words)) }
  }

  /// Writes the member `physicalLocation`.
  mutating func physicalLocation(_ span: Span, _ places: Places) {
    member("physicalLocation") { json in
      json.artifactLocation(span, places)
      json.region("region", span, places)
    }
  }

  /// Writes the member `artifactLocation`.
  mutating func artifactLocation(_ span: Span, _ places: Places) {
    artifactLocation(places.name(of: span))
  }

  mutating func artifactLocation(_ path: String) {
    member("artifactLocation") { $0.member("uri", ArtifactPath.uri(path)) }
  }

  /// Writes a region; the end column is that behind the last character.
  mutating func region(_ name: StaticString, _ span: Span, _ places: Places) {
    let (start, end) = (places.start(of: span), places.end(of: span))
    member(name) { json in
      json.member("startLine", start.line)
      json.member("startColumn", start.column)
      json.member("endLine", end.line)
      json.member("endColumn", end.column)
    }
  }

  /// Keeps names of the input from becoming links: SARIF 2.1.0, section 3.11.6, reads `[text](target)` as one.
  private static func withoutLinks(_ words: String) -> String {
    var text = ""
    var last: Unicode.Scalar?
    for scalar in words.unicodeScalars {
      if scalar == "(", last == "]" { text += " " }
      text.unicodeScalars.append(scalar)
      last = scalar
    }
    return text
  }
}
