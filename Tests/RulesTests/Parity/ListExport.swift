/// What `Format-List` prints.
struct ListExport {
  /// The columns of the console; `nil` for one that is wide enough.
  let consoleWidth: Int?

  func text(_ objects: [ExportedObject]) -> String {
    "\r\n\r\n" + objects.map(record).joined(separator: "\r\n\r\n") + "\r\n\r\n\r\n"
  }

  private func record(_ object: ExportedObject) -> String {
    let width = object.properties.map(\.name.count).max() ?? 0
    let margin = "\r\n" + String(repeating: " ", count: width + 3)
    return object.properties.map { name, value in
      let text = value.text(list)
      let lines = consoleWidth.map { Self.wrapped(text, $0 - width - 3) } ?? [text]
      return name + String(repeating: " ", count: width - name.count) + " :"
        + (text.isEmpty ? "" : " " + lines.joined(separator: margin))
    }.joined(separator: "\r\n")
  }

  private func list(_ elements: [ExportedElement], isCut: Bool) -> String {
    "{" + elements.map(\.text).joined(separator: ", ") + (isCut ? "..." : "") + "}"
  }

  /// The lines of a value: broken behind blanks, and inside a word that is longer than the line.
  ///
  /// Source: PowerShell, `StringManipulationHelper.GenerateLinesWithWordWrap`.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines = [""]
    for word in words(text) {
      let line = lines[lines.count - 1]
      if line.count + word.count <= width {
        lines[lines.count - 1] += word
      } else if word.count <= width {
        lines.append(word)
      } else {
        for character in word {
          if lines[lines.count - 1].count == width { lines.append("") }
          lines[lines.count - 1].append(character)
        }
      }
    }
    return lines
  }

  /// The words with the blank behind each.
  private static func words(_ text: String) -> [String] {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    return parts.dropLast().map { $0 + " " } + parts.suffix(1).map(String.init)
  }
}
