/// Finds out which versions of the product each server may run.
struct ServerVersions {
  private let schema: Schema
  private let trees: [Tree]
  private let fields: [Field]
  /// Where a version may stand: what a person wrote about the server counts before what the server prints.
  private let slots: [(kind: Kind.ID, slot: Kind.Slot)]

  init(_ schema: Schema, _ trees: [Tree], _ fields: [Field]) {
    self.schema = schema
    self.trees = trees
    self.fields = fields
    slots = ([schema.settings] + schema.kinds.filter { $0.id != schema.settings.id }).flatMap { kind in
      kind.properties.indices.filter { kind.properties[$0].type == .version && kind.isSingle }.map { (kind.id, $0) }
    }
  }

  /// The servers with their versions; the first that contradicts another is a problem, and leaves the version unknown.
  ///
  /// Where nothing says the version, what only some versions have tells it.
  func settle(_ servers: [Server], _ records: [ObjectRecord], _ problems: inout ProblemList) -> [Server] {
    var servers = servers
    var places = [Span?](repeating: nil, count: servers.count)
    var isContested = [Bool](repeating: false, count: servers.count)
    for (kind, slot) in slots {
      for record in records where record.kind == kind {
        guard let server = record.server?.index, let found = versions(record, slot, &problems) else { continue }
        guard !isContested[server] else { continue }
        let place = places[server] ?? found.place
        places[server] = place
        if let common = servers[server].versions.intersection(found.versions) {
          servers[server].versions = common
          continue
        }
        servers[server].versions = .unknown
        isContested[server] = true
        problems.append(
          Problem(
            "conflicting-version", at: found.place, values: ["server": servers[server].name ?? "this server"],
            related: [Label(place, "another version is given here")]))
      }
    }
    for (index, versions) in testimonies(on: servers, records).enumerated() where places[index] == nil {
      servers[index].versions = versions ?? .unknown
    }
    return servers
  }

  private func versions(
    _ record: ObjectRecord, _ slot: Kind.Slot, _ problems: inout ProblemList
  ) -> (versions: VersionSet, place: Span)? {
    let tree = trees[record.source.index]
    let property = schema[record.kind].properties[slot]
    guard let node = value(slot, of: record, in: tree) else { return nil }
    var reader = ValueReader(tree)
    guard case .text(let text) = reader.read(node, as: property), !text.trimmed.isEmpty else { return nil }
    var values = [
      "property": property.name, "kind": schema[record.kind].title, "found": text.trimmed.excerpt,
      "expected": property.expectation,
    ]
    guard let versions = schema.versions.versions(writtenAs: text.trimmed) else {
      problems.append(
        Problem(
          "unreadable-value", at: tree.span(node), values: values, variant: record.isExported ? "exported" : nil))
      return nil
    }
    if versions.only == nil, !isRange(text) {
      values["expected"] = schema.versions.words(for: versions)
      problems.append(Problem("ambiguous-version", at: tree.span(node), values: values))
    }
    return (versions, tree.span(node))
  }

  /// Whether a text names several versions because somebody meant it.
  private func isRange(_ text: Bytes) -> Bool {
    VersionText(text).flatMap { schema.versions.set(String(decoding: $0.name, as: UTF8.self)) } != nil
  }

  private func value(_ slot: Kind.Slot, of record: ObjectRecord, in tree: Tree) -> Node.Index? {
    let field = record.fields.first { fields[Int($0)].slot == slot }.map { fields[Int($0)].node }
    return field.flatMap { $0 >= 0 ? tree.resolved($0) : nil }
  }
}

extension ServerVersions {
  /// What the objects of each server say of its version together; `nil` where they contradict each other.
  ///
  /// - Complexity: O(*objects of kinds that tell anything*), and O(1) where the version of each server is given.
  private func testimonies(on servers: [Server], _ records: [ObjectRecord]) -> [VersionSet?] {
    var possible = [VersionSet?](repeating: .unknown, count: servers.count)
    guard servers.contains(where: { $0.versions == .unknown }) else { return possible }
    let kinds = schema.kinds.map(\.testimonies)
    for record in records {
      guard let server = record.server?.index, servers[server].versions == .unknown else { continue }
      for testimony in kinds[record.kind.index] where holds(testimony, record, servers[server]) {
        possible[server] = possible[server]?.intersection(testimony.versions)
      }
    }
    return possible
  }

  private func holds(_ testimony: Testimony, _ record: ObjectRecord, _ server: Server) -> Bool {
    let tree = trees[record.source.index]
    guard let node = value(testimony.slot, of: record, in: tree), !tree.isNull(node) else { return false }
    guard let wanted = testimony.text else { return !tree.isEmpty(node) || !tree.text(node).isEmpty }
    return wanted.matches(tree.text(node), server: server.name)
  }
}
