/// A verdict in three values: what the input does not tell is unknown, never false.
package enum Truth: Sendable {
  case holds, fails, unknown

  package init(_ condition: Bool) {
    self = condition ? .holds : .fails
  }

  package static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .holds: .fails
    case .fails: .holds
    case .unknown: .unknown
    }
  }

  /// Holds where every one holds; fails where one fails.
  package static func all(_ truths: [Truth]) -> Truth {
    var result = Truth.holds
    for truth in truths {
      if truth == .fails { return .fails }
      if truth == .unknown { result = .unknown }
    }
    return result
  }

  /// Holds where one holds; fails where every one fails.
  package static func any(_ truths: [Truth]) -> Truth {
    var result = Truth.fails
    for truth in truths {
      if truth == .holds { return .holds }
      if truth == .unknown { result = .unknown }
    }
    return result
  }
}
