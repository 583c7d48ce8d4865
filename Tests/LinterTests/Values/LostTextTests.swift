import Testing

import Linter

@Suite("What exports lose")
struct LostTextTests {
  @Test(
    "is known by the words that stand for it",
    arguments: [
      "System.Object[]", "System.String[]", "System.Collections.ArrayList", "System.Byte[]",
      "System.Collections.Hashtable",
      "Microsoft.Exchange.Data.MultiValuedProperty`1[Microsoft.Exchange.Data.IPBinding]",
      "Microsoft.Exchange.Data.MultiValuedProperty`1[[System.String, mscorlib, Version=4.0.0.0]]",
      "Deserialized.Microsoft.Exchange.Data.ByteQuantifiedSize", "Microsoft.Exchange.Data.IPRange", "@{a=1; b=2}",
      "@{}",
      "@{OrgHierarchyToIgnore=; IsDeleted=False; Name=EX01\\Default}", " System.Object[] ",
      "Deserialized.System.Collections.ArrayList", "System.Collections.Generic.List`1[System.String]", "My.Type[]",
      "Microsoft.Exchange.Data.A+B",
    ])
  func isLost(text: String) {
    #expect(LostText(Array(text.utf8)[...]) != nil)
  }

  @Test(
    "is not a value",
    arguments: [
      "", "Tls", "Tls, Integrated", "mail.contoso.com", "Microsoft.com", "Microsoft Exchange", "System", "System.",
      "0.0.0.0:25",
      "system.object[]", "[::]:995", "{a, b}", "@{", "@", "user@contoso.com", "36 MB (37,748,736 bytes)",
      "EX01\\Default",
      "<I>CN=a<S>CN=b", "System.contoso.com", "Microsoft.Contoso", "Version 15.2 (Build 1.2)", "a[]", "A[]",
      "SYSTEM.Net x",
      "Microsoft.Exchange.Data is a namespace", "00:10:00", "S.a",
    ])
  func isValue(text: String) {
    #expect(LostText(Array(text.utf8)[...]) == nil)
  }

  @Test(
    "may still tell a member",
    arguments: [
      ("@{OrgHierarchyToIgnore=; Rdn=CN=x; Name=EX01\\Default}", "EX01\\Default"), ("@{Name=EX01}", "EX01"),
      ("@{Name=EX01; Parent=a/b}", "EX01"), ("@{Rdn=@{EscapedName=no}; Name=yes}", "yes"), ("@{EscapedName=no}", nil),
      ("@{Name=}", nil), ("@{Name=System.Object[]}", nil), ("System.Object[]", nil),
    ] as [(String, String?)])
  func tellsMember(text: String, name: String?) {
    let member = LostText(Array(text.utf8)[...])?.member("Name")
    #expect(member.map { String(decoding: $0, as: UTF8.self) } == name)
  }

  @Test(
    "Elements between blanks are told apart",
    arguments: [
      ("a b", ["a", "b"]), ("a", ["a"]), (" a  b ", ["a", "b"]), ("a - b c", ["a - b", "c"]),
      ("a- b c-d", ["a- b", "c-d"]),
      ("a -b", ["a -b"]), ("-", ["-"]), ("a -", ["a -"]), ("", []), ("\u{1} -\u{1}", ["\u{1} -\u{1}"]),
    ])
  func splits(text: String, parts: [String]) {
    #expect(JoinedText(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } == parts)
  }

  @Test("A date in milliseconds may have an offset", arguments: ["+0100", "-0730", ""])
  func readsOffset(offset: String) {
    let date = UTCDate(Array("/Date(1500000000000\(offset))/".utf8)[...])
    #expect(date == UTCDate(secondsSince1970: 1_500_000_000))
  }
}
