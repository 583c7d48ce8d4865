import Linter
import Testing

@Suite("Spans of YAML nodes")
struct SpanTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let scalars: [String]
  }

  private static let examples = [
    Example(
      testDescription: "ASCII", text: "server: EX01\nlist: [a, 'b', \"c\"]\nitems:\n- one\n- two\n",
      scalars: ["server", "EX01", "list", "a", "'b'", "\"c\"", "items", "one", "two"]),
    Example(
      testDescription: "umlauts", text: "Größe: Übergroß\nlist: [ä, 'ö', \"ü\"]\nitems:\n- ß\n- Ä\n",
      scalars: ["Größe", "Übergroß", "list", "ä", "'ö'", "\"ü\"", "items", "ß", "Ä"]),
    Example(
      testDescription: "emoji",
      text: "ok: \u{1F600}\nlist: [\u{1F4E7}, '\u{1F511}', \"a\u{1F511}b\"]\nitems:\n- \u{1F600}x\n- x\u{1F600}\n",
      scalars: [
        "ok", "\u{1F600}", "list", "\u{1F4E7}", "'\u{1F511}'", "\"a\u{1F511}b\"", "items", "\u{1F600}x",
        "x\u{1F600}",
      ]),
    Example(
      testDescription: "combining marks and Japanese",
      text: "te\u{301}xt: e\u{301}\nlist: [e\u{301}, '\u{65E5}', \"\u{672C}\"]\nitems:\n- \u{8A9E}\n- a\u{301}\n",
      scalars: [
        "te\u{301}xt", "e\u{301}", "list", "e\u{301}", "'\u{65E5}'", "\"\u{672C}\"", "items", "\u{8A9E}",
        "a\u{301}",
      ]),
  ]

  @Test("cover keys, values and list elements in every encoding", arguments: Encoding.allCases, examples)
  func coversScalars(encoding: Encoding, example: Example) {
    let text = YAMLText(bytes: encoding.bytes(example.text))
    #expect(text.problems.isEmpty)
    #expect(text.writtenScalars == example.scalars)
  }

  @Test("are the same where lines end in CR LF", arguments: Encoding.allCases, examples)
  func coversScalarsBeforeCarriageReturns(encoding: Encoding, example: Example) {
    let text = YAMLText(bytes: encoding.bytes(example.text.replacing("\n", with: "\r\n")))
    #expect(text.problems.isEmpty)
    #expect(text.writtenScalars == example.scalars)
  }

  @Test("count bytes of UTF-8")
  func countsBytes() throws {
    let text = YAMLText("ä: [ö, \u{1F600}, x]")
    let values = try ["0", "1", "2"].map { try #require(text.node("ä." + $0)) }
    #expect(values.map { text.tree.span($0).range } == [5..<7, 9..<13, 15..<16])
  }

  @Test("stay right far into a text that is not ASCII", arguments: Encoding.allCases)
  func staysRightFarInside(encoding: Encoding) throws {
    let lines = (0..<500).map { "ключ\($0): \u{1F600} значение \($0) # ä" }.joined(separator: "\n")
    let text = YAMLText(bytes: encoding.bytes("a: b\n" + lines))
    let last = try #require(text.written("ключ499"))
    #expect(last == "\u{1F600} значение 499")
  }

  @Test("of flow collections have their brackets")
  func includesBrackets() {
    let text = YAMLText("list: [a, b]\nmap: { a: b }\n")
    #expect(text.written("list") == "[a, b]")
    #expect(text.written("map") == "{ a: b }")
  }

  @Test("of block collections end with their last value")
  func endsBlockWithLastValue() {
    let text = YAMLText("map:\n  a: b\n  c: d\n\n# a comment\nlist:\n- x\n- y\n\n")
    #expect(text.written("map") == "a: b\n  c: d")
    #expect(text.written("list") == "- x\n- y")
  }

  @Test("of missing values are empty", arguments: ["a:", "a:\n", "a: # nothing\n", "a: !!str\n", "a: &x\n", "{ a: }"])
  func isEmptyWithoutValue(text: String) {
    #expect(YAMLText(text).written("a") == "")
  }

  @Test(
    "leave out anchors and tags",
    arguments: [
      "a: &x value", "a: !!str value", "a: &x !!str value", "a: !!str &x value", "a: !!str   &x   value",
      "a: &x # comment\n  value", "[{ a: &x value }]", "a: !<tag:yaml.org,2002:str> value", "a: ! value",
    ])
  func leavesOutProperties(text: String) throws {
    let yaml = YAMLText(text)
    #expect(yaml.problems.isEmpty)
    #expect(yaml.writtenScalars == ["a", "value"])
  }

  @Test("of collections leave out anchors and tags")
  func leavesOutPropertiesOfCollections() {
    let text = YAMLText("a: &x\n  b: c\nd: &y !!seq [e, f]\n")
    #expect(text.written("a") == "b: c")
    #expect(text.written("d") == "[e, f]")
  }
}
