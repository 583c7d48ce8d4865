/// What a rule says about an object, compiled to slots of its kind.
package indirect enum Predicate: Sendable {
  case property(Kind.Slot, Test)
  case all([Predicate])
  case any([Predicate])
  case not(Predicate)
  /// Holds unless the condition is known to hold.
  case notKnown(Predicate)
  /// The version of the object's server.
  case version(VersionSet)

  /// What one property must be.
  package enum Test: Sendable {
    case boolean(Bool)
    /// One of these members of an enumeration.
    case member(MemberSet)
    /// All of these flags.
    case has(MemberSet)
    /// None of these flags.
    case lacks(MemberSet)
    /// One of these texts, without regard to case.
    case text([Template])
    case empty(Bool)
    case some(ElementTest)
    case each(ElementTest)
    case atLeast(Int64)
    case atMost(Int64)
  }

  /// What an element of a list must be; every part that is given must hold.
  package struct ElementTest: Sendable {
    package let ports: [UInt16]
    package let encryptions: [ConnectionSettings.Encryption]
  }
}

/// A text with `{server}` in it.
package struct Template: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The text with the name of a server.
  package func filled(server: String) -> String {
    text.replacing("{server}", with: server)
  }

  /// Whether a text is the template, filled with the name of a server; where nobody knows it, with any single word.
  func matches(_ found: Bytes, server: String?) -> Bool {
    let parts = text.split(separator: "{server}", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return found.equalsIgnoringCase(text) }
    if let server { return found.equalsIgnoringCase(filled(server: server)) }
    let (head, tail) = (String(parts[0]), String(parts[1]))
    guard found.count > head.utf8.count + tail.utf8.count else { return false }
    let word = found.dropFirst(head.utf8.count).dropLast(tail.utf8.count)
    return found.prefix(head.utf8.count).equalsIgnoringCase(head)
      && found.suffix(tail.utf8.count).equalsIgnoringCase(tail) && !word.contains(UInt8(ascii: " "))
  }
}
