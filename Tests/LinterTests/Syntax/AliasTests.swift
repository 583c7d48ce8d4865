import Linter
import Testing

@Suite("YAML aliases")
struct AliasTests {
  @Test("name the value behind the anchor, and keep their own place")
  func followsAlias() throws {
    let text = YAMLText("a: &x value\nb: *x\n")
    let alias = try #require(text.node("b"))
    #expect(text.written("b") == "*x")
    #expect(text.string("b") == "value")
    #expect(text.tree.resolved(alias) == text.node("a"))
  }

  @Test("name the last anchor of that name")
  func followsLastAnchor() {
    let text = YAMLText("a: &x one\nb: *x\nc: &x two\nd: *x\n")
    #expect(text.string("b") == "one")
    #expect(text.string("d") == "two")
  }

  @Test("may be keys, merge keys and list elements")
  func standsAnywhere() {
    let text = YAMLText("a: &x { b: c }\n<<: *x\nlist: [*x, *x]\n*x : d\n")
    #expect(text.problems.isEmpty)
    #expect(text.written("list.1") == "*x")
    #expect(text.string("list.1.b") == "c")
    #expect(text.string("<<.b") == "c")
  }

  @Test(
    "without an anchor are a problem at the alias", arguments: ["a: *x\n", "a: *x\nb: &x c\n", "a: &x b\n---\na: *x\n"])
  func reportsUnknown(yaml: String) throws {
    let text = YAMLText(yaml)
    let problem = try #require(text.problems.first)
    #expect(text.rules == ["unknown-alias"])
    #expect(text.written(problem.span) == "*x")
    #expect(problem.values["name"] == "x")
  }

  @Test(
    "inside what they name are a problem", arguments: ["a: &x [b, *x]", "a: &x { b: *x }", "&x [[[*x]]]", "&x\na: *x"])
  func reportsCycle(yaml: String) throws {
    let text = YAMLText(yaml)
    let problem = try #require(text.problems.first)
    #expect(text.rules == ["alias-of-itself"])
    #expect(text.written(problem.span) == "*x")
  }

  @Test("of aliases cost no more than their text")
  func survivesBomb() {
    let levels = (1...60).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    let text = YAMLText("a0: &a0 x\n" + levels)
    #expect(text.problems.isEmpty)
    #expect(text.nodes.count == 3 + 60 * 6)
  }
}
