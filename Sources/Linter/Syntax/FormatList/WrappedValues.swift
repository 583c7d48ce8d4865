/// All values of a file that stand on several lines, until the whole file tells how their lines belong together.
struct WrappedValues {
  private var values: [Value] = []
  private var parts: [WrappedValue.Part] = []
  private var layouts: [ListLayout] = []
  private var layout = ListLayout()
  private var blanks = TrailingBlanks()

  /// One value.
  private struct Value {
    let node: Node.Index
    /// The index of the layout of its list.
    let list: Int
    let column: Int
    let parts: Range<Int>
  }

  /// Whether the blanks at the ends of lines are those that PowerShell printed; `nil` where no line with one value tells.
  var areBlanksKept: Bool? { blanks.areKept }

  /// Notes a line of the list that is being read.
  mutating func note(_ line: ListLine, isASCII: Bool) {
    layout.note(line, isASCII: isASCII)
  }

  /// Notes the trailing blanks of a value on one line.
  mutating func note(_ value: WrappedValue) {
    blanks.note(value)
  }

  /// Adds a value of the list that is being read.
  mutating func append(_ value: WrappedValue, _ node: Node.Index) {
    let start = parts.count
    parts += value.parts
    values.append(Value(node: node, list: layouts.count, column: value.column, parts: start..<parts.count))
  }

  /// Ends the list that is being read.
  mutating func endList() {
    if values.last?.list == layouts.count { layouts.append(layout) }
    layout = ListLayout()
  }
}

extension WrappedValues {
  /// Hands out each value as one text, with another reading where the file does not tell which of the two it is.
  ///
  /// - Precondition: the last list was ended.
  /// - Complexity: O(length of the values).
  func forEach(in text: [UInt8], _ body: (Node.Index, _ joined: [UInt8], _ other: [UInt8]?) -> Void) {
    guard !values.isEmpty else { return }
    let areBlanksKept = blanks.areKept ?? parts.contains { $0.trailing > 0 }
    let windows = windows(in: text, areBlanksKept: areBlanksKept)
    var evidence: [Int: WindowEvidence] = [:]
    for value in values {
      let window = windows[value.list]
      evidence[window.width, default: WindowEvidence()].note(edges(of: value, window, text), parts[value.parts], text)
    }
    for value in values {
      let window = windows[value.list]
      let isList = text[parts[value.parts.lowerBound].text].first == UInt8(ascii: "{")
      let joints = zip(edges(of: value, window, text), parts[value.parts]).map { edge, part in
        let joint = evidence[window.width, default: WindowEvidence()].joint(
          edge, in: window, areBlanksKept: areBlanksKept)
        // A list reads the same either way.
        return joint == .unsure && text[part.text].endsElement(inList: isList) ? .blanks(1) : joint
      }
      let joined = joined(value, joints, text, unsure: [])
      body(value.node, joined, joints.contains(.unsure) ? self.joined(value, joints, text, unsure: [0x20]) : nil)
    }
  }

  /// The window of each list, by the rule of counting by which more lines of values are full.
  private func windows(in text: [UInt8], areBlanksKept: Bool) -> [Window] {
    let windows = [TextWidth.Rule.cells, .units].map { rule in
      layouts.map { Window($0, rule, areBlanksKept: areBlanksKept) }
    }
    guard layouts.contains(where: \.dependsOnRule) || parts.contains(where: \.width.dependsOnRule) else {
      return judged(windows[0], text)
    }
    var counts = Array(repeating: [0, 0], count: layouts.count)
    for value in values {
      for rule in 0...1 {
        counts[value.list][rule] += edges(of: value, windows[rule][value.list], text).count(where: \.isFull)
      }
    }
    return judged(layouts.indices.map { windows[counts[$0][1] > counts[$0][0] ? 1 : 0][$0] }, text)
  }

  /// The windows, with those that are none as such.
  private func judged(_ windows: [Window], _ text: [UInt8]) -> [Window] {
    var evidence: [Int: NarrowWindowEvidence] = [:]
    for value in values where windows[value.list].isNarrow {
      let window = windows[value.list]
      evidence[window.width, default: NarrowWindowEvidence()].note(
        window, edges(of: value, window, text), parts[value.parts], text)
    }
    return windows.map { window in
      var window = window
      window.isReal = window.isReal && evidence[window.width]?.isReal ?? true
      return window
    }
  }

  /// What is between each part of a value and the next.
  private func edges(of value: Value, _ window: Window, _ text: [UInt8]) -> [Window.Edge] {
    var carried = 0
    return zip(parts[value.parts], parts[value.parts].dropFirst()).map { part, next in
      window.edge(between: part, next, room: window.width - value.column, carried: &carried, text)
    }
  }

  private func joined(_ value: Value, _ joints: [Window.Joint], _ text: [UInt8], unsure: [UInt8]) -> [UInt8] {
    var joined: [UInt8] = []
    for (index, part) in zip(value.parts, parts[value.parts]) {
      joined.append(contentsOf: text[part.text])
      guard index + 1 < value.parts.upperBound else { break }
      switch joints[index - value.parts.lowerBound] {
      case .direct: break
      case .unsure: joined += unsure
      case .blanks(let count): joined += Array(repeating: 0x20, count: count)
      }
    }
    return joined
  }
}

extension Bytes {
  /// Whether a line ends behind a comma as it separates the elements of a list: words are all that it has, or a brace stands in front
  /// and others have a blank behind them.
  fileprivate func endsElement(inList: Bool) -> Bool {
    guard last == UInt8(ascii: ",") else { return false }
    if !inList { return allSatisfy { $0.isLetterOrDigit || $0 == 0x20 || $0 == UInt8(ascii: ",") } }
    return first == UInt8(ascii: "{")
      || dropLast().indices.contains { self[$0] == UInt8(ascii: ",") && self[$0 + 1] == 0x20 }
  }
}
