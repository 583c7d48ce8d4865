/// Puts matches and problems into words: those of the rule file.
struct FindingWriter {
  private let ruleSet: RuleSet
  private let inventory: Inventory
  private let failures: ToldFailures
  private static let failuresAtOnce = 4_096
  /// Made once somebody asks, since most input has no value that is wrong.
  private let judged: Lazy<JudgedProperties>

  /// - Parameter maximumFindings: how many failures of one rule in one source are told; `nil` for all.
  init(
    ruleSet: RuleSet, _ inventory: Inventory, _ failures: [(rule: Rule, failures: [Failure])],
    maximumFindings: Int? = nil
  ) {
    self.ruleSet = ruleSet
    self.inventory = inventory
    judged = Lazy { JudgedProperties(ruleSet) }
    self.failures = ToldFailures(failures, inventory, limit: maximumFindings)
  }

  /// All findings, by place and rule; of each file what could not be read comes first.
  func findings(_ problems: [Problem]) -> [Finding] {
    let unread = UnreadText(problems)
    // One array, which grows in place: a finding is large, and there may be one for each line of the input.
    var findings = problems.map { unread.withoutEdits(finding($0)) }
    findings.reserveCapacity(problems.count + failures.told.count)
    for start in stride(from: 0, to: failures.told.count, by: Self.failuresAtOnce) {
      let part = failures.told[start..<min(start + Self.failuresAtOnce, failures.told.count)]
      let written = concurrentMap(part.count, chunkSize: 256) { range in
        range.map { index in
          let (rule, failure) = part[start + index]
          return unread.withoutEdits(finding(failure.match(rule.body, inventory), rule))
        }
      }
      for written in written { findings += written }
    }
    let all = findings
    // Their numbers are sorted, since a finding is large.
    return all.indices.sorted { unread.isBefore(all[$0], all[$1]) }.map { all[$0] }
  }

  /// Findings that are counted only, by source, rule and severity.
  ///
  /// - Parameter problems: how many there are of each sort.
  func unshown(_ problems: [ProblemList.Sort: Int]) -> [Unshown] {
    let ofRules = failures.counts.map { rule, severity, source, count in
      Unshown(rule: rule.id, severity: severity, source: source, count: count)
    }
    var ofReaders: [String: Unshown] = [:]
    for (sort, count) in problems {
      let severity = severity(of: sort)
      let key = "\(sort.source.index) \(sort.rule) \(severity.rawValue)"
      let earlier = ofReaders[key]?.count ?? 0
      ofReaders[key] = Unshown(rule: sort.rule, severity: severity, source: sort.source, count: earlier + count)
    }
    return (ofRules + ofReaders.values).sorted {
      ($0.source.index, $0.rule, $0.severity.rawValue) < ($1.source.index, $1.rule, $1.severity.rawValue)
    }
  }

  private func severity(of sort: ProblemList.Sort) -> Severity {
    guard let rule = ruleSet.rule(sort.rule) else { preconditionFailure("no rule file \(sort.rule)") }
    var variant = sort.variant
    if let kind = sort.kind, let slot = sort.slot, !judged.value.contains(slot, of: inventory.schema[kind]) {
      variant = variant ?? "unjudged"
    }
    let entry = rule.cases.first { if case .variant(let name) = $0.condition { name == variant } else { false } }
    return entry?.severity ?? rule.severity
  }

  /// The finding that a match is.
  private func finding(_ match: Match, _ rule: Rule) -> Finding {
    let variant = self.variant(match, rule)
    let words = WordFiller(match, rule)
    let demands = match.object.flatMap { failures.demands[$0.index] } ?? []
    let fixWriter = FixWriter(rule, match, demands)
    let hasFix = variant?.hasFix ?? true
    let fix = hasFix ? fixWriter.fix(words, consequence: variant?.consequence) : Fix()
    let label = variant?.label ?? rule.words.label
    return Finding(
      rule: rule.id, severity: variant?.severity ?? rule.severity,
      headline: words.filled(variant?.says ?? rule.words.says),
      primary: Label(match.place, label.map(words.filled) ?? match.label), related: related(match, rule),
      subject: subject(match), found: match.found, expected: match.expected,
      fix: fix,
      sources: rule.words.sources, controls: rule.words.controls,
      notes: rule.words.notes.map(words.filled)
        + (fix.commands.isEmpty ? [] : fixWriter.replacedLists.map(Self.replacesList)))
  }

