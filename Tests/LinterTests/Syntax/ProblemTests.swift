import Linter
import Testing

@Suite("Problems of YAML texts")
struct ProblemTests {
  @Test(
    "name a key that is given twice, and where it was given first",
    arguments: [
      "a: 1\nb: 2\na: 3\n", "{ a: 1, a: 2 }", "- a: 1\n  \"a\": 2\n", "'a': 1\na: 2\n",
      "x:\n  y:\n    a: 1\n    a: 2\n",
    ])
  func reportsDuplicateKey(yaml: String) throws {
    let text = YAMLText(yaml)
    #expect(text.rules == ["duplicate-key"])
    let problem = try #require(text.problems.first)
    let first = try #require(problem.related.first)
    #expect(problem.values["key"] == "a")
    #expect(text.written(problem.span).contains("a"))
    #expect(text.written(first.span).contains("a"))
    #expect(first.span < problem.span)
    #expect(first.text == "first given here")
  }

  @Test("point to the first of a key in a large mapping")
  func findsDuplicateAmongMany() throws {
    let keys = (0..<300).map { "key\($0): \($0)\n" }.joined()
    let text = YAMLText(keys + "key7: again\n")
    let problem = try #require(text.problems.first)
    #expect(text.rules == ["duplicate-key"])
    #expect(text.source.text.count - problem.span.range.lowerBound == "key7: again\n".utf8.count)
    #expect(problem.related.first?.span.range.lowerBound == "key0: 0\n".utf8.count * 7)
  }

  @Test(
    "are not made of keys of different mappings",
    arguments: ["- a: 1\n- a: 2\n", "a: { a: { a: 1 } }", "a: 1\n---\na: 2\n"])
  func acceptsSameKeyElsewhere(yaml: String) {
    #expect(YAMLText(yaml).problems.isEmpty)
  }

  @Test(
    "name a tag that exlint does not know",
    arguments: ["a: !vault x", "a: !Secret [x]", "a: &b !vault x", "a: !e!f x", "a: !!python/name:os x"])
  func reportsUnknownTag(yaml: String) throws {
    let directive = yaml.contains("!e!") ? "%TAG !e! tag:example.com,2000:\n---\n" : ""
    let text = YAMLText(directive + yaml)
    #expect(text.rules == ["unknown-tag"])
    let problem = try #require(text.problems.first)
    #expect(text.written(problem.span).hasPrefix("!"))
    #expect(problem.values["tag"] == text.written(problem.span))
  }

  @Test(
    "are not made of the tags of YAML",
    arguments: ["!!str", "!!int", "!!bool", "!!null", "!!timestamp", "!!binary", "!"])
  func acceptsStandardTag(tag: String) {
    #expect(YAMLText("a: \(tag) x\n").problems.isEmpty)
  }

  @Test("are said of tabs as indentation, at the tab")
  func reportsTab() throws {
    let text = YAMLText("popSettings:\n\tLoginType: SecureLogin\n")
    #expect(text.rules == ["syntax-error"])
    let problem = try #require(text.problems.first)
    #expect(problem.span.range.lowerBound == "popSettings:\n".utf8.count)
    #expect(problem.values["problem"]?.contains("tab") == true)
  }

  @Test("say what is missing, where what is open began")
  func saysWhatIsOpen() throws {
    let text = YAMLText("Größe: 1\nlist: [a, b\nnext: c\n")
    let problem = try #require(text.problems.first)
    #expect(problem.rule == "syntax-error")
    #expect(text.source.text[problem.span.range.lowerBound...].starts(with: "[a".utf8))
    #expect(problem.values["problem"]?.contains("closing `]`") == true)
    #expect(problem.related.map(\.text) == ["reading goes on here"])
  }

  @Test(
    "say where a colon is missing, and the next line is read",
    arguments: [
      "popSettings:\n  LoginType SecureLogin\n  SSLBindings: x\n", "- LoginType SecureLogin\n  SSLBindings: x\n",
    ])
  func saysMissingColon(text: String) throws {
    let text = YAMLText(text)
    let problem = try #require(text.problems.first)
    #expect(problem.rule == "syntax-error")
    #expect(text.source.text[problem.span.range.lowerBound...].starts(with: "LoginType".utf8))
    #expect(problem.values["problem"] == "a colon is missing behind this key")
    #expect(problem.related.map(\.text) == ["reading goes on here"])
  }
}
