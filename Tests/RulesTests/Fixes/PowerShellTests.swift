import Linter
import Testing

@Suite("PowerShell source text")
struct PowerShellTests {
  @Test(
    "doubles every character that ends a quoted string, whatever stands behind it",
    arguments: ["'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}"],
    ["", "x", "\u{301}", "\u{1F3FD}"])
  func doublesQuotes(quote: String, follower: String) {
    #expect(
      PowerShell.quoted("a\(quote)\(follower)").map { Array($0.unicodeScalars) }
        == Array("'a\(quote)\(quote)\(follower)'".unicodeScalars))
  }

  @Test(
    "has no text with control characters, or with some that nobody sees",
    arguments: [
      "\u{0}", "\n", "\r\n", "\u{1B}", "\u{7F}", "\u{9B}", "a\tb", "a\u{AD}b", "'\u{200D}", "'\u{FE0F}", "\u{3164}",
      "a\u{A0}b",
    ])
  func refusesControlCharacters(text: String) {
    #expect(PowerShell.quoted(text) == nil)
    #expect(PowerShell.list([text, "x"]) == nil)
    #expect(PowerShell.argument(text) == nil)
  }

  @Test(
    "leaves plain words without quotes",
    arguments: [
      ("MSExchangePOP3", "MSExchangePOP3"), ("a b", "'a b'"), ("", "''"), ("12", "'12'"), ("-x", "'-x'"),
      ("a$b", "'a$b'"), ("@x", "'@x'"),
    ])
  func writesArguments(text: String, argument: String) {
    #expect(PowerShell.argument(text) == argument)
  }

  @Test(
    "writes lists with commas",
    arguments: [([], "@()"), (["a"], "'a'"), (["a", "b'c"], "'a','b''c'")] as [([String], String)])
  func writesLists(texts: [String], list: String) {
    #expect(PowerShell.list(texts) == list)
  }
}