  /// The finding that a reader's problem is.
  ///
  /// - Precondition: the rule set has the rule that the problem names.
  private func finding(_ problem: Problem) -> Finding {
    guard let rule = ruleSet.rule(problem.rule) else { preconditionFailure("no rule file \(problem.rule)") }
    var match = Match(at: problem.span)
    match.related = problem.related
    match.values = problem.values
    match.values["hint"] = problem.values["suggestion"].map { "; did you mean \($0)?" } ?? ""
    match.found = problem.values["found"]
    match.edit = problem.replacement.map { TextEdit(problem.span, replacement: $0) }
    match.expected = problem.values["expected"] ?? problem.values["suggestion"]
    match.variant = problem.variant
    match.subject = problem.subject
    if let property = problem.property {
      let object = Object(inventory: inventory, index: property.object)
      (match.object, match.server, match.property) = (object, object.server, property.slot)
      if !judged.value.contains(property.slot, of: object.kind) { match.variant = match.variant ?? "unjudged" }
    }
    return finding(match, rule)
  }

  private static func replacesList(_ parameter: String) -> String {
    "-\(parameter) replaces the whole list, so the command repeats what is there"
  }

  private func variant(_ match: Match, _ rule: Rule) -> Rule.Case? {
    rule.cases.first { variant in
      switch variant.condition {
      case .variant(let name): name == match.variant
      case .when(let predicate): match.object.map { predicate.evaluate($0) == .holds } ?? false
      }
    }
  }

  private func subject(_ match: Match) -> Finding.Subject {
    match.subject
      ?? Finding.Subject(
        server: match.server?.name, kind: match.object?.kind.name,
        object: match.object?.identity.map { String(decoding: $0, as: UTF8.self) },
        property: match.property.flatMap { match.object?.kind.properties[$0].name } ?? match.values["property"])
  }

  /// The places of the match, those that the rule file asks for, and the object itself where it is one of many.
  private func related(_ match: Match, _ rule: Rule) -> [Label] {
    var labels = match.related
    if let object = match.object, object.kind.id == rule.kind?.id {
      for place in rule.related { labels += self.labels(place, object) }
      if !object.kind.isSingle, object.place != match.place {
        labels.append(Label(object.place, "this \(object.kind.title)"))
      }
      if let slot = match.property, let place = object.borrowingPlace(slot) {
        labels.append(Label(place, "used here"))
      }
    }
    // The sort is stable: of several labels at one place, the first stays.
    let sorted = labels.filter { $0.span != match.place }.sorted { $0.span < $1.span }
    return sorted.indices.filter { $0 == 0 || sorted[$0 - 1].span != sorted[$0].span }.map { sorted[$0] }
  }

  /// Labels at a property, or at the elements of a list; elements with the same words get one.
  private func labels(_ place: Rule.RelatedPlace, _ object: Object) -> [Label] {
    guard case .list(let list) = object.value(place.slot) else {
      return object.place(place.slot).map { [Label($0, place.says)] } ?? []
    }
    var texts: Set<String> = []
    let source = object.tree(of: place.slot).source.id
    return list.elements.compactMap { element in
      let port =
        switch element.value {
        case .binding(let binding): String(binding.port)
        case .connection(let settings): String(settings.port)
        case .range, .text, .unreadable: ""
        }
      let text = Placeholders.filled(place.says) { $0 == "port" ? port : nil }.text
      return texts.insert(text).inserted ? Label(Span(source, element.range), text) : nil
    }
  }
}
