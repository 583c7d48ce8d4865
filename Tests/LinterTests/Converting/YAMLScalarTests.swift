import Testing

import Linter

@Suite("A scalar that is written")
struct YAMLScalarTests {
  private static let texts = [
    "", "a", "true", "No", "~", "null", "42", "-1", "1e3", "0x1F", "1_000", "1:30", "00:10:00", "2027-03-01", ".5", "=",
    "<<",
    "a: b", "a:", "a :b", "a #b", "a#b", "#a", "- a", "-a", "? a", "[a", "{a}", "a, b", "a]", "*a", "&a", "!a", "|",
    ">", "%a",
    "@a", "`a", "'a'", "\"a\"", "it's", "a\\b", "a\\b'c", " a", "a ", "\ta", "a\nb", "a\r\nb", "\n", "\u{0}",
    "\u{1B}[31m",
    "\u{7F}", "\u{85}", "\u{A0}a", "\u{2028}", "\u{202E}abc", "\u{FEFF}a", "\u{FFFE}", "\u{10FFFF}", "é", "日本",
    "\u{1F600}",
    "Ünï cödé", "---", "...", "--- a", "434AC224C8459924B26521298CE8834C514856AB", "12345678901234567890", "1234E5678",
    "<I>CN=a, O=b<S>CN=c", "CN=EX01,CN=Servers", "EX01\\Client Frontend EX01", "C:\\Program Files",
    "mail.contoso.com:995:SSL",
    "y", "n", "on", "OFF", ".nan", "inf", "a  b", "e\u{301}", "\u{301}a",
  ]

  @Test("is read back as it was", arguments: texts)
  func isReadBack(text: String) throws {
    let block = try #require(read("key: \(YAMLScalar(text, in: .block).text)\n"))
    #expect(block == [text])
    let flow = YAMLScalar(text, in: .flow).text
    #expect(read("key: [\(flow), { k: \(flow) }]\n") == [text, text])
  }

  @Test(
    "is plain where nothing else can be meant",
    arguments: ["SecureLogin", "mail.contoso.com", "434AC224C8459924B26521298CE8834C514856AB", "Client Frontend EX01"])
  func isPlain(text: String) {
    #expect(YAMLScalar(text, in: .flow).text == text)
  }

  @Test(
    "is quoted where another reader would see a number, a date or a truth",
    arguments: [
      "2019", "1e3", "0x1F", "00:10:00", "2027-03-01", "2027-03-01T10:00:00Z", "yes", "NULL", "1234E5678", "1.2",
    ])
  func isQuoted(text: String) {
    #expect(YAMLScalar(text, in: .block).text == "\"\(text)\"")
  }

  /// The texts of the scalars that are no keys; `nil` where something is wrong.
  private func read(_ yaml: String) -> [String]? {
    let source = Source(Source.ID(0), name: "a.yaml", DecodedText(Array(yaml.utf8)))
    let (tree, problems) = YAMLReader.read(source)
    guard problems.isEmpty, source.faults.isEmpty else { return nil }
    let scalars = tree.nodes.indices.map { Node.Index($0) }.filter { tree[$0].kind == .scalar }.map(tree.string)
    return scalars.filter { $0 != "key" && $0 != "k" }
  }
}
