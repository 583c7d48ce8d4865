/// The JSON object of one finding.
struct FindingJSON {
  private let finding: Finding
  private let places: Places

  init(_ finding: Finding, _ places: Places) {
    self.finding = finding
    self.places = places
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.texts([
        ("rule", finding.rule), ("severity", finding.severity.rawValue), ("headline", finding.headline),
      ])
      json.place(finding.primary.span, places)
      json.texts([("label", finding.primary.text)])
      json.key("related")
      json.array(finding.related) { json, label in
        json.object { json in
          json.place(label.span, places)
          json.texts([("label", label.text)])
        }
      }
      json.texts([
        ("server", finding.subject.server), ("kind", finding.subject.kind), ("object", finding.subject.object),
        ("property", finding.subject.property), ("found", finding.found), ("expected", finding.expected),
      ])
      json.key("fix")
      json.object { writeFix(&$0) }
      writeReferences(&json)
      json.texts([("fingerprint", finding.fingerprint)])
    }
  }

  private func writeFix(_ json: inout JSONWriter) {
    let fix = finding.fix
    json.texts([("applicability", fix.applicability.rawValue), ("consequence", fix.consequence)])
    json.key("edits")
    json.array(fix.edits) { json, edit in
      json.object { json in
        json.place(edit.span, places)
        json.texts([("replacement", edit.replacement)])
      }
    }
    json.key("commands")
    json.value(fix.commands)
    json.texts([("console", fix.console)])
    json.key("advice")
    json.value(fix.advice)
  }

  private func writeReferences(_ json: inout JSONWriter) {
    json.key("sources")
    json.value(finding.sources)
    json.key("controls")
    json.array(finding.controls) { json, controls in
      json.object { json in
        json.texts([("catalogue", controls.catalogue)])
        json.key("ids")
        json.value(controls.ids)
      }
    }
    json.key("notes")
    json.value(finding.notes)
  }
}

extension JSONWriter {
  /// Writes members with texts, `null` where there is none.
  mutating func texts(_ members: [(StaticString, String?)]) {
    for (name, text) in members {
      key(name)
      value(text)
    }
  }

  /// Writes the members `file` and `range` of a place.
  mutating func place(_ span: Span, _ places: Places) {
    texts([("file", places.name(of: span))])
    key("range")
    object { json in
      json.key("start")
      json.position(places.start(of: span), offset: span.range.lowerBound)
      json.key("end")
      json.position(places.end(of: span), offset: span.range.upperBound)
    }
  }

  private mutating func position(_ position: Position, offset: Int) {
    object { json in
      json.key("line")
      json.value(position.line)
      json.key("column")
      json.value(position.column)
      json.key("offset")
      json.value(offset)
    }
  }
}
