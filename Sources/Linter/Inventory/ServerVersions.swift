/// Finds out which version of the product each server runs.
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
  func settle(_ servers: [Server], _ records: [ObjectRecord], _ problems: inout [Problem]) -> [Server] {
    var servers = servers
    var places = [Span?](repeating: nil, count: servers.count)
    var isDoubtful = [Bool](repeating: false, count: servers.count)
    for (kind, slot) in slots {
      for record in records where record.kind == kind {
        guard let server = record.server, let found = version(record, slot, &problems) else { continue }
        guard let place = places[server.index] else {
          places[server.index] = found.place
          servers[server.index].version = found.version
          continue
        }
        guard !isDoubtful[server.index], servers[server.index].version != found.version else { continue }
        isDoubtful[server.index] = true
        servers[server.index].version = nil
        problems.append(
          Problem(
            "conflicting-version", at: found.place, values: ["server": servers[server.index].name ?? "this server"],
            related: [Label(place, "another version is given here")]))
      }
    }
    return servers
  }

  private func version(
    _ record: ObjectRecord, _ slot: Kind.Slot, _ problems: inout [Problem]
  ) -> (version: ProductVersion, place: Span)? {
    let tree = trees[record.source.index]
    let field = record.fields.first { fields[Int($0)].slot == slot }.map { fields[Int($0)].node }
    guard let field, field >= 0, let node = tree.resolved(field), tree[node].kind == .scalar, !tree.isNull(node),
      LostText(tree.text(node)) == nil
    else {
      return nil
    }
    let text = tree.text(node).trimmed
    let version =
      schema.versions.named(String(decoding: text, as: UTF8.self))
      ?? ProductBuild(text).flatMap(schema.versions.version(of:))
    guard let version else {
      let property = schema[record.kind].properties[slot]
      problems.append(
        Problem(
          "unreadable-value", at: tree.span(node),
          values: [
            "property": property.name, "kind": schema[record.kind].title,
            "found": String(decoding: text.prefix(200), as: UTF8.self), "expected": property.expectation,
          ], variant: record.isExported ? "exported" : nil))
      return nil
    }
    return (version, tree.span(node))
  }
}
