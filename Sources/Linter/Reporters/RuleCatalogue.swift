/// The formats in which the catalogue of rules can be written.
package enum CatalogueFormat: String, CaseIterable, Sendable {
  case text, json, markdown
}

/// A list of rules, by profile.
package struct RuleCatalogue {
  private let rules: [Rule]

  package init(_ rules: [Rule]) {
    self.rules = rules
  }

  package func text(as format: CatalogueFormat) -> String {
    switch format {
    case .text: plainText
    case .json: json
    case .markdown: markdown
    }
  }

  /// Profiles with their rules; those without a profile are always active.
  private var groups: [(title: String, rules: [Rule])] {
    let profiles = Set(rules.flatMap(\.profiles)).sorted()
    let groups = profiles.map { profile in
      (title: "profile \(profile)", rules: rules.filter { $0.profiles.contains(profile) })
    }
    return groups + [(title: "always", rules: rules.filter(\.profiles.isEmpty))].filter { !$0.rules.isEmpty }
  }

  private var plainText: String {
    return groups.map { group in
      let lines = group.rules.map { rule in
        "  \(rule.id) (\(rule.severity.rawValue))\n      "
          + Paragraph.wrapped(rule.title, after: 6, indent: 6)
      }
      return "\(group.title) (\(group.rules.count))\n" + lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private var markdown: String {
    groups.map { group in
      let rows = group.rules.map {
        "| `\($0.id)` | \($0.severity.rawValue) | \($0.title.replacing("|", with: "\\|")) |"
      }
      return "## \(group.title)\n\n| rule | severity | says |\n| --- | --- | --- |\n" + rows.joined(separator: "\n")
        + "\n"
    }.joined(separator: "\n")
  }

  private var json: String {
    var text = ""
    var writer = JSONWriter { text += $0 }
    writer.object { writer in
      writer.key("schemaVersion")
      writer.value(1)
      writer.key("rules")
      writer.lines(rules) { writer, rule in writer.object { Self.write(rule, to: &$0) } }
    }
    writer.finish()
    return text
  }

  private static func write(_ rule: Rule, to writer: inout JSONWriter) {
    writer.key("id")
    writer.value(rule.id)
    writer.key("category")
    writer.value(rule.category)
    writer.key("title")
    writer.value(rule.title)
    writer.key("severity")
    writer.value(rule.severity.rawValue)
    writer.key("profiles")
    writer.value(rule.profiles)
    writer.key("kind")
    writer.value(rule.kind?.name)
    writer.key("why")
    writer.value(rule.words.why)
    writer.key("sources")
    writer.value(rule.words.sources)
  }
}
