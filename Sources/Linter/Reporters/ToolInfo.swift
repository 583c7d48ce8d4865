/// What a report tells about the program that made it.
package struct ToolInfo: Sendable {
  /// The name of the command, `exlint`.
  package let name: String

  /// The version of the command, such as `1.2.3`.
  package let version: String

  private let describeRules: @Sendable () -> [Rule]

  /// The rules that were in force, in the order of the catalogue.
  ///
  /// - Complexity: what the initialiser's closure takes.
  package var rules: [Rule] { describeRules() }

  /// Describes the program with the rules that it applied.
  ///
  /// - Parameter rules: asked only by formats that list rules.
  package init(name: String, version: String, rules: @escaping @Sendable () -> [Rule]) {
    self.name = name
    self.version = version
    describeRules = rules
  }

  /// What a report tells about a rule, whether it found something or not.
  package struct Rule: Sendable {
    /// The id, such as `pop-login-not-secure`.
    package let id: String

    /// The fault in one line.
    package let title: String

    /// Why it matters, in plain text without markup.
    package let why: String

    /// How grave its findings are, unless they say otherwise.
    package let severity: Severity

    /// The profiles that demand it.
    package let profiles: [String]

    /// A page that tells more.
    package let helpURL: String?

    /// Describes a rule in words without markup.
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
