/// What `Format-List` prints, laid out as the engine of PowerShell does it.
///
/// Source: PowerShell, FormatAndOutput/common, `ListWriter`; a test compares it byte for byte with texts of a real engine.
package struct FormatListText: Sendable {
  /// A value before it is broken into lines.
  package enum Value: Sendable {
    case text(String)
    case list([String])
  }

  package typealias Property = (name: String, value: Value)

  /// How values are broken into lines; `nil` where the console is wide enough for all of them.
  package var layout: LineLayout?
  /// How many elements of a list are printed; `nil` for all.
  package var elementLimit: Int?
  /// What stands for the other elements: `...` in Windows PowerShell, `…` in PowerShell 7.
  package var ellipsis: String
  package var lineBreak: String

  package init(layout: LineLayout?, elementLimit: Int?, ellipsis: String = "...", lineBreak: String = "\r\n") {
    self.layout = layout
    self.elementLimit = elementLimit
    self.ellipsis = ellipsis
    self.lineBreak = lineBreak
  }

  /// The objects as one list: two empty lines before it, one between objects, three behind it.
  package func text(_ objects: [[Property]]) -> String {
    let lines = ["", ""] + objects.map(lines).joined(separator: [""]) + ["", "", ""]
    return lines.map { $0 + lineBreak }.joined()
  }

  private static let separator = " : "
  /// The columns that a value has at least, at the cost of its name.
  private static let leastValueWidth = 5

  private func lines(_ properties: [Property]) -> [String] {
    let widest = properties.map(\.name.count).max() ?? 0
    let most = layout.map { $0.width - Self.separator.count - Self.leastValueWidth } ?? widest
    let nameWidth = min(widest, most)
    return properties.flatMap { lines($0, nameWidth) }
  }

  private func lines(_ property: Property, _ nameWidth: Int) -> [String] {
    let name = String(property.name.prefix(nameWidth))
    let label = name + String(repeating: " ", count: nameWidth - name.count) + Self.separator
    let margin = String(repeating: " ", count: nameWidth + Self.separator.count)
    let texts = text(property.value).linesWithoutReturns
    let parts = texts.flatMap { layout?.lines($0, after: margin.count) ?? [$0] }
    return parts.enumerated().map { index, part in (index == 0 ? label : margin) + part }
  }

  /// The text of a value on one line.
  package func text(_ value: Value) -> String {
    switch value {
    case .text(let text): return text
    case .list(let elements):
      let limit = elementLimit ?? elements.count
      return "{" + elements.prefix(limit).joined(separator: ", ") + (elements.count > limit ? ellipsis : "") + "}"
    }
  }

  /// Whether a list of so many elements is cut short.
  package func cuts(_ count: Int) -> Bool {
    elementLimit.map { count > $0 } ?? false
  }

  /// How many lines a value takes behind a margin.
  package func lineCount(_ text: String, after margin: Int) -> Int {
    text.linesWithoutReturns.reduce(0) { $0 + (layout?.lines($1, after: margin).count ?? 1) }
  }
}

extension String {
  /// The lines as PowerShell splits them: it drops every carriage return.
  fileprivate var linesWithoutReturns: [String] {
    unicodeScalars.filter { $0 != "\r" }.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}
