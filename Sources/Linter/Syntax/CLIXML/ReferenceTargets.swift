/// What a `Ref` to a finished object stands for.
enum ReferenceTarget {
  /// A node of the tree.
  case node(Node.Index)
  /// The text of an object that is not in the tree.
  case text(Range<Int>)
  /// Something that is not in the tree.
  case lost
}

/// What the objects of an export are in the tree, by their numbers.
struct ReferenceTargets {
  private var objectCount: UInt64 = 0
  /// By number: PowerShell numbers the objects of an export from 0 in their order.
  private var inOrder: [ReferenceTarget?] = []
  /// Where someone else numbered them.
  private var others: [UInt64: ReferenceTarget] = [:]

  /// Counts an object that begins.
  mutating func beginObject() {
    objectCount += 1
  }

  subscript(number: UInt64) -> ReferenceTarget? {
    get {
      if number < inOrder.count, let target = inOrder[Int(number)] { return target }
      return others.isEmpty ? nil : others[number]
    }
    set {
      guard number < objectCount else { return others[number] = newValue }
      while inOrder.count <= number { inOrder.append(nil) }
      inOrder[Int(number)] = newValue
    }
  }
}
