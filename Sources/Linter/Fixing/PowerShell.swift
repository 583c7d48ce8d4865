/// PowerShell source text.
package enum PowerShell {
  /// A text in single quotes; `nil` where it holds control characters, which nobody should paste.
  ///
  /// Source: PowerShell, about_Quoting_Rules; typographic quotes end a string as the plain one does.
  package static func quoted(_ text: String) -> String? {
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return nil }
    // Scalar by scalar: a combining mark behind a quote makes another character of it, but not for PowerShell.
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      quoted.append(scalar)
      switch scalar {
      case "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": quoted.append(scalar)
      default: break
      }
    }
    return "'" + String(quoted) + "'"
  }

  /// A text as it may stand without quotes, else in single quotes.
  package static func argument(_ text: String) -> String? {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { $0.isLetterOrDigit } && Int(text) == nil
    return isPlain ? text : quoted(text)
  }

  /// A list of texts in single quotes, or an array without elements.
  package static func list(_ texts: [String]) -> String? {
    let quoted = texts.compactMap(quoted)
    guard quoted.count == texts.count else { return nil }
    return quoted.isEmpty ? "@()" : quoted.joined(separator: ",")
  }
}
