/// The .NET type names that an export gives for its objects, or the cmdlets that printed them.
struct TypeNames: Sendable {
  /// The number of a name within one tree.
  typealias Number = Int32

  private var names: [String] = []
  private var numbers: [String: Number] = [:]
  /// In the order of the nodes.
  private var objects: [(node: Node.Index, name: Number)] = []

  /// The number of a name, the same at each call.
  mutating func number(of name: String) -> Number {
    if let number = numbers[name] { return number }
    numbers[name] = Number(names.count)
    names.append(name)
    return Number(names.count - 1)
  }

  /// Notes the type of a node.
  ///
  /// - Precondition: nodes come in their order.
  mutating func note(_ number: Number, of node: Node.Index) {
    objects.append((node, number))
  }

  /// The name of the type of a node, as the export writes it.
  ///
  /// - Complexity: O(log *objects*).
  subscript(node: Node.Index) -> String? {
    var (low, high) = (0, objects.count)
    while low < high {
      let middle = (low + high) / 2
      if objects[middle].node < node { low = middle + 1 } else { high = middle }
    }
    guard low < objects.count, objects[low].node == node else { return nil }
    return names[Int(objects[low].name)]
  }
}
