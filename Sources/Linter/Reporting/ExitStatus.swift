/// How a run ended, as the exit status of the program tells it; the same in every output format.
package enum ExitStatus: Int32, Error, Sendable {
  /// Nothing at or above `--fail-on`.
  case success = 0
  /// Findings at or above `--fail-on`, or what was asked for is not complete.
  case findings = 1
  /// What was asked could not be done.
  case failure = 2
}
