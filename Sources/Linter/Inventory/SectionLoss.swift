/// A section that stands in the input, and of which not all objects are known, maybe none.
struct SectionLoss: Sendable {
  enum Reason: Sendable {
    case unreadable
    /// Nothing stands behind the key.
    case empty
    /// The input says that it does not list everything.
    case declared
  }

  let kind: Kind.ID
  let scope: ServerDirectory.Scope
  /// The key of the section, or its name in a list of incomplete ones.
  let place: Span
  let reason: Reason
}

extension InventoryBuilder {
  /// Notes that a section could not be read.
  mutating func lose(
    _ kind: Kind.ID, at key: Node.Index, _ reason: SectionLoss.Reason, in tree: Tree, scope: ServerDirectory.Scope
  ) {
    let place = tree.span(key)
    if schema[kind].owner == .server { directory.needsServer(scope, at: place) }
    losses.append(SectionLoss(kind: kind, scope: scope, place: place, reason: reason))
  }

  /// Why there are no objects of sections that stand in the input, by the number of the section; sections of which others
  /// have objects are marked as partial.
  ///
  /// - Complexity: O(*losses*), and O(*n*) in the bytes of each source with one.
  func lostSections(
    _ resolution: ServerDirectory.Resolution, _ sections: inout [SectionPresence]
  ) -> [Int: String] {
    var words: [Int: String] = [:]
    var tables: [Int: LineTable] = [:]
    for loss in losses {
      let kind = schema[loss.kind]
      let server = kind.owner == .server ? resolution.ofScope[loss.scope.index] : nil
      guard server != nil || kind.owner == .organization else { continue }
      let number = (server?.index ?? resolution.servers.count) * schema.kinds.count + loss.kind.index
      guard case .absent = sections[number] else {
        sections[number] = .partial
        continue
      }
      guard words[number] == nil else { continue }
      let source = trees[loss.place.source.index].source
      let table = tables[source.id.index] ?? LineTable(source.text)
      tables[source.id.index] = table
      let line = "line \(table.line(of: loss.place.range.lowerBound))"
      let place = trees.count > 1 ? "\(source.name), \(line)" : line
      words[number] = "\(kind.section) \(loss.reason.words) (\(place))"
    }
    return words
  }
}

extension SectionLoss.Reason {
  /// What is said of the section.
  fileprivate var words: String {
    switch self {
    case .unreadable: "cannot be read"
    case .empty: "has nothing behind it"
    case .declared: "is declared incomplete"
    }
  }
}
