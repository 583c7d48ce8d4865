/// The window for which PowerShell printed a list, and what happened at its edge.
///
/// Where the culture of the session is en, fr, de, it, pt or es, a value breaks between two words, behind the blank, and inside
/// a word only where the word is wider than all the room for values; in every other culture a value is cut wherever the window
/// ends. Behind a line that is not full a value goes on with a blank, or with a line break of its own.
///
/// Source: `StringManipulationHelper.GenerateLines` of PowerShell.
struct Window {
  /// What is between one line of a value and the next.
  enum Edge: Equatable {
    /// Blanks that stand in the text.
    case blanks(Int)
    /// The line is not full.
    case short
    /// The line is full. The word around the edge is wider than all the room, or it is not.
    case full(isLongWord: Bool)

    var isFull: Bool {
      if case .full = self { true } else { false }
    }
  }

  /// What stands between two parts of a value.
  enum Joint: Equatable {
    case direct
    case blanks(Int)
    /// Nothing or a blank.
    case unsure
  }

  /// The width of the widest line: the window is no narrower.
  let width: Int
  /// Whether lines that are as wide end at the edge of a window, and not where a person broke them.
  var isReal: Bool
  private let rule: TextWidth.Rule
  private let areBlanksKept: Bool

  init(_ layout: ListLayout, _ rule: TextWidth.Rule, areBlanksKept: Bool) {
    width = (areBlanksKept ? layout.widestWithBlanks : layout.widest)[rule]
    isReal = width >= Self.leastWidth
    self.rule = rule
    self.areBlanksKept = areBlanksKept
  }

  /// Whether it is narrower than those that most people work in, so that a person may have broken the lines.
  var isNarrow: Bool { width < Self.usualWidth }

  /// The edge between two parts.
  ///
  /// - Parameters:
  ///   - room: the columns for values.
  ///   - carried: the width of the word that fills the lines above, up to this one.
  func edge(
    between part: WrappedValue.Part, _ next: WrappedValue.Part, room: Int, carried: inout Int, _ text: [UInt8]
  ) -> Edge {
    let (line, nextLine) = (text[part.text], text[next.text])
    let head = nextLine.prefix { $0 > 0x20 }
    let tail = line.lastWord
    let tailWidth = TextWidth(tail, isASCII: false)[rule] + (tail.count == line.count ? carried : 0)
    let headWidth = TextWidth(head, isASCII: false)[rule]
    let blank = head.count < nextLine.count || areBlanksKept && next.trailing > 0 ? 1 : 0
    carried = 0
    if areBlanksKept, part.trailing > 0 { return .blanks(part.trailing + next.leading) }
    if next.leading > 0 { return .blanks(next.leading) }
    guard isFull(part, before: nextLine) else { return .short }
    carried = tailWidth
    return .full(isLongWord: tailWidth + headWidth + blank > room)
  }

  /// Whether a person broke a line: it ends behind a comma, where the first word of the next would have fit.
  func isBrokenByHand(_ part: WrappedValue.Part, _ next: WrappedValue.Part, _ text: [UInt8]) -> Bool {
    let head = TextWidth(text[next.text].prefix { $0 > 0x20 }, isASCII: false)[rule]
    return text[part.text].last == UInt8(ascii: ",") && part.width[rule] + head + 2 <= width
  }

  /// The narrowest window that anybody works in, and the narrowest that is usual.
  private static let leastWidth = 20
  private static let usualWidth = 40

  /// Whether a line reaches the edge.
  private func isFull(_ part: WrappedValue.Part, before next: Bytes) -> Bool {
    isReal && part.width[rule] >= width - gap(before: next)
  }

  /// The columns at the edge that may stay free in front of a line: one where its first character takes two.
  private func gap(before next: Bytes) -> Int {
    rule == .cells && TextWidth.isWide(next) ? 1 : 0
  }
}

/// How many texts were counted, and whether they were all the same: objects of one list often have equal values.
private struct Repeats {
  private(set) var count = 0
  private var first: Bytes?
  private(set) var differ = false

  mutating func note(_ text: Bytes) {
    count += 1
    if let first { differ = differ || first != text } else { first = text }
  }
}

/// What the values of all lists of one small width show of whether a window had it, or a person broke the lines.
struct NarrowWindowEvidence {
  private var full = Repeats()
  private var isBrokenByHand = false

  /// Whether it was a window: no line breaks where more would have fit, or two different lines end in the same column.
  var isReal: Bool { full.differ || !isBrokenByHand }

  mutating func note(
    _ window: Window, _ edges: [Window.Edge], _ parts: ArraySlice<WrappedValue.Part>, _ text: [UInt8]
  ) {
    for (edge, (part, next)) in zip(edges, zip(parts, parts.dropFirst())) {
      if edge.isFull { full.note(text[part.text]) }
      if edge == .short, window.isBrokenByHand(part, next, text) { isBrokenByHand = true }
    }
  }
}

/// What the values of all lists for windows of one width show of how their lines ended.
struct WindowEvidence {
  private var shortCount = 0
  /// Full lines, where a session that breaks between words would have broken before.
  private var cuts = Repeats()
  /// Full lines inside of a word that is wider than the room.
  private var splits = Repeats()

  mutating func note(_ edges: [Window.Edge], _ parts: ArraySlice<WrappedValue.Part>, _ text: [UInt8]) {
    for (edge, part) in zip(edges, parts) {
      switch edge {
      case .blanks: break
      case .short: shortCount += 1
      case .full(isLongWord: false): cuts.note(text[part.text])
      case .full(isLongWord: true): splits.note(text[part.text])
      }
    }
  }

  /// What an edge says in the light of all others; in a narrow window words fill whole lines too often to tell anything, unless
  /// their blanks are there.
  func joint(_ edge: Window.Edge, in window: Window, areBlanksKept: Bool) -> Window.Joint {
    switch edge {
    case .full where window.isNarrow && !areBlanksKept: return .unsure
    case .blanks(let count): return .blanks(count)
    case .short: return .blanks(1)
    case .full(let isLongWord):
      // Two different lines that end in the same column and no earlier ones are no accident.
      let isCut = cuts.differ && (areBlanksKept || cuts.count >= shortCount)
      if isCut || isLongWord && (areBlanksKept || splits.differ) { return .direct }
      return .unsure
    }
  }
}

extension Bytes {
  /// What stands behind the last blank.
  fileprivate var lastWord: Bytes {
    self[(lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? startIndex)...]
  }
}
