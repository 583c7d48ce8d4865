/// One requirement, or one thing that a reader may find wrong, as its file under `rules/` says it.
///
/// A class, because rules are sorted, kept in tables and named by every finding.
package final class Rule: Sendable {
  /// What decides: conditions on one object, a search in Swift, or the readers.
  package enum Body: Sendable {
    case require(Predicate)
    case search(Search)
    /// Raised while the input is read; the rule file has only the words.
    case reader
  }

  /// A case in which severity or words differ.
  package struct Case: Sendable {
    package enum Condition: Sendable {
      case when(Predicate)
      /// Named by the search or reader that found it.
      case variant(String)
    }

    package let condition: Condition
    package let severity: Severity?
    package let says: String?
    package let label: String?
    package let consequence: String?
    /// Whether the fix of the rule is one for this case too.
    package let hasFix: Bool
  }

  /// A further place to show: the value of a property, or each element of a list.
  package struct RelatedPlace: Sendable {
    package let slot: Kind.Slot
    package let says: String
  }

  package let id: String
  /// The folder of the file.
  package let category: String
  package let title: String
  package let severity: Severity
  package let profiles: [String]
  package let kind: Kind?
  /// What the rule is about, for the summary of what was not checked.
  package let about: String
  package let versions: VersionSet?
  package let versionsText: String?
  package let scope: Scope?
  package let selector: String?
  package let filter: Predicate?
  package let body: Body
  private let details: Lazy<Details>

  package var cases: [Case] { details.value.cases }
  package var related: [RelatedPlace] { details.value.related }
  package var words: Words { details.value.words }
  package var fix: FixPlan { details.value.fix }
  package var examples: Examples { details.value.examples }

  /// What is needed only once a rule has something to say: a start should not wait for it.
  struct Details: Sendable {
    let cases: [Case]
    let related: [RelatedPlace]
    let words: Words
    let fix: FixPlan
    let examples: Examples
  }

  init(
    id: String, category: String, title: String, severity: Severity, profiles: [String], kind: Kind?, about: String,
    versions: VersionSet?, versionsText: String?, scope: Scope?, selector: String?, filter: Predicate?, body: Body,
    details: Lazy<Details>
  ) {
    self.id = id
    self.category = category
    self.title = title
    self.severity = severity
    self.profiles = profiles
    self.kind = kind
    self.about = about
    self.versions = versions
    self.versionsText = versionsText
    self.scope = scope
    self.selector = selector
    self.filter = filter
    self.body = body
    self.details = details
  }

  /// What the rule says to a person.
  package struct Words: Sendable {
    /// The headline of a finding, with placeholders.
    package let says: String
    /// The text of the primary label, where the condition does not give it.
    package let label: String?
    package let why: String
    package let notes: [String]
    /// Citations, such as `Adobe Workfront, "Configure POP in Microsoft Exchange", step 2`.
    package let sources: [String]
    package let controls: [Finding.Controls]
  }

  /// Settings files that show the rule, with marks under what it underlines.
  package struct Examples: Sendable {
    package let deviates: [Example]
    package let conforms: [Example]

    /// All of them as texts.
    package var texts: [String] { (deviates + conforms).map(\.text) }
  }

  /// One of them, and where it stands in the rule file.
  package struct Example: Sendable {
    package let text: String
    package let place: Span
  }
}

/// How the fix of a rule is made, beyond what its requirement says.
package struct FixPlan: Sendable {
  /// New values where the requirement does not name one.
  package var set: [(slot: Kind.Slot, values: [String])] = []
  /// Elements to add to a list where the requirement does not name them.
  package var add: [(slot: Kind.Slot, values: [String])] = []
  /// Commands instead of those that follow from the requirement.
  package var run = ByVersion<[String]>()
  package var applicability = Fix.Applicability.safe
  package var consequence: String?
  /// Where the setting is in the graphical console.
  package var console = ByVersion<[String]>()
  /// The services to restart afterwards.
  package var restart: Restart?
  package var advice: [String] = []
}

/// Services to restart together.
///
/// Source: a file under `rules/restarts/`.
package struct Restart: Sendable {
  package let name: String
  package let services: ByVersion<[String]>
  /// The kind whose objects tell which of the services a server has.
  package let kind: Kind?
}
