extension CLIXMLReader {
  /// Appends an alias of the object with a number.
  mutating func appendReference(to refId: UInt64?, at tag: Range<Int>) {
    switch refId.flatMap({ targets[$0] }) {
    case .node(let node): builder.append(aliasOf: node, span: tag)
    case .text(let content):
      // Once in the tree, it is named from then on: a text that many refer to must not be copied for each.
      if let refId { targets[refId] = .node(builder.next) }
      append(scalar: content, nil, span: tag)
    case .lost: builder.append(aliasOf: nil, span: tag)
    case nil:
      builder.append(aliasOf: nil, span: tag)
      if refId == nil || !objects.contains(where: { $0.refId == refId }) { report(unknown: refId, at: tag) }
    }
  }

  private mutating func report(unknown refId: UInt64?, at tag: Range<Int>) {
    guard unknownReferences.count < Self.maximumUnknownReferences,
      unknownReferences.insert(refId ?? .max).inserted
    else { return }
    let number = refId.map(String.init) ?? "?"
    problems.append(Problem("unknown-reference", at: Span(source.id, tag), values: ["number": number]))
  }
}
