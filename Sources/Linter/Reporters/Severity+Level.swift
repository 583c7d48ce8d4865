extension Severity {
  /// The level that machine formats have for this severity.
  ///
  /// Source: OASIS, SARIF 2.1.0, section 3.27.10.
  var level: Notification.Level {
    switch self {
    case .info: .note
    case .warning: .warning
    case .error: .error
    }
  }
}
