import Linter
import TestSupport
import Testing

@Suite("Values at the edge of the window")
struct WindowTests {
  private static let permissions = "ExchangeUsers, ExchangeServers, ExchangeLegacyServers"
  private static let comment = "Mail from outside; do not change without asking the messaging team, extension 4711"

  private static func connector(_ comment: String) -> [(name: String, value: String)] {
    [
      ("MaxInboundConnectionPercentagePerSource", "2"), ("Banner", ""), ("Comment", comment),
      ("PermissionGroups", permissions), ("Enabled", "True"),
      ("RemoteIPRanges", "{::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 0.0.0.0-255.255.255.255}"),
    ]
  }

  @Test(
    "are whole, cut or broken, with the blanks at the ends of lines or without",
    arguments: PrintedList.Wrapping.allCases,
    [60, 79, 80, 120])
  func joinsConnector(wrapping: PrintedList.Wrapping, width: Int) {
    for isStripped in [false, true] {
      let list = PrintedList(wrapping: wrapping, width: width, isStripped: isStripped)
      let text = ListedText(list.text([Self.connector(Self.comment)]))
      #expect(text.records.count == 1)
      #expect(text.string("PermissionGroups") == Self.permissions)
      #expect(text.texts("Comment").contains(Self.comment))
      #expect(text.problems.isEmpty)
    }
  }

  @Test(
    "say what was printed, or that it is one of two texts", arguments: PrintedList.Wrapping.allCases, 0..<40)
  func neverJoinsWrongly(wrapping: PrintedList.Wrapping, seed: UInt64) {
    var objects = PrintedObjects(source: DamageSource(state: seed))
    let printed = (1...4).map { objects.object($0) }
    for width in [24, 30, 36, 39, 50, 64, 80, 119] {
      for isStripped in [false, true] {
        let list = PrintedList(wrapping: wrapping, width: width, isStripped: isStripped).text(printed)
        let text = ListedText(list)
        #expect(text.records.count == printed.count, "\(list)")
        for (record, object) in zip(text.recordNodes, printed) {
          for (entry, property) in zip(text.tree.entries(record), object) {
            let found = text.texts(of: entry.value).map(\.withoutRuns)
            // Nobody can see a line break of the value itself that falls on the edge.
            let expected = [property.value, property.value.replacing("\n", with: "")].map(\.withoutRuns)
            // In a narrow window more than one place may be unsure: then no text is taken for the value.
            let isNamed = width < 40 && Set(found).count > 1
            #expect(isNamed || !Set(found).isDisjoint(with: expected), "\(property.name) is \(found) in\n\(list)")
          }
        }
      }
    }
  }

  @Test("are joined directly in a row of wide characters, which may count one column or two", arguments: [1, 2])
  func countsWideCharacters(columns: Int) {
    let indent = String(repeating: " ", count: 11)
    let wide = String(repeating: "日", count: 60 / columns)
    let ascii = String(repeating: "ab", count: 30)
    let text = ListedText(
      "Banner   : \(wide)\n\(indent)日本\nComment  : \(ascii)\n\(indent)cd\nName     : \(ascii.uppercased())\n\(indent)EF\nFqdn     : \n"
    )
    #expect(text.string("Banner") == wide + "日本")
    #expect(text.string("Comment") == ascii + "cd")
  }

  @Test("are one of two texts in a window narrower than most, where one line is the only evidence")
  func isAmbiguousInNarrowWindow() throws {
    let text = ListedText("Name    : a\nComment : Printers on the third\n          floor\nEnabled : True\n")
    let node = try #require(text.values("Comment").first)
    #expect(text.tree[node].flags == [.isRewritten, .isAmbiguous])
    #expect(text.texts("Comment") == ["Printers on the thirdfloor", "Printers on the third floor"])
  }

  @Test("are parts of words in a narrow window where different lines end at its edge")
  func isCutInNarrowWindow() {
    let text = ListedText(
      "Name    : Relay for printers of t\n          he third floor\nComment : Ask Anna for whatever i\n          s not known\n"
        + "Fqdn    : mail.contoso.com\nBanner  : \n")
    #expect(text.string("Name") == "Relay for printers of the third floor")
    #expect(text.string("Comment") == "Ask Anna for whatever is not known")
  }

  @Test("may be one of two texts where one line is the only evidence")
  func isAmbiguous() throws {
    let text = ListedText(
      "Name    : a\nComment : Printers and scanners on the third flo\n          or of the building\nEnabled : True\n")
    let node = try #require(text.values("Comment").first)
    #expect(text.tree[node].flags == [.isRewritten, .isAmbiguous])
    #expect(text.tree.string(node) == "Printers and scanners on the third floor of the building")
    #expect(text.tree.otherText(node).elementsEqual("Printers and scanners on the third flo or of the building".utf8))
  }

  @Test(
    "go on over lines of blanks that reach their column, and over empty lines",
    arguments: ["          ", "            ", ""])
  func goesOnOverBlankLines(blanks: String) {
    let text = ListedText(
      "Name    : a\nComment : First line\n\(blanks)\n          AuthMechanism : None\nEnabled : True\n\nName    : b\n")
    #expect(text.records == [["Name=a", "Comment=First line AuthMechanism : None", "Enabled=True"], ["Name=b"]])
  }

  @Test("may end in lines of blanks", arguments: ["          ", ""])
  func endsInBlankLines(blanks: String) {
    let text = ListedText("Name    : a\nComment : First line\n\(blanks)\n\(blanks)\nEnabled : True\n\nName    : b\n")
    #expect(text.records == [["Name=a", "Comment=First line", "Enabled=True"], ["Name=b"]])
  }

  @Test("may have lost their indentation: what has a colon elsewhere than all others is not read, and named")
  func readsTextAtMargin() {
    let text = ListedText(
      "Name          : a\nAuthMechanism : Tls\nComment       : First line\nEnabled : False\nAuthMechanism : x\n"
        .replacing("AuthMechanism : x", with: "RequireTLS    : True"))
    #expect(text.records == [["Name=a", "AuthMechanism=Tls", "Comment=First line", "RequireTLS=True"]])
    #expect(text.problems.map(\.rule) == ["text-skipped"])
  }
}

extension ListedText {
  /// What the first value of a property may be.
  fileprivate func texts(_ name: String) -> [String] { values(name).first.map(texts(of:)) ?? [] }

  fileprivate func texts(of node: Node.Index) -> [String] {
    [tree.string(node), String(decoding: tree.otherText(node), as: UTF8.self)]
  }
}
