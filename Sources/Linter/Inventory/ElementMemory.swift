/// The elements of lists that a tree repeats, so that each is read once.
struct ElementMemory {
  private var source: Source.ID?
  /// By symbol, for each type of element.
  private var tables: [[ElementValue?]] = []

  private static let types: [ValueType] = [.binding, .range, .connectionSettings]

  /// Appends the elements of a list, where every one of them was met before.
  ///
  /// - Returns: whether that was so; else nothing was appended.
  func append(_ node: Node.Index, _ type: ValueType, of tree: Tree, to list: inout ListValue) -> Bool {
    guard source == tree.source.id, let table = table(for: type), tree[node].kind == .sequence,
      !tree[node].flags.contains(.isCut)
    else { return false }
    let children = node + 1..<tree.next(node)
    guard children.count <= ValueReader.maximumElementCount else { return false }
    let start = list.elements.count
    for child in children {
      // A child that is no scalar has no symbol, and text that is not written as it is neither.
      guard let value = tables[table][Int(tree[child].symbol)] else {
        list.elements.removeLast(list.elements.count - start)
        return false
      }
      list.elements.append(ListValue.Element(value: value, range: tree[child].textRange))
    }
    return true
  }

  /// Notes the elements of a list that are written one by one.
  mutating func remember(
    _ node: Node.Index, _ type: ValueType, _ elements: ArraySlice<ListValue.Element>, of tree: Tree
  ) {
    guard let table = table(for: type), tree[node].kind == .sequence, tree.nodes.count >= ValueMemory.leastNodeCount
    else { return }
    prepare(for: tree)
    for (child, element) in zip(tree.children(node), elements) {
      let symbol = Int(tree[child].symbol)
      guard symbol != 0, element.range == tree[child].textRange else { return }
      switch element.value {
      case .binding, .range, .connection: tables[table][symbol] = element.value
      case .text, .unreadable: return
      }
    }
  }

  private func table(for type: ValueType) -> Int? {
    Self.types.firstIndex(of: type)
  }

  private mutating func prepare(for tree: Tree) {
    guard source != tree.source.id else { return }
    source = tree.source.id
    tables = Array(repeating: Array(repeating: nil, count: tree.symbolCount + 1), count: Self.types.count)
  }
}
