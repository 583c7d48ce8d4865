/// What a report tells about the program that made it.
package struct ToolInfo: Sendable {
  /// The name of the command, `exlint`.
  package let name: String

  package let version: String

  /// The rules that were in force, in the order of the catalogue.
  package let rules: [Rule]

  package init(name: String, version: String, rules: [Rule]) {
    self.name = name
    self.version = version
    self.rules = rules
  }

  /// What a report tells about a rule, whether it found something or not.
  package struct Rule: Sendable {
    package let id: String

    /// The fault in one line.
    package let title: String

    /// Why it matters, in plain text without markup.
    package let why: String

    package let severity: Severity

    package let profiles: [String]

    /// A page that tells more.
    package let helpURL: String?

    package init(
      id: String, title: String, why: String, severity: Severity, profiles: [String], helpURL: String?
    ) {
      self.id = id
      self.title = title
      self.why = why
      self.severity = severity
      self.profiles = profiles
      self.helpURL = helpURL
    }
  }
}
