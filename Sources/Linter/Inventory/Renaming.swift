/// The new names of unknown keys of one mapping: each is given once, and none that is there already.
struct Renaming {
  private let node: Node.Index
  private let kind: Kind
  private let tree: Tree
  /// The names of the keys in small letters, and the slots of properties that they mean; `nil` before the first question.
  private var taken: (names: Set<String>, slots: Set<Kind.Slot>)?

  init(_ node: Node.Index, _ kind: Kind, in tree: Tree) {
    self.node = node
    self.kind = kind
    self.tree = tree
  }

  /// What to write in place of a key that was meant as another; `nil` where something would be lost.
  ///
  /// - Complexity: O(*keys of the mapping*) the first time.
  mutating func replacement(of key: Node.Index, _ meant: String) -> String? {
    // What stands behind a blank in a name may be the value, whose colon is missing.
    guard !tree.text(key).contains(0x20) else { return nil }
    var taken = taken ?? self.all
    defer { self.taken = taken }
    guard taken.names.insert(meant.lowercased()).inserted else { return nil }
    if let slot = kind.slot(meant), !taken.slots.insert(slot).inserted { return nil }
    return tree.spelled(meant, like: key)
  }

  private var all: (names: Set<String>, slots: Set<Kind.Slot>) {
    let keys = tree.allEntries(node).map(\.key)
    let numbers = keys.compactMap { kind.slots[tree.text($0)] }.filter { $0 != Kind.ignoredSlot }
    let slots = numbers.map { $0 >= Kind.synonymOffset ? $0 - Kind.synonymOffset : $0 }
    return (Set(keys.map { tree.string($0).lowercased() }), Set(slots))
  }
}
