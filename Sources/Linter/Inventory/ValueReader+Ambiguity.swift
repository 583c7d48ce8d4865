/// One of the two texts that a scalar may be.
enum TextChoice {
  case joined, other
}

/// Values whose lines belong together in a way that nobody knows: what can be read in one way only is that.
extension ValueReader {
  /// Whether both texts of a scalar are to be compared.
  func isUndecided(_ node: Node.Index) -> Bool {
    tree[node].flags.contains(.isAmbiguous) && choice == nil
  }

  /// The text of a scalar, of an ambiguous one the chosen one.
  func text(_ node: Node.Index) -> Bytes {
    choice == .other ? tree.otherText(node) : tree.text(node)
  }

  mutating func readAmbiguous(_ node: Node.Index, as property: Property) -> Value {
    let (joined, other) = (reading(.joined), reading(.other))
    var readings = (joined, other)
    let values = (readings.0.read(node, as: property), readings.1.read(node, as: property))
    let faults = (readings.0.problems.count, readings.1.problems.count)
    guard faults.0 != faults.1 || values.0.isSame(as: values.1) else {
      noteUnjoined(node)
      return .unknown(.unjoined)
    }
    problems += faults.0 <= faults.1 ? readings.0.problems : readings.1.problems
    return faults.0 <= faults.1 ? values.0 : values.1
  }

  mutating func append(partsOfAmbiguous node: Node.Index, _ type: ValueType, to list: inout ListValue) {
    var readings = (reading(.joined), reading(.other))
    var lists = (ListValue(), ListValue())
    readings.0.append(partsOf: node, type, to: &lists.0)
    readings.1.append(partsOf: node, type, to: &lists.1)
    let faults = (readings.0.faultCount(lists.0), readings.1.faultCount(lists.1))
    guard faults.0 != faults.1 || lists.0.isSame(as: lists.1) else {
      noteUnjoined(node)
      list.elements += lists.0.elementsAtEnds(sharedWith: lists.1)
      list.isComplete = false
      return
    }
    let isJoined = faults.0 <= faults.1
    problems += isJoined ? readings.0.problems : readings.1.problems
    list.elements += (isJoined ? lists.0 : lists.1).elements
    if !(isJoined ? lists.0 : lists.1).isComplete { list.isComplete = false }
  }

  /// Notes that nobody knows how a value goes on behind its first line.
  private mutating func noteUnjoined(_ node: Node.Index) {
    let line = tree.source.text[tree.span(node).range].prefix { $0 != UInt8(ascii: "\n") }.trimmed
    problems.append(ValueProblem(fault: .unjoined, range: line.indices, found: line.excerpt))
  }

  /// A reader for one of the texts, which has noted nothing yet.
  private func reading(_ choice: TextChoice) -> ValueReader {
    var reader = self
    reader.choice = choice
    reader.problems = []
    reader.elementLimit = Self.maximumElementCount
    return reader
  }

  /// How much speaks against a list: an element that is a word has no blank, unless it is an address of X.400 or X.500.
  private func faultCount(_ list: ListValue) -> Int {
    problems.count
      + list.elements.count { element in
        guard case .text(let text) = element.value, text.contains(0x20) else { return false }
        return !["x400:", "x500:"].contains { text.prefix(5).equalsIgnoringCase($0) }
      }
  }
}

extension ListValue {
  /// Whether two lists have the same elements, wherever they stand.
  fileprivate func isSame(as other: ListValue) -> Bool {
    isComplete == other.isComplete && elements.map(\.value) == other.elements.map(\.value)
  }

  /// The elements in front of all that differ from those of another list, and behind them.
  fileprivate func elementsAtEnds(sharedWith other: ListValue) -> [Element] {
    let first = zip(elements, other.elements).prefix { $0.value == $1.value }.count
    let rest = zip(elements.dropFirst(first).reversed(), other.elements.dropFirst(first).reversed())
    return elements.prefix(first) + elements.suffix(rest.prefix { $0.value == $1.value }.count)
  }
}

extension Value {
  /// Whether two values say the same.
  fileprivate func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.boolean(let one), .boolean(let other)): one == other
    case (.integer(let one), .integer(let other)): one == other
    case (.timeSpan(let one), .timeSpan(let other)): one == other
    case (.byteSize(let one), .byteSize(let other)): one == other
    case (.text(let one), .text(let other)): one == other
    case (.date(let one), .date(let other)): one == other
    case (.members(let one), .members(let other)): one == other
    case (.unlimited, .unlimited), (.unknown, .unknown): true
    default: false
    }
  }
}
