import Linter
import RuleFiles
import Testing

@Suite("The examples of the built-in rules")
struct ExampleTests {
  static let ruleSet = RuleSet.builtIn

  /// A fixed day, so that certificates in examples are in date or not whenever the tests are run.
  static let today = UTCDate(year: 2026, month: 11, day: 1)

  @Test("do what they say", arguments: ruleSet.rules.map(\.id))
  func examplesHold(_ id: String) throws {
    let rule = try #require(Self.ruleSet.rule(id))
    let today = try #require(Self.today)
    let run = ExampleRun(rule, Self.ruleSet, today: today)
    for failure in run.failures { Issue.record("\(failure.message)\n\(failure.example.text)") }
    #expect(run.failures.isEmpty)
  }

  @Test(
    "exist for every rule that judges objects",
    arguments: ruleSet.rules.filter { $0.category != "input" }.map(\.id))
  func ruleHasBothKinds(_ id: String) throws {
    let examples = try #require(Self.ruleSet.rule(id)).examples
    #expect(!examples.deviates.isEmpty)
    #expect(!examples.conforms.isEmpty)
  }

  @Test("are fixed by the edits that the findings offer", arguments: ruleSet.rules.map(\.id))
  func editsFix(_ id: String) throws {
    let rule = try #require(Self.ruleSet.rule(id))
    let today = try #require(Self.today)
    for example in rule.examples.deviates.map(\.text) {
      let before = try lint(example, today).findings.filter { $0.rule == id }
      guard !before.isEmpty, before.allSatisfy({ !$0.fix.edits.isEmpty }) else { continue }
      let fixed = apply(before.flatMap(\.fix.edits), to: example)
      let after = try lint(fixed, today).findings.filter { $0.rule == id }
      #expect(after.isEmpty, "still there after the edit:\n\(fixed)")
    }
  }

  private func lint(_ text: String, _ today: UTCDate) throws -> Report {
    let source = Source(Source.ID(0), name: "example", DecodedText(Array(text.utf8)))
    return Self.ruleSet.lint([source], LintOptions(profiles: Set(Self.ruleSet.profiles), today: today))
  }

  private func apply(_ edits: [TextEdit], to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in Set(edits).sorted(by: { $0.span > $1.span }) {
      bytes.replaceSubrange(edit.span.range, with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
