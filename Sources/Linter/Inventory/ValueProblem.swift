/// What is wrong with one value, by its property's schema.
package struct ValueProblem: Sendable {
  package enum Fault: Sendable {
    /// Not a value of the type.
    case unreadable
    /// A date whose year is one of another calendar.
    case otherCalendar
    /// An object without members, as an export writes what it cannot write.
    case lost
    /// Two texts, each of which may be the value.
    case unjoined
    /// A name or number that the enumeration does not have.
    case unknownMember
    /// A name that documents use for another member.
    case misnamedMember(meant: Int)
    /// A size of an export that has lost its unit.
    case unitMissing
    case belowMinimum(Value)
    case aboveMaximum(Value)
    case tooLong(Int)
    case wrongPrefix(String)
    /// More elements than are read.
    case tooManyElements(Int)
    /// Outside what the documents advise, and why.
    case inadvisable(bound: Value, reason: String)
  }

  package let fault: Fault
  /// UTF-8 bytes in the source.
  package let range: Range<Int>
  /// What is there, as a person would write it, on one line.
  package let found: String
}
