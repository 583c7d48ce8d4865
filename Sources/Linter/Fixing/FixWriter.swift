/// What a failed rule demands of an object.
struct Demand {
  let rule: Rule
  let predicate: Predicate
}

/// Makes the fix of one match: edits of the file, commands for the server, and words.
struct FixWriter {
  private let rule: Rule
  private let match: Match
  private let changes: [Change]
  /// The rules whose demands the changes meet.
  private let contributors: [Rule]

  /// - Parameter demands: what all failed rules demand of the object: fixes of one property must not undo each other.
  init(_ rule: Rule, _ match: Match, _ demands: [Demand]) {
    self.rule = rule
    self.match = match
    guard let object = match.object, object.kind.id == rule.kind?.id else {
      (changes, contributors) = ([], [rule])
      return
    }
    let planned = rule.fix.changes(of: object.kind)
    guard planned.isEmpty, case .require(let predicate) = rule.body else {
      (changes, contributors) = (planned, [rule])
      return
    }
    let slots = Set(Change.changes(predicate, for: object).map(\.slot))
    let sharing = demands.filter { demand in
      demand.rule.id == rule.id
        || demand.rule.severity > .info
          && Change.changes(demand.predicate, for: object).contains { slots.contains($0.slot) }
    }
    contributors = sharing.map(\.rule)
    changes = Change.changes(.all(sharing.map(\.predicate)), for: object).filter { slots.contains($0.slot) }
  }

  /// The fix; placeholders of its texts are filled from the match.
  func fix(_ words: WordFiller, consequence: String?) -> Fix {
    var fix = Fix()
    fix.commands = commands(words)
    if rule.fix.applicability == .display {
      fix.edits = []
    } else if let edit = match.edit {
      fix.edits = [edit]
    } else if let object = match.object {
      fix.edits = changes.flatMap { YAMLEdit($0, of: object).edits }
    }
    fix.applicability =
      fix.edits.isEmpty ? .display : contributors.contains { $0.fix.applicability != .safe } ? .review : .safe
    let consequences = [consequence].compactMap { $0 } + contributors.compactMap(\.fix.consequence)
    fix.consequence = consequences.first.map(words.filled)
    fix.console = console.map(words.filled)
    let renaming = match.object.flatMap { Commands(object: $0).renaming }
    fix.advice = [renaming].compactMap { $0 } + rule.fix.advice.map(words.filled)
    return fix
  }

  /// What a command of this fix replaces as a whole.
  var replacedLists: [String] {
    changes.compactMap { change in
      guard let kind = match.object?.kind, case .flags = change.value else { return nil }
      return kind.properties[change.slot].parameter
    }
  }

  private func commands(_ words: WordFiller) -> [String] {
    var lines: [String] = []
    if !rule.fix.run.isEmpty {
      let templates = rule.fix.run.content(for: versions) ?? []
      lines = templates.compactMap { words.command($0, match) }
      guard lines.count == templates.count else { return [] }
    } else if let object = match.object {
      lines = Commands(object: object).lines(for: changes)
    }
    return lines.isEmpty ? [] : lines + restart
  }

  /// The restart of those services that the server has, as far as the input tells.
  private var restart: [String] {
    guard let restart = rule.fix.restart, let services = restart.services.content(for: versions) else { return [] }
    let listed = listed(restart.kind)
    let own = services.filter { name in listed.contains { $0.equalsIgnoringCase(name) } }
    return ["Restart-Service " + (own.isEmpty ? services : own).joined(separator: ", ")]
  }

  private func listed(_ kind: Kind?) -> [Bytes] {
    guard let kind, let inventory = match.object?.inventory, let server = match.server,
      inventory.presence(kind.id, of: server.id) == .complete
    else { return [] }
    return inventory.objects(kind.id, of: server.id).compactMap(\.identity)
  }

  private var console: String? {
    rule.fix.console.content(for: versions)?.first
  }

  /// The versions that the server may run, else the only ones in the input.
  private var versions: VersionSet {
    let own = match.server?.versions ?? .unknown
    return own == .unknown ? match.object?.inventory.onlyVersions ?? own : own
  }
}

extension FixPlan {
  /// The changes that a rule file writes out.
  fileprivate func changes(of kind: Kind) -> [Change] {
    set.compactMap { Change(slot: $0.slot, setting: $0.values, of: kind.properties[$0.slot]) }
      + add.map { Change(slot: $0.slot, value: .added($0.values)) }
  }
}
