/// A check that data cannot express, by the name under which a rule file asks for it.
package struct Search: Sendable {
  package let name: String
  /// Looks at the inventory and says how each check ended.
  package let run: @Sendable (CheckContext) -> [Check]

  package init(_ name: String, run: @escaping @Sendable (CheckContext) -> [Check]) {
    self.name = name
    self.run = run
  }
}

/// One check: a rule on one object, and the state in which it ended.
package enum Check: Sendable {
  case passed
  indirect case failed(Match)
  /// The input does not tell, and why.
  case notChecked(String)
  /// The rule does not hold for such an object.
  case notApplicable
}

/// Where a rule was broken, and with which values; the words are the rule file's.
package struct Match: Sendable {
  /// What to underline.
  package var place: Span
  /// The text at the place, where the rule file has none.
  package var label: String = ""
  package var related: [Label] = []
  package var server: Server?
  package var object: Object?
  package var property: Kind.Slot?
  /// The texts for the placeholders of the rule file.
  package var values: [String: String] = [:]
  package var found: String?
  package var expected: String?
  /// An edit that repairs a spelling.
  package var edit: TextEdit?
  /// The case of the rule file that applies.
  package var variant: String?
  /// What the finding is about, where the server, object and property above do not tell.
  package var subject: Finding.Subject?

  package init(at place: Span) {
    self.place = place
  }
}

/// A condition on servers that decides whether a rule judges what belongs to them.
package struct Scope: Sendable {
  package struct Answer: Sendable {
    package let truth: Truth
    /// Why the truth is unknown.
    package let reason: String

    package init(_ truth: Truth, reason: String = "") {
      self.truth = truth
      self.reason = reason
    }
  }

  package let name: String
  /// Made once for an inventory, then asked for each server.
  package let judge: @Sendable (Inventory) -> @Sendable (Server) -> Answer

  package init(_ name: String, judge: @escaping @Sendable (Inventory) -> @Sendable (Server) -> Answer) {
    self.name = name
    self.judge = judge
  }
}

/// Objects of one kind that several rules speak about, by a name.
package struct Selector: Sendable {
  package enum Body: Sendable {
    /// From a file under `rules/selectors/`.
    case predicate(Predicate)
    /// In Swift: made once for an inventory, then asked for each object.
    case search(@Sendable (Inventory) -> @Sendable (Object) -> Truth)
  }

  package let name: String
  package let kind: String
  package let body: Body
  /// Why it may be unknown whether an object is selected.
  package let reason: String

  package init(_ name: String, kind: String, body: Body, reason: String) {
    self.name = name
    self.kind = kind
    self.body = body
    self.reason = reason
  }
}
