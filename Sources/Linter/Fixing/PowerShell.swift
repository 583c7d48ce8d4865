/// PowerShell source text.
package enum PowerShell {
  /// A text in single quotes; `nil` where it holds characters that nobody sees, or that control a terminal: shown as their numbers
  /// they would name something else.
  ///
  /// Source: PowerShell, about_Quoting_Rules; typographic quotes end a string as the plain one does.
  package static func quoted(_ text: String) -> String? {
    guard !text.unicodeScalars.contains(where: \.isTreacherous) else { return nil }
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

  /// The first placeholder of a command whose value could end the quotes that it gets: one inside of quotes or a comment, behind
  /// a backquote, or behind `--%`; `nil` where there is none.
  ///
  /// Source: PowerShell, about_Quoting_Rules, about_Special_Characters, about_Parsing, about_Comments.
  static func exposedPlaceholder(in command: String) -> String? {
    let scalars = Array(command.unicodeScalars)
    var (quote, isEscaped, isVerbatim): (Quote?, Bool, Bool) = (nil, false, false)
    for (index, scalar) in scalars.enumerated() {
      if let word = placeholder(at: index, in: scalars), quote != nil || isEscaped || isVerbatim { return word }
      let isComment = scalar == "#" && (index == 0 || " \t<".unicodeScalars.contains(scalars[index - 1]))
      if scalars[index...].starts(with: "--%".unicodeScalars) || isComment && quote == nil { isVerbatim = true }
      if isEscaped {
        isEscaped = false
      } else if scalar == "`", quote != .single {
        isEscaped = true
      } else if let mark = Quote(scalar) {
        // A doubled quote ends the text and begins it again.
        if quote == nil { quote = mark } else if quote == mark { quote = nil }
      }
    }
    return nil
  }

  private enum Quote {
    case single, double

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": self = .single
      case "\"", "\u{201C}", "\u{201D}", "\u{201E}": self = .double
      default: return nil
      }
    }
  }

  /// The words in braces of a command, which stand for values.
  static func placeholders(of command: String) -> [String] {
    let scalars = Array(command.unicodeScalars)
    return scalars.indices.compactMap { placeholder(at: $0, in: scalars) }
  }

  private static func placeholder(at index: Int, in scalars: [Unicode.Scalar]) -> String? {
    guard scalars[index] == "{" else { return nil }
    let word = scalars[(index + 1)...].prefix { $0.isASCII && UInt8($0.value).isLetterOrDigit }
    guard !word.isEmpty, word.endIndex < scalars.count, scalars[word.endIndex] == "}" else { return nil }
    return String(String.UnicodeScalarView(word))
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
