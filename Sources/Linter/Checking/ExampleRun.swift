/// The examples of a rule, run as tests.
package struct ExampleRun: Sendable {
  /// An example that did not do what it says.
  package struct Failure: Sendable {
    package let rule: String
    /// The example, where it stands, and its number among those of its sort, from 1.
    package let example: Rule.Example
    package let number: Int
    package let deviates: Bool
    package let message: String
  }

  package private(set) var count = 0
  package private(set) var failures: [Failure] = []

  private let rule: Rule
  private let ruleSet: RuleSet
  private let own: OwnRules
  private let today: UTCDate

  /// Lints every example of a rule under all profiles, and compares what the rule underlines with the marks.
  package init(_ rule: Rule, _ ruleSet: RuleSet, own: OwnRules = OwnRules(), today: UTCDate) {
    self.rule = rule
    self.ruleSet = ruleSet
    self.own = own
    self.today = today
    for (index, example) in rule.examples.deviates.enumerated() { run(example, index + 1, deviates: true) }
    for (index, example) in rule.examples.conforms.enumerated() { run(example, index + 1, deviates: false) }
  }

  private mutating func run(_ example: Rule.Example, _ number: Int, deviates: Bool) {
    count += 1
    let marked = MarkedText(example.text)
    let source = Source(Source.ID(0), name: "example", DecodedText(Array(example.text.utf8)))
    let profiles = Set(ruleSet.profiles).union(rule.profiles)
    let report = ruleSet.lint([source], LintOptions(profiles: profiles, today: today), own: own)
    let found = report.findings.filter { $0.rule == rule.id }
    if let message = fault(marked, found, deviates) {
      failures.append(
        Failure(rule: rule.id, example: example, number: number, deviates: deviates, message: message))
    }
  }

  private func fault(_ marked: MarkedText, _ found: [Finding], _ deviates: Bool) -> String? {
    if let unfilled = found.first(where: { $0.headline.contains("{") && !marked.text.contains("{") }) {
      return "the headline has a placeholder without a value: \(unfilled.headline)"
    }
    guard deviates else {
      return found.first.map { "no finding was expected, but there is one: \($0.headline)" }
    }
    guard !marked.marks.isEmpty else { return "the example has no line of ^ under what is wrong" }
    // A place without extent is shown as one caret.
    let ranges = found.map { $0.primary.span.range }.map { $0.isEmpty ? $0.lowerBound..<$0.lowerBound + 1 : $0 }
    guard Set(ranges) != Set(marked.marks) else { return nil }
    let shown = found.map { words(of: $0.primary.span.range, in: marked.text) }
    return "marked is \(marked.marks.map { words(of: $0, in: marked.text) }.joined(separator: " and ")), "
      + "underlined is \(shown.isEmpty ? "nothing" : shown.joined(separator: " and "))"
  }

  /// The marked text in quotes, with its line.
  private func words(of range: Range<Int>, in text: String) -> String {
    let bytes = Array(text.utf8)
    let range = range.clamped(to: 0..<bytes.count)
    let line = LineTable(bytes).line(of: range.lowerBound)
    return "`\(String(decoding: bytes[range], as: UTF8.self))` in line \(line)"
  }
}
