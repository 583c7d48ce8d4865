/// Everything that rule files say: the schema, the selectors, and the rules in the order of their ids.
package struct RuleSet: Sendable {
  package let vocabulary: RuleVocabulary
  package let rules: [Rule]
  private let index: [String: Int]

  package init(_ vocabulary: RuleVocabulary, rules: [Rule]) {
    self.vocabulary = vocabulary
    self.rules = rules.sorted { $0.id < $1.id }
    index = Dictionary(self.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  package var schema: Schema { vocabulary.schema }
  package var selectors: [String: Selector] { vocabulary.selectors }

  package func rule(_ id: String) -> Rule? {
    index[id].map { rules[$0] }
  }

  /// The names of all profiles, in alphabetical order.
  package var profiles: [String] {
    Set(rules.flatMap(\.profiles)).sorted()
  }

  /// The same set with more rules; one with an id that is taken is left out.
  package func adding(_ more: [Rule]) -> RuleSet {
    more.isEmpty ? self : RuleSet(vocabulary, rules: rules + more.filter { index[$0.id] == nil })
  }
}
