extension JSONReporter {
  /// Writes the object of one finding.
  func write(_ finding: Finding, to json: inout JSONWriter) {
    json.object { json in
      json.member("rule", finding.rule)
      json.member("severity", finding.severity.rawValue)
      json.member("headline", finding.headline)
      writePlaces(of: finding, to: &json)
      writeSubject(of: finding, to: &json)
      json.member("fix") { write(finding.fix, to: &$0) }
      writeReferences(of: finding, to: &json)
      json.member("fingerprint", finding.fingerprint)
    }
  }

  private func writePlaces(of finding: Finding, to json: inout JSONWriter) {
    json.place(finding.primary.span, places)
    json.member("label", finding.primary.text)
    json.key("related")
    json.array(finding.related) { json, label in
      json.object { json in
        json.place(label.span, places)
        json.member("label", label.text)
      }
    }
  }

  private func writeSubject(of finding: Finding, to json: inout JSONWriter) {
    json.member("server", finding.subject.server)
    json.member("kind", finding.subject.kind)
    json.member("object", finding.subject.object)
    json.member("property", finding.subject.property)
    json.member("found", finding.found)
    json.member("expected", finding.expected)
  }

  private func write(_ fix: Fix, to json: inout JSONWriter) {
    json.member("applicability", fix.applicability.rawValue)
    json.member("consequence", fix.consequence)
    json.key("edits")
    json.array(fix.edits) { json, edit in
      json.object { json in
        json.place(edit.span, places)
        json.member("replacement", edit.replacement)
      }
    }
    json.member("commands", fix.commands)
    json.member("console", fix.console)
    json.member("advice", fix.advice)
  }

  private func writeReferences(of finding: Finding, to json: inout JSONWriter) {
    json.member("sources", finding.sources)
    json.key("controls")
    json.array(finding.controls) { json, controls in
      json.object { json in
        json.member("catalogue", controls.catalogue)
        json.member("ids", controls.ids)
      }
    }
    json.member("notes", finding.notes)
  }
}
