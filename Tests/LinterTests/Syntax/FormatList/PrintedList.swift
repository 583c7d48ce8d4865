import TestSupport

/// A list as PowerShell prints it.
///
/// Source: `ListWriter` and `StringManipulationHelper` of PowerShell.
struct PrintedList {
  /// How a session treats a value that is wider than the window.
  enum Wrapping: CaseIterable {
    /// As where the culture is en, fr, de, it, pt or es.
    case betweenWords
    /// As everywhere else.
    case atEdge
  }

  let wrapping: Wrapping
  let width: Int
  /// Whether an editor took the blanks at the ends of lines away.
  let isStripped: Bool

  func text(_ objects: [[(name: String, value: String)]]) -> String {
    let lines = objects.flatMap { object in
      let room = object.map(\.name.count).max() ?? 0
      return object.flatMap { printed($0.name, $0.value, room) } + [""]
    }
    let all = ["", ""] + lines + ["", ""]
    return all.map { isStripped ? $0.withoutBlanksAtEnd : $0 }.joined(separator: "\n") + "\n"
  }

  private func printed(_ name: String, _ value: String, _ room: Int) -> [String] {
    let parts = value.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapped(String($0), width - room - 3)
    }
    let padded = name + String(repeating: " ", count: room - name.count) + " : "
    return parts.enumerated().map { ($0 == 0 ? padded : String(repeating: " ", count: room + 3)) + $1 }
  }

  private func wrapped(_ line: String, _ room: Int) -> [String] {
    guard line.count > room else { return [line] }
    switch wrapping {
    case .atEdge:
      let characters = Array(line)
      return stride(from: 0, to: characters.count, by: room).map {
        String(characters[$0..<min($0 + room, characters.count)])
      }
    case .betweenWords: return broken(line, room)
    }
  }

  private func broken(_ line: String, _ room: Int) -> [String] {
    var parts = [""]
    for word in line.words {
      if word.count > room {
        for character in word {
          if parts[parts.count - 1].count == room { parts.append("") }
          parts[parts.count - 1].append(character)
        }
      } else {
        if parts[parts.count - 1].count + word.count > room { parts.append("") }
        parts[parts.count - 1] += word
      }
    }
    return parts
  }
}

extension String {
  /// The words, each with the blank behind it.
  fileprivate var words: [String] {
    let parts = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    return parts.dropLast().map { $0 + " " } + parts.suffix(1)
  }

  fileprivate var withoutBlanksAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }

  /// The text without what a list cannot tell: runs of blanks and line breaks.
  var withoutRuns: String {
    split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}

/// Objects with values that are hard to join.
struct PrintedObjects {
  private static let words = [
    "Tls,", "Integrated,", "BasicAuth,", "BasicAuthRequireTLS,", "ExchangeServer,", "10.0.20.0/24,", "the", "printers",
    "of", "building-4711", "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,", "a", ":", "Enabled",
    "OU=Messaging,OU=Contoso",
    "averyveryverylongtokenwithoutanyspacesatall1234567890",
  ]

  var source: DamageSource

  mutating func object(_ number: Int) -> [(name: String, value: String)] {
    let texts = ["AuthMechanism", "Comment", "PermissionGroups", "RemoteIPRanges", "DistinguishedName"].map { name in
      (name: name, value: text())
    }
    return [("Name", "Relay \(number)"), ("Banner", "")] + texts + [("Enabled", "True"), ("DefaultDomain", "")]
  }

  private mutating func text() -> String {
    let count = Int.random(in: 0...14, using: &source)
    let words = (0..<count).map { _ in Self.words.randomElement(using: &source) ?? "" }
    let isOfTwoLines = Int.random(in: 0..<6, using: &source) == 0
    return words.joined(separator: " ") + (isOfTwoLines ? "\nsecond line" : "")
  }
}
