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
    /// All of these words somewhere in a text, without regard to case.
    case contains([String])
    /// None of these words anywhere in a text, without regard to case.
    case omits([String])
    /// The name of a certificate that is its own issuer, or of one that is not.
    case selfIssued(Bool)
    case empty(Bool)
    case some(ElementTest)
    case each(ElementTest)
    /// Every address of these ranges in the list, whose ranges are taken together.
    case covers([IPRange])
    /// At least so many percent of the public addresses in the list, of IPv4 or of IPv6.
    case publicPercent(Int)
    /// A bound with its text, such as `00:10:00`.
    case atLeast(Int64, String)
    case atMost(Int64, String)
  }

  /// What an element of a list must be; every part that is given must hold.
  package struct ElementTest: Sendable {
    package let ports: [UInt16]
    package let encryptions: [ConnectionSettings.Encryption]
    /// An address range must lie in one of these.
    package let ranges: [IPRange]
    /// A text must hold one of these words, without regard to case.
    package let texts: [String]
  }
}
