package import ArgumentParser

/// How a run ended, as the exit status tells it; the same in every output format.
package enum ExitStatus {
  /// Findings at or above `--fail-on`.
  package static let findings = ExitCode(1)
  /// What was asked could not be done.
  package static let failure = ExitCode(2)
}
