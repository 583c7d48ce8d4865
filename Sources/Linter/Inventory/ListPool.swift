/// The lists that the check against the schema has read, so that rules need not read them again.
struct ListPool: Sendable {
  /// How many objects have their lists in one part.
  static let partSize = 4_096

  private let parts: [ListPoolPart]

  /// - Parameter parts: the lists of `partSize` consecutive objects each.
  init(parts: [ListPoolPart]) {
    self.parts = parts
  }

  /// A list of an object; `nil` where it is not kept.
  func list(_ code: ValueCode, ofObject index: Int) -> ListValue? {
    code.list.map { parts[index / Self.partSize][$0] }
  }
}

/// Lists of consecutive objects: all their elements one behind the other.
struct ListPoolPart: Sendable {
  private struct Entry {
    let start: UInt32
    let count: UInt32
    let isComplete: Bool
  }

  private var entries: [Entry] = []
  private var all = ListValue()
  /// How many bytes the elements may still take.
  private var room: Int

  /// How many bytes of memory a byte of text may take: hostile lists have far shorter elements than real ones.
  private static let spread = 4

  /// Makes room for the lists of objects, by the length of their texts.
  init(forTextOf length: Int) {
    room = length * Self.spread
    // What is never touched costs nothing; growing would copy.
    all.elements.reserveCapacity(room / MemoryLayout<ListValue.Element>.stride)
  }

  /// Reads a list, or takes its elements from memory, and keeps it, if there is room.
  ///
  /// - Returns: its code.
  mutating func read(
    _ node: Node.Index, of type: ValueType, with reader: inout ValueReader, _ memory: inout ElementMemory
  ) -> ValueCode {
    let start = all.elements.count
    all.isComplete = true
    if !memory.append(node, type, of: reader.tree, to: &all) {
      reader.readList(node, of: type, into: &all)
      memory.remember(node, type, all.elements[start...], of: reader.tree)
    }
    let count = all.elements.count - start
    let size = count * MemoryLayout<ListValue.Element>.stride
    guard size <= room else {
      all.elements.removeLast(count)
      return .none
    }
    room -= size
    entries.append(Entry(start: UInt32(start), count: UInt32(count), isComplete: all.isComplete))
    return ValueCode(list: entries.count - 1)
  }

  subscript(number: Int) -> ListValue {
    let entry = entries[number]
    return ListValue(
      elements: all.elements[Int(entry.start)..<Int(entry.start + entry.count)], isComplete: entry.isComplete)
  }
}
