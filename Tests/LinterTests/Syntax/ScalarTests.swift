import Linter
import Testing

@Suite("YAML scalars")
struct ScalarTests {
  @Test(
    "have the value that quotes and escapes stand for",
    arguments: [
      (#"plain words"#, "plain words"), (#"'it''s'"#, "it's"), (#"'a "b" c'"#, #"a "b" c"#), (#"''"#, ""), (#""""#, ""),
      (#""a\tb""#, "a\tb"), (#""\x41\u00e4\U0001F600""#, "Aä\u{1F600}"), (#""C:\\Temp""#, #"C:\Temp"#),
      (#"'C:\Temp'"#, #"C:\Temp"#), (#""a \"b\" c""#, #"a "b" c"#),
      (#"EX01\Client Frontend"#, #"EX01\Client Frontend"#),
      (#"<I>CN=a<S>CN=b"#, "<I>CN=a<S>CN=b"), (#":::995"#, ":::995"), (#"a:b#c"#, "a:b#c"),
    ])
  func readsValue(written: String, value: String) {
    let text = YAMLText("key: \(written) # comment\nnext: 1\n")
    #expect(text.problems.isEmpty)
    #expect(text.string("key") == value)
    #expect(text.written("key") == written)
  }

  @Test("over several lines are folded, and span all of them")
  func foldsLines() {
    let text = YAMLText("plain: one\n  two\nquoted: \"three\n  four\"\nsingle: 'five\n\n  six'\n")
    #expect(text.string("plain") == "one two")
    #expect(text.written("plain") == "one\n  two")
    #expect(text.string("quoted") == "three four")
    #expect(text.written("quoted") == "\"three\n  four\"")
    #expect(text.string("single") == "five\nsix")
  }

  @Test(
    "in block style span the indicator and the lines, without the line breaks behind them",
    arguments: [("|", "one\ntwo\n"), ("|-", "one\ntwo"), ("|+", "one\ntwo\n\n"), (">", "one two\n"), (">-", "one two")])
  func readsBlock(indicator: String, value: String) {
    let text = YAMLText("key: \(indicator)\n  one\n  two\n\nnext: 1\n")
    #expect(text.string("key") == value)
    #expect(text.written("key") == "\(indicator)\n  one\n  two")
    #expect(text.string("next") == "1")
  }

  @Test("in block style may be empty")
  func readsEmptyBlock() {
    let text = YAMLText("key: |\nnext: 1\n")
    #expect(text.problems.isEmpty)
    #expect(text.string("key") == "")
    #expect(text.string("next") == "1")
  }

  @Test("without quotes stand for nothing when they say so", arguments: ["", "~", "null", "NULL", "Null"])
  func knowsNull(written: String) throws {
    let text = YAMLText("key: \(written)\n")
    #expect(text.tree.isNull(try #require(text.node("key"))))
  }

  @Test("in quotes are text", arguments: ["''", "'~'", "\"null\"", "nothing", "0"])
  func knowsText(written: String) throws {
    let text = YAMLText("key: \(written)\n")
    #expect(!text.tree.isNull(try #require(text.node("key"))))
  }
}
