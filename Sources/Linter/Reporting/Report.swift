/// The result of a run: findings in their order, and how many checks ended in which state.
package struct Report: Sendable {
  /// What was linted, then the rule files that were read for it.
  package let sources: [Source]
  /// How many of the sources were linted.
  package let fileCount: Int
  /// By source, place and rule: those that are told one by one.
  package let findings: [Finding]
  /// Findings that are counted only, by source, rule and severity.
  package var unshown: [Unshown] = []
  package let tally: Tally
  package let unchecked: [Unchecked]
  /// Places of documents or objects that are nothing exlint knows.
  package let skipped: [Skipped]
  package let serverCount: Int
  package let objectCount: Int
  /// Whether the input has sections, with objects or without.
  package var hasSections = false
  /// The sources that were read, and in which nothing is known.
  package var unknown: [Source.ID] = []
  /// What is to be said about the run itself, in the order in which it came up.
  package var notifications: [Notification] = []
  /// The least severity that makes the exit status 1.
  package var failOn = Severity.warning

  package init(
    sources: [Source], fileCount: Int, findings: [Finding], tally: Tally, unchecked: [Unchecked], skipped: [Skipped],
    serverCount: Int, objectCount: Int
  ) {
    self.sources = sources
    self.fileCount = fileCount
    self.findings = findings
    self.tally = tally
    self.unchecked = unchecked
    self.skipped = skipped
    self.serverCount = serverCount
    self.objectCount = objectCount
  }

  /// The number of findings of one severity.
  package func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
      + unshown.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }

  /// How the run ended; what could not be done weighs more than what was found.
  package var status: ExitStatus {
    if notifications.contains(where: { $0.level == .error }) { return .failure }
    let isFound = findings.contains { $0.severity >= failOn } || unshown.contains { $0.severity >= failOn }
    return isFound ? .findings : .success
  }

  /// Whether there was nothing to check, so that totals would look like a pass.
  package var isEmpty: Bool { objectCount == 0 && !hasSections && count(.error) == 0 }
}

/// How many checks ended in which state; a check is one rule on one object.
package struct Tally: Hashable, Sendable {
  package var passed = 0
  package var failed = 0
  package var notChecked = 0
  package var notApplicable = 0
  package var suppressed = 0

  package init() {}

  /// The sum of all states.
  package var total: Int { passed + failed + notChecked + notApplicable + suppressed }
}

/// Checks that could not be made, and why.
package struct Unchecked: Hashable, Sendable {
  /// What the rules are about, such as `POP access of mailboxes`.
  package let about: String
  package let reason: String
  package let rules: [String]
  /// How many checks.
  package let count: Int

  package init(about: String, reason: String, rules: [String], count: Int) {
    self.about = about
    self.reason = reason
    self.rules = rules
    self.count = count
  }
}
