/// The search for the line at which reading can go on behind a syntax error.
///
/// It is the next one that looks like an entry of a collection that is open, and that is indented no more than what is left out:
/// whatever is indented more may belong to something that is lost.
struct YAMLResumption {
  /// A line at which reading goes on.
  struct Place {
    let offset: Int
    /// How many of the open collections go on.
    let levelCount: Int
    /// Whether the line begins a value of the innermost of them, not an entry.
    let isValue: Bool
    /// Whether the line belongs to the document with the error.
    let isInDocument: Bool
  }

  /// An open collection in block style.
  private struct Level {
    let kind: Node.Kind
    let column: Int
  }

  /// Collections that are indented more are not read on.
  private static let maximumColumn = 4_096

  private let text: [UInt8]
  private let loss: Int
  private let fault: Int
  private let levels: [Level]
  /// The column of a value that is lost, where it begins a line, so that lines below may go on with it.
  private let valueColumn: Int?

  /// - Parameters:
  ///   - loss: where begins what cannot be read.
  ///   - fault: where it was noticed.
  ///   - builder: the collections that are open.
  init(_ text: [UInt8], behind loss: Int, fault: Int, _ builder: TreeBuilder) {
    self.text = text
    self.loss = loss
    self.fault = fault
    levels = Self.levels(of: builder, in: text)
    let start = text.lineStart(before: loss)
    let isFirst = text[start..<loss].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    let column = loss - start
    let isDeeper = column > levels.last?.column ?? -1 && levels.count == builder.depth
    valueColumn = isFirst && isDeeper && builder.awaitsValue && column <= Self.maximumColumn ? column : nil
  }

  private static func levels(of builder: TreeBuilder, in text: [UInt8]) -> [Level] {
    var levels: [Level] = []
    for (_, node) in builder.openNodes {
      let start = text.lineStart(before: Int(node.start))
      let column = text[start..<Int(node.start)].count { $0 & 0xC0 != 0x80 }
      let isDeeper = levels.last.map { last in
        column > last.column || column == last.column && last.kind == .mapping && node.kind == .sequence
      }
      guard isDeeper ?? true, column <= maximumColumn, node.style != .flow else { break }
      levels.append(Level(kind: node.kind, column: column))
    }
    return levels
  }

  /// Where reading can go on; `nil` where nothing follows.
  var place: Place? {
    let start = text.lineStart(before: loss)
    var limit = start + text.indentation(from: start) == loss ? loss - start : Int.max
    var line = text.lineEnd(from: loss) + 1
    while line < text.count {
      if text.beginsDocument(at: line) {
        return Place(offset: line, levelCount: 0, isValue: false, isInDocument: false)
      }
      let column = text.indentation(from: line)
      let end = text.lineEnd(from: line)
      if column <= limit, let place = place(line, column, end) { return place }
      let isEmpty = line + column >= end || [UInt8(ascii: "#"), 0x0D].contains(text[line + column])
      if !isEmpty { limit = min(limit, column) }
      line = end + 1
    }
    return nil
  }

  private func place(_ line: Int, _ column: Int, _ end: Int) -> Place? {
    let kind: Node.Kind
    if text.beginsItem(at: line + column, end) {
      kind = .sequence
    } else if text.beginsEntry(at: line + column, end) {
      kind = .mapping
    } else {
      return nil
    }
    if column == valueColumn { return Place(offset: line, levelCount: levels.count, isValue: true, isInDocument: true) }
    return levels.lastIndex { $0.column == column && $0.kind == kind }.map {
      Place(offset: line, levelCount: $0 + 1, isValue: false, isInDocument: true)
    }
  }

  /// The lines that are left out in part or as a whole.
  func lost(upTo place: Place?) -> Range<Int> {
    text.lineStart(before: min(loss, fault))..<(place.map { max($0.offset - 1, loss) } ?? max(text.count, fault))
  }

  /// A start at a line at which all collections go on; `nil` where not all of them can.
  func start(at line: Int, _ depth: Int) -> YAMLStart? {
    guard levels.count == depth else { return nil }
    let place = Place(offset: line, levelCount: depth, isValue: true, isInDocument: true)
    return YAMLStart(offset: line, prefix: prefix(of: place), depth: depth)
  }

  /// Whether a line begins an entry of the innermost collection.
  func beginsEntry(_ line: Int) -> Bool {
    levels.last.map { $0.column >= text.indentation(from: line) } ?? false
  }

  /// Lines with which libyaml finds the collections open that go on.
  func prefix(of place: Place) -> [UInt8] {
    levels.prefix(place.levelCount).flatMap { level in
      Array(repeating: UInt8(ascii: " "), count: level.column) + (level.kind == .mapping ? "k:\n" : "-\n").utf8
    }
  }
}
