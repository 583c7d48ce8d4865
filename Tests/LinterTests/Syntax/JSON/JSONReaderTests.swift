import Linter
import Testing

@Suite("JSON")
struct JSONReaderTests {
  @Test(
    "is read as RFC 8259 has it",
    arguments: [
      ("{}", "{}"), ("[]", "[]"), (" [ ] ", "[]"), ("null", "null"), ("true", "true"), ("-1", "-1"), ("\"\"", "\"\""),
      ("\"a\"", "\"a\""), ("[1,2]", "[1 2]"), ("[1 , 2 ]", "[1 2]"), ("{\"a\":1}", "{a:1}"),
      ("{ \"a\" : { \"b\" : [ true, false, null ] } }", "{a:{b:[true false null]}}"),
      ("[0, -0, 10, 0.5, 1e5, 1E+5, 1e-5, 1.25e9]", "[0 -0 10 0.5 1e5 1E+5 1e-5 1.25e9]"),
      ("[123456789012345678901234567890]", "[123456789012345678901234567890]"),
      ("{\"\":1}", "{:1}"), ("[[[]]]", "[[[]]]"), ("[\"[\",\"}\",\",\"]", "[\"[\" \"}\" \",\"]"),
      ("\r\n\t[\r\n\t1\r\n]\r\n", "[1]"), ("[\"ä\u{1F600}\"]", "[\"ä\u{1F600}\"]"),
      ("{\"value\":6,\"Value\":\"Tls\"}", "{value:6 Value:\"Tls\"}"),
    ])
  func readsValues(json: String, outline: String) {
    let text = OutlinedText(json, .json)
    #expect(text.outline == outline)
    #expect(text.problems.isEmpty)
    #expect(text.isSound)
  }

  @Test(
    "has escapes for every character",
    arguments: [
      (#""\"\\\/""#, "\"\\/"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u0041\u00e4\u00E4""#, "Aää"),
      (#""\uD83D\uDE00""#, "\u{1F600}"), (#""a\uD83D\uDE00b""#, "a\u{1F600}b"), (#""\u003cI\u003e""#, "<I>"),
      (#""EX01\\Default""#, "EX01\\Default"), (#""\u0000""#, "\0"), (#""\uFFFF""#, "\u{FFFF}"),
      (#""\/Date(1500000000000)\/""#, "/Date(1500000000000)/"),
    ])
  func readsEscapes(json: String, value: String) {
    let text = OutlinedText(json, .json)
    #expect(text.outline == "\"\(value)\"")
    #expect(text.problems.isEmpty)
    #expect(text.nodes.map { text.written(text.tree.span($0)) } == [json])
  }

  @Test(
    "with half of a surrogate pair gets a replacement character and a warning",
    arguments: [#"\uD83D"#, #"\uDE00"#, #"\uD83D\u0041"#, #"\uD83D\uD83D"#, #"\uDE00\uD83D"#])
  func reportsSurrogate(escape: String) throws {
    let text = OutlinedText("[\"x\(escape)y\", 2]", .json)
    #expect(Set(text.rules) == ["invalid-text"])
    #expect(text.variants.allSatisfy { $0 == "half-character" })
    let problem = try #require(text.problems.first)
    #expect(text.written(problem.span) == escape.prefix(6))
    #expect(text.outline.hasPrefix("[\"x\u{FFFD}"))
    #expect(text.outline.hasSuffix(" 2]"))
  }

  @Test("of several values has a document for each", arguments: ["\n", "", " ", "\u{FEFF}"])
  func readsDocuments(separator: String) {
    let text = OutlinedText(["{\"a\":1}", "[2]", "{\"a\":3}"].joined(separator: separator), .json)
    #expect(text.outline == "{a:1} [2] {a:3}")
    #expect(text.problems.isEmpty)
    #expect(text.tree.roots.count == 3)
  }

  @Test("has spans with the quotes and brackets")
  func hasSpans() {
    let text = OutlinedText("{ \"Größe\": [ 1.5, \"x\\ty\" ] }", .json)
    let written = ["{ \"Größe\": [ 1.5, \"x\\ty\" ] }", "\"Größe\"", "[ 1.5, \"x\\ty\" ]", "1.5", "\"x\\ty\""]
    #expect(text.nodes.map { text.written(text.tree.span($0)) } == written)
    #expect(text.nodes.map { text.tree[$0].style } == [.flow, .doubleQuoted, .flow, .plain, .doubleQuoted])
  }

  @Test("is read in every encoding", arguments: Encoding.allCases)
  func readsEncodings(encoding: Encoding) {
    let text = OutlinedText(bytes: encoding.bytes("{\"Name\":  \"Größe\"}\r\n"), .json)
    #expect(text.outline == "{Name:\"Größe\"}")
    #expect(text.problems.isEmpty)
  }

  @Test("reports a key that is given twice, not one in another case")
  func reportsDuplicate() {
    #expect(OutlinedText("{\"a\":1,\"a\":2}", .json).rules == ["duplicate-key"])
    #expect(OutlinedText("{\"a\":1,\"\\u0061\":2}", .json).rules == ["duplicate-key"])
    #expect(OutlinedText("{\"a\":1,\"A\":2}", .json).rules.isEmpty)
  }
}
