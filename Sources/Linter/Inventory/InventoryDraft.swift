/// An inventory with what was noticed while it was made.
package struct InventoryDraft: Sendable {
  package let inventory: Inventory
  package let problems: [Problem]
  /// Problems that are only counted.
  let counts: [ProblemList.Sort: Int]
  /// What is to be said of the run.
  package let notifications: [Notification]
  /// Places of what is no object that exlint knows.
  package let skipped: [Skipped]
  /// Whether each source holds an object that exlint knows.
  let isKnown: [Bool]

  /// What the readers found, without what only matters in a source of objects that exlint knows, where it is none.
  func problems(of readings: [Reading]) -> [Problem] {
    zip(readings, isKnown).flatMap { reading, isKnown in
      reading.problems.filter { isKnown || !$0.needsObjects }
    }
  }
}

extension InventoryBuilder {
  /// Settles the servers and their versions.
  mutating func finish() -> InventoryDraft {
    let resolution = directory.resolve()
    problems += resolution.problems
    for index in records.indices { records[index].server = resolution.ofRecord[index] }
    let count = schema.kinds.count
    var sections = Array(repeating: SectionPresence.absent, count: (resolution.servers.count + 1) * count)
    var places = [Span?](repeating: nil, count: sections.count)
    var chosen: [Int] = []
    for record in records {
      let slot = (record.server?.index ?? resolution.servers.count) * count + record.kind.index
      let tree = trees[record.source.index]
      // The only mailbox that somebody asked for is the one that is meant; other kinds may have more.
      let isChosen = tree[record.node].flags.contains(.isChosen) && schema[record.kind].owner == .server
      if isChosen, !tree.isCut {
        chosen.append(slot)
      } else if sections[slot] != .partial {
        sections[slot] = tree.isCut ? .partial : .complete
      }
    }
    for slot in chosen where sections[slot] == .absent { sections[slot] = .partial }
    var isListed = Array(repeating: false, count: sections.count)
    for listing in listings {
      let server = schema[listing.kind].owner == .server ? resolution.ofScope[listing.scope.index] : nil
      guard server != nil || schema[listing.kind].owner == .organization else { continue }
      let slot = (server?.index ?? resolution.servers.count) * count + listing.kind.index
      // Behind a syntax error nobody knows where an object belongs. Of several sections the one counts that lost something.
      if !listing.isComplete || trees[listing.place.source.index].isCut {
        sections[slot] = .partial
      } else if !isListed[slot] {
        sections[slot] = .complete
      }
      isListed[slot] = true
      places[slot] = places[slot] ?? listing.place
    }
    let lostSections = lostSections(resolution, &sections)
    let servers = ServerVersions(schema, trees, fields).settle(resolution.servers, records, &problems)
    let check = SchemaCheck(
      records, fields, schema, trees, servers.map(\.versions), problemLimit: problemLimit)
    problems += check.problems
    removeDoubtful()
    let inventory = Inventory(
      schema: schema, trees: trees, servers: servers, records: records, fields: fields, codes: check.codes,
      lists: check.lists, dateOrders: check.dateOrders, sections: sections, sectionPlaces: places,
      lostSections: lostSections)
    return draft(inventory)
  }

  /// Leaves out what is doubtful: behind a syntax error nobody knows where a key belongs.
  private mutating func removeDoubtful() {
    guard trees.contains(where: \.isCut) else { return }
    let doubtful: Set<String> = ["kind-not-told", "misplaced-key", "section-without-content"]
    problems.removeAll { [trees] rule, source in doubtful.contains(rule) && trees[source.index].isCut }
  }

  /// Puts together what the input says of one object in several places.
  private func draft(_ inventory: Inventory) -> InventoryDraft {
    let groups = SameObjects(inventory).groups
    guard !groups.isEmpty else {
      return InventoryDraft(
        inventory: inventory, problems: problems.kept, counts: problems.counts, notifications: [], skipped: skipped,
        isKnown: isKnown)
    }
    let join = JoinedRecords(inventory, groups)
    return InventoryDraft(
      inventory: Inventory(inventory, joining: join),
      problems: JoinedProblems(join.joined, inventory).said(of: problems.kept) + join.problems, counts: problems.counts,
      notifications: [join.repetitions.notification(trees)].compactMap { $0 }, skipped: skipped, isKnown: isKnown)
  }
}
