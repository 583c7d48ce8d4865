import Linter
import Testing

@Suite("Wrapped values of Format-List")
struct WrappedValueTests {
  @Test(
    "are joined with one blank where a line broke between words",
    arguments: [
      ("Services : {IMAP,\n           POP,\n           IIS}", "{IMAP, POP, IIS}"),
      ("Services : {IMAP, \n           POP, IIS}", "{IMAP, POP, IIS}"),
      ("Services : {IMAP,  \n           POP,  \n           IIS}  ", "{IMAP,  POP,  IIS}"),
      ("Services : {IMAP,\n                    POP}", "{IMAP, POP}"), ("Services : {IMAP,\n\tPOP}", "{IMAP, POP}"),
      ("Services : {IMAP,\r\n           POP}\r", "{IMAP, POP}"), ("Services : {IMAP,\nPOP}", "{IMAP, POP}"),
      ("Services :\n           {IMAP, POP}", "{IMAP, POP}"),
      ("Banner   : 220 mail \n           server", "220 mail server"),
      ("Banner   : 220 mail\n           server", "220 mail server"),
      (
        "Subject  : CN=contoso.com, O=Contoso\n           Limited,\n           C=AU",
        "CN=contoso.com, O=Contoso Limited, C=AU"
      ),
    ])
  func joinsWords(list: String, value: String) {
    let text = ListedText("Name     : x\n\(list)\nLast     : y\n")
    let name = list.split(separator: " ")[0]
    #expect(text.records == [["Name=x", "\(name)=\(value)", "Last=y"]])
    #expect(text.problems.isEmpty)
    #expect(text.isSound)
  }

  @Test("are joined directly where a full line broke inside a word")
  func joinsParts() {
    let text = ListedText(
      """
      Name              : a
      DistinguishedName : CN=Default EX01,CN=Protocols,CN=EX01,CN=Servers,CN=Exchange
                          Administrative-Group-FYDIBOHF23SPDLT-of-the-Forest-Contoso-Sydney
                          -and-Melbourne-and-Brisbane,CN=Administrative-Groups,CN=Contoso,C
                          N=Services
      Last              : b
      """)
    #expect(
      text.string("DistinguishedName")
        == "CN=Default EX01,CN=Protocols,CN=EX01,CN=Servers,CN=Exchange Administrative-Group-FYDIBOHF23SPDLT-of-the-Forest-"
        + "Contoso-Sydney-and-Melbourne-and-Brisbane,CN=Administrative-Groups,CN=Contoso,CN=Services")
  }

  @Test("span all their lines, and begin with a rewritten text")
  func spansLines() throws {
    let text = ListedText("A        : 1\nServices : {IMAP,\n             POP} \nB        : 2\n")
    #expect(text.written("Services") == "{IMAP,\n             POP}")
    let node = try #require(text.values("Services").first)
    #expect(text.tree[node].flags == .isRewritten)
    #expect(text.tree[node].style == .element)
  }

  @Test("may hold what looks like a property, when it is indented deeply")
  func readsDeepProperty() {
    let text = ListedText("Notes  : one\n         two : three\nLast   : x\n")
    #expect(text.records == [["Notes=one two : three", "Last=x"]])
  }

  @Test("go on over blank lines in a list that is spaced out")
  func readsSpacedOut() {
    let text = ListedText("A      : 1  \n\nNotes  : {one,  \n\n         two}  \n\nLast   : x  \n\n")
    #expect(text.records == [["A=1", "Notes={one, two}", "Last=x"]])
  }

  @Test("that lost their end are a problem at the end, and the list is cut")
  func reportsEnd() throws {
    for end in ["Roles : {a,\n        b", "Roles : {a, b", "Roles : {a,\n", "Roles : Tls,\n\n"] {
      let text = ListedText("Name  : x\n\(end)")
      #expect(text.said == ["export-cut-off"])
      #expect(text.problems.first?.values["property"] == "Roles")
      #expect(text.isCut)
      #expect(text.isSound)
    }
  }

  @Test(
    "that are whole end the file without a problem", arguments: ["{a, b}", "{a, b...}", "{a, b…}", "{}", "a, b", ""])
  func acceptsEnd(value: String) {
    let text = ListedText("Name  : x\nRoles : \(value)")
    #expect(text.problems.isEmpty)
    #expect(!text.isCut)
    #expect(text.string("Roles") == value)
  }
}
