/// The whole documentation of a rule, as text of at most 80 columns.
package struct RuleManual {
  package private(set) var text = ""

  package init(_ rule: Rule, _ schema: Schema) {
    text = "\(rule.id): \(rule.title)\n\n"
    add(
      "Severity",
      ([rule.severity.rawValue] + rule.cases.compactMap(\.severity?.rawValue)).unique.joined(separator: ", or "))
    add("Profiles", rule.profiles.isEmpty ? "all" : rule.profiles.joined(separator: ", "))
    add("Looks at", rule.kind.map { $0.plural + ($0.getter.map { " (\($0))" } ?? "") } ?? "the input")
    add("Versions", rule.versionsText.map { "Exchange \($0)" } ?? "all")
    text += "\nWhy\n"
    addParagraph(rule.words.why)
    addFix(rule, schema)
    addList("Sources", rule.words.sources)
    addList("Controls", rule.words.controls.map { "\($0.catalogue) " + $0.ids.joined(separator: ", ") })
    addExamples("Deviates", rule.examples.deviates)
    addExamples("Conforms", rule.examples.conforms)
  }

  private mutating func add(_ name: String, _ value: String) {
    let lead = "\(name):" + String(repeating: " ", count: 12 - name.count)
    text += lead + Paragraph.wrapped(value, after: lead.count, indent: lead.count) + "\n"
  }

  private mutating func addParagraph(_ words: String) {
    text += "  " + Paragraph.wrapped(words, after: 2, indent: 2) + "\n"
  }

  private mutating func addFix(_ rule: Rule, _ schema: Schema) {
    let commands = rule.fix.run.all.flatMap { entry in entry.content.map { (entry.versions, $0) } }
    guard !commands.isEmpty || !rule.fix.console.isEmpty || !rule.fix.advice.isEmpty || rule.fix.restart != nil else {
      return
    }
    text += "\nFix\n"
    for advice in rule.fix.advice { addParagraph(advice) }
    for (versions, command) in commands { text += "  \(schema.versions.words(versions))\(command)\n" }
    for entry in rule.fix.console.all {
      for path in entry.content { addParagraph(schema.versions.words(entry.versions) + path) }
    }
    for entry in rule.fix.restart?.services.all ?? [] {
      text +=
        "  \(schema.versions.words(entry.versions))then Restart-Service \(entry.content.joined(separator: ", "))\n"
    }
  }

  private mutating func addList(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    text += "\n\(title)\n"
    for line in lines { addParagraph(line) }
  }

  private mutating func addExamples(_ title: String, _ examples: [Rule.Example]) {
    for example in examples {
      text += "\n\(title)\n"
      for line in example.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        text += line.isEmpty ? "\n" : "    \(PlainText(String(line)).text)\n"
      }
    }
  }
}

extension [String] {
  fileprivate var unique: [String] {
    enumerated().filter { !self[..<$0.offset].contains($0.element) }.map(\.element)
  }
}

extension ProductVersions {
  /// Words in front of something that is for some versions only.
  fileprivate func words(_ set: VersionSet) -> String {
    let names = all.filter(set.contains).map(name)
    return names.count == all.count ? "" : "Exchange \(names.joined(separator: ", ")): "
  }
}
