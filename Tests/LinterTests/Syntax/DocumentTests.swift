import Linter
import Testing

@Suite("YAML documents")
struct DocumentTests {
  @Test("in one text are separate roots")
  func readsSeveral() {
    let text = YAMLText("a: 1\n---\na: 2\n...\n---\na: 3\n")
    #expect(text.problems.isEmpty)
    #expect(text.tree.roots.count == 3)
    #expect([0, 1, 2].map { text.string("a", document: $0) } == ["1", "2", "3"])
  }

  @Test(
    "may begin with a marker, a directive or a comment",
    arguments: ["---\na: 1", "%YAML 1.1\n---\na: 1", "# ä\n--- \na: 1"])
  func readsPreamble(yaml: String) {
    let text = YAMLText(yaml)
    #expect(text.problems.isEmpty)
    #expect(text.string("a") == "1")
  }

  @Test("may be missing", arguments: ["", "\n", "# only a comment\n", "\r\n \r\n"])
  func readsNothing(yaml: String) {
    let text = YAMLText(yaml)
    #expect(text.problems.isEmpty)
    #expect(text.nodes.isEmpty)
  }

  @Test(
    "are read again behind the next marker after a syntax error",
    arguments: [
      "a: [1\n", "a: 'x\n", "a: b: c\n", "]\n", "a: 1\n b: 2\n", "a: \"\\q\"\n", "{ ä: 1\n", "\t- \u{1F600}: [\n",
    ])
  func recovers(broken: String) throws {
    let text = YAMLText("first: 1\n---\n\(broken)---\nä: \u{1F600}\nlast: 3\n")
    #expect(text.rules.filter { $0 == "syntax-error" }.count == 1)
    let last = try #require(text.tree.roots.indices.last)
    #expect(text.string("first") == "1")
    #expect(text.written("ä", document: last) == "\u{1F600}")
    #expect(text.written("last", document: last) == "3")
  }

  @Test("keep what stands in front of a syntax error, and are marked as cut")
  func keepsWhatWasRead() throws {
    let text = YAMLText("a: 1\nlist:\n- x\n- [y\nb: 2\n")
    #expect(text.rules == ["syntax-error"])
    #expect(text.string("a") == "1")
    #expect(text.string("list.0") == "x")
    let list = try #require(text.node("list"))
    #expect(text.tree[list].flags.contains(.isCut))
    #expect(text.tree[try #require(text.tree.roots.first)].flags.contains(.isCut))
  }

  @Test("are not begun by three dashes inside a line")
  func needsWholeMarker() {
    let text = YAMLText("a: [1\n---x\n ---\nb: 2\n")
    #expect(text.rules == ["syntax-error"])
    #expect(text.tree.roots.count == 1)
  }

  @Test("that are all broken are read in linear time")
  func staysLinear() {
    let yaml = "# ä\n" + String(repeating: "---\n]\n", count: 10_000)
    var count = 0
    let time = ContinuousClock().measure { count = YAMLText(yaml).problems.count }
    #expect(count > 0)
    #expect(time < .seconds(20))
  }
}
