extension JSONWriter {
  /// Writes a member with words for a person.
  mutating func message(_ name: StaticString, _ words: String) {
    key(name)
    object { $0.texts([("text", Self.withoutLinks(words))]) }
  }

  /// Writes the member `physicalLocation`.
  mutating func physicalLocation(_ span: Span, _ places: Places) {
    key("physicalLocation")
    object { json in
      json.artifactLocation(span, places)
      json.region("region", span, places)
    }
  }

  /// Writes the member `artifactLocation`.
  mutating func artifactLocation(_ span: Span, _ places: Places) {
    key("artifactLocation")
    object { $0.texts([("uri", ArtifactPath.uri(places.name(of: span)))]) }
  }

  /// Writes a region; the end column is that behind the last character.
  mutating func region(_ name: StaticString, _ span: Span, _ places: Places) {
    let (start, end) = (places.start(of: span), places.end(of: span))
    key(name)
    object { json in
      for (name, number) in [
        ("startLine", start.line), ("startColumn", start.column), ("endLine", end.line), ("endColumn", end.column),
      ] as [(StaticString, Int)] {
        json.key(name)
        json.value(number)
      }
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
