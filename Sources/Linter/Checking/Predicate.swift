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
    /// A bound with its text, such as `00:10:00`.
    case atLeast(Int64, String)
    case atMost(Int64, String)
  }

  /// What an element of a list must be; every part that is given must hold.
  package struct ElementTest: Sendable {
    package let ports: [UInt16]
    package let encryptions: [ConnectionSettings.Encryption]
  }
}
