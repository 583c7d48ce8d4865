/// Where the records of objects stand that are given more than once, so that what is wrong with one value is said once.
struct JoinedProblems {
  private struct Part {
    let span: Span
    /// The number of the object.
    let object: Int
    /// 0 for the record that stands for the object.
    let rank: Int
  }

  /// What two problems of an object have in common that are about one value.
  private struct Subject: Hashable {
    let object: Int
    let rule: String
    let name: String
  }

  /// In the order of their places; none stands in another.
  private let parts: [Part]
  private let joined: [ObjectJoin]
  private let inventory: Inventory

  init(_ joined: [ObjectJoin], _ inventory: Inventory) {
    self.joined = joined
    self.inventory = inventory
    parts = joined.enumerated().flatMap { number, join in
      join.records.enumerated().compactMap { rank, index in
        let record = inventory.records[index]
        // A settings mapping has other objects inside, and an alias stands for a mapping that others may share.
        guard record.kind != inventory.schema.settings.id, record.use == record.node else { return nil }
        return Part(span: inventory.trees[record.source.index].span(record.node), object: number, rank: rank)
      }
    }.sorted { $0.span < $1.span }
  }

  /// The problems without those of a value that stands in several records, but for the best of these.
  ///
  /// - Complexity: O(*n* log *n*).
  func said(of problems: [Problem]) -> [Problem] {
    let subjects = problems.map(subject)
    var best: [Subject: Int] = [:]
    for case (let subject, let rank)? in subjects { best[subject] = min(rank, best[subject] ?? rank) }
    return zip(problems, subjects).filter { _, found in
      found.map { best[$0.subject] == $0.rank } ?? true
    }.map(\.0)
  }

  private func subject(of problem: Problem) -> (subject: Subject, rank: Int)? {
    guard let part = part(at: problem.span), let name = problem.values["property"] ?? problem.values["key"],
      !joined[part.object].contradicts(name, inventory)
    else { return nil }
    return (Subject(object: part.object, rule: problem.rule, name: name), part.rank)
  }

  /// The record that holds a place.
  private func part(at span: Span) -> Part? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      let start = parts[middle].span
      let isBehind =
        (start.source.index, start.range.lowerBound) > (span.source.index, span.range.lowerBound)
      if isBehind { high = middle } else { low = middle + 1 }
    }
    guard low > 0 else { return nil }
    let found = parts[low - 1]
    return found.span.source == span.source && found.span.range.upperBound >= span.range.upperBound ? found : nil
  }
}

extension ObjectJoin {
  /// Whether the records give a property of this name different values.
  fileprivate func contradicts(_ name: String, _ inventory: Inventory) -> Bool {
    let properties = inventory.schema[inventory.records[leader].kind].properties
    return contradictions.contains { properties[$0.slot].name == name }
  }
}
