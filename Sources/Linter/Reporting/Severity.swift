/// How grave a finding is.
package enum Severity: String, Sendable, CaseIterable {
  /// A hint.
  case info
  /// Works, but is risky or fragile, or a profile demands otherwise.
  case warning
  /// Does not work, is refused by the cmdlet, or exposes credentials.
  case error
}

extension Severity: Comparable {
  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
