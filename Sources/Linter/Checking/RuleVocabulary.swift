/// What is written in Swift for rule files to name.
package struct SwiftVocabulary: Sendable {
  package let searches: [Search]
  package let scopes: [Scope]
  package let selectors: [Selector]

  package init(searches: [Search], scopes: [Scope], selectors: [Selector]) {
    self.searches = searches
    self.scopes = scopes
    self.selectors = selectors
  }
}

/// Everything that a rule file may name.
package struct RuleVocabulary: Sendable {
  package let schema: Schema
  package let selectors: [String: Selector]
  package let restarts: [String: Restart]
  package let searches: [String: Search]
  package let scopes: [String: Scope]

  package init(
    schema: Schema, selectors: [String: Selector], restarts: [String: Restart], swift: SwiftVocabulary
  ) {
    self.schema = schema
    self.selectors = selectors
    self.restarts = restarts
    searches = Dictionary(uniqueKeysWithValues: swift.searches.map { ($0.name, $0) })
    scopes = Dictionary(uniqueKeysWithValues: swift.scopes.map { ($0.name, $0) })
  }
}
