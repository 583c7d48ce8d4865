/// A text as a scalar of YAML that every reader takes for that text.
///
/// Plain where nothing else can be meant, in quotes otherwise: a word such as `yes`, a number, a date, blanks at the ends,
/// an indicator, or a character that cannot be seen.
package struct YAMLScalar {
  /// Where the scalar stands: inside brackets more characters have a meaning.
  package enum Place {
    case block, flow
  }

  /// The scalar, on one line.
  package let text: String

  init(_ content: Bytes, in place: Place) {
    let content = String(decoding: content, as: UTF8.self)
    if Self.isPlain(Array(content.unicodeScalars), place) {
      text = content
    } else if content.unicodeScalars.contains(where: Self.mustBeEscaped) {
      text = Self.doubleQuoted(content)
    } else if content.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }) {
      text = "'" + content.replacing("'", with: "''") + "'"
    } else {
      text = Self.doubleQuoted(content)
    }
  }

  package init(_ content: String, in place: Place) {
    self.init(Array(content.utf8)[...], in: place)
  }
}

extension YAMLScalar {
  /// Words that YAML 1.1 or 1.2 reads as something other than text.
  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
  ]

  private static func isPlain(_ scalars: [Unicode.Scalar], _ place: Place) -> Bool {
    guard let first = scalars.first, scalars.last != " ", scalars.allSatisfy({ isOrdinary($0, place) }) else {
      return false
    }
    guard isLetter(first) ? !words.contains(String(String.UnicodeScalarView(scalars)).lowercased()) : isLabel(scalars)
    else { return false }
    return scalars.indices.allSatisfy { index in
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let previous = index > 0 ? scalars[index - 1] : " "
      return !(scalars[index] == ":" && next == " ") && !(scalars[index] == "#" && previous == " ")
    }
  }

  /// Whether a text that begins with a digit has letters that no number, date or time has.
  private static func isLabel(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, "0"..."9" ~= first else { return false }
    let isPrefixed = first == "0" && scalars.count > 1 && "xXoObB".unicodeScalars.contains(scalars[1])
    return !isPrefixed && scalars.contains { isLetter($0) && !"eETtZz".unicodeScalars.contains($0) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.properties.isAlphabetic : scalar.properties.isAlphabetic && !mustBeEscaped(scalar)
  }

  /// Whether a character means nothing to YAML inside a plain scalar.
  private static func isOrdinary(_ scalar: Unicode.Scalar, _ place: Place) -> Bool {
    guard scalar.isASCII else { return !mustBeEscaped(scalar) }
    switch scalar {
    case " "..."~": return place == .block || !",:?[]{}".unicodeScalars.contains(scalar)
    default: return false
    }
  }

  /// Whether a character could break the line, be refused by a reader of YAML, or hide other text.
  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isTreacherous || scalar.properties.isNoncharacterCodePoint
  }

  private static func doubleQuoted(_ content: String) -> String {
    var text = "\""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where mustBeEscaped(scalar): text += escape(scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func escape(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    let (letter, width) = code <= 0xFF ? ("x", 2) : code <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
