extension MemberSet {
  /// Whether one of some members is set.
  func hasOne(of wanted: UInt64) -> Truth {
    isComplete ? Truth(bits & wanted != 0) : .unknown
  }

  /// Whether all of some members are set.
  func hasAll(of wanted: UInt64) -> Truth {
    wanted & ~bits == 0 ? .holds : isComplete ? .fails : .unknown
  }

  /// Whether none of some members is set.
  func lacksAll(of unwanted: UInt64) -> Truth {
    unwanted & bits != 0 ? .fails : isComplete ? .holds : .unknown
  }
}
