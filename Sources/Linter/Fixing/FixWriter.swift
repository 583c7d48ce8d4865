/// Makes the fix of one match: edits of the file, commands for the server, and words.
struct FixWriter {
  let rule: Rule
  let match: Match
  let inventory: Inventory

  /// The fix; placeholders of its texts are filled from the match.
  func fix(_ words: WordFiller) -> Fix {
    var fix = Fix()
    let changes = changes()
    fix.commands = commands(for: changes, words)
    if let object = match.object, !object.isExported {
      fix.edits = changes.flatMap { YAMLEdit(object: object).edits($0) }
    }
    fix.applicability = fix.edits.isEmpty ? .display : rule.fix.applicability
    fix.consequence = rule.fix.consequence.map(words.filled)
    fix.console = console.map(words.filled)
    fix.advice = rule.fix.advice.map(words.filled)
    return fix
  }

  /// What a command of this fix replaces as a whole.
  var replacedLists: [String] {
    changes().compactMap { change in
      guard let kind = match.object?.kind, case .flags = change.value else { return nil }
      return kind.properties[change.slot].parameter
    }
  }

  private func changes() -> [Change] {
    guard let object = match.object, object.kind.id == rule.kind?.id else { return [] }
    let planned =
      rule.fix.set.map { Change(slot: $0.slot, value: .texts($0.values)) }
      + rule.fix.add.map { Change(slot: $0.slot, value: .added($0.values)) }
    guard planned.isEmpty, case .require(let predicate) = rule.body else { return planned }
    return Change.changes(predicate, for: object)
  }

  private func commands(for changes: [Change], _ words: WordFiller) -> [String] {
    var lines: [String] = []
    if !rule.fix.run.isEmpty {
      let templates = rule.fix.run.content(for: match.server?.version) ?? []
      lines = templates.compactMap { words.command($0, match) }
      guard lines.count == templates.count else { return [] }
    } else if let object = match.object {
      lines = Commands(object: object).lines(for: changes)
    }
    return lines.isEmpty ? [] : lines + restart
  }

  private var restart: [String] {
    let services = rule.fix.restart?.services.content(for: match.server?.version) ?? []
    return services.isEmpty ? [] : ["Restart-Service " + services.joined(separator: ", ")]
  }

  private var console: String? {
    rule.fix.console.content(for: match.server?.version)?.first
  }
}
