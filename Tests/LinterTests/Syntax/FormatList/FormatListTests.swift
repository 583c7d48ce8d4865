import Linter
import Testing

@Suite("Format-List records")
struct FormatListTests {
  @Test("are mappings in one sequence, with names and values as they stand")
  func readsRecords() throws {
    let text = ListedText("\n\nName    : POP\nEnabled : True\n\nName    : IMAP\nEnabled : False\n\n\n")
    #expect(text.records == [["Name=POP", "Enabled=True"], ["Name=IMAP", "Enabled=False"]])
    #expect(text.problems.isEmpty)
    let root = try #require(text.tree.roots.first)
    #expect(text.tree.roots.count == 1)
    #expect(text.tree[root].kind == .sequence)
    #expect(text.written(text.tree.span(root)).hasPrefix("Name    : POP"))
    #expect(text.written(text.tree.span(root)).hasSuffix("False"))
    #expect(text.written(text.tree.span(text.recordNodes[0])) == "Name    : POP\nEnabled : True")
    #expect(text.written("Name") == "POP")
    #expect(text.tree[text.values("Name")[0]].flags.isEmpty)
    #expect(text.isSound)
  }

  @Test(
    "have their separator at the first colon between blanks",
    arguments: [
      ("Bindings : {[::]:25, 0.0.0.0:25}", "Bindings", "{[::]:25, 0.0.0.0:25}"),
      ("Banner   : 220 a : b", "Banner", "220 a : b"), ("Address  : ::1", "Address", "::1"),
      ("Enabled : True  ", "Enabled", "True"), ("Enabled\t:\tTrue\t", "Enabled", "True"),
      ("Enabled\u{A0}\u{A0}:\u{A0}True\u{A0}\r", "Enabled", "True"), ("  Enabled : True", "Enabled", "True"),
      ("Size (MB) : 5", "Size (MB)", "5"), ("a.b_c-d : e", "a.b_c-d", "e"), ("Größe  : ä ö", "Größe", "ä ö"),
      ("TlsCertificateName : <I>CN=a:b<S>CN=c", "TlsCertificateName", "<I>CN=a:b<S>CN=c"),
      ("Banner :", "Banner", ""), ("Banner : ", "Banner", ""), ("Banner :  \r", "Banner", ""), ("L : {}", "L", "{}"),
      ("When : 12/02/2016 1:43:23 PM", "When", "12/02/2016 1:43:23 PM"), ("Q : 'a' \"b\" #c", "Q", "'a' \"b\" #c"),
      ("Path : C:\\Program Files : x", "Path", "C:\\Program Files : x"), ("N : @{a=1; b=2}", "N", "@{a=1; b=2}"),
    ])
  func findsSeparator(line: String, name: String, value: String) {
    let text = ListedText(line + "\nLast : 1\n")
    #expect(text.records == [["\(name)=\(value)", "Last=1"]])
    #expect(text.written(name) == value)
    #expect(text.problems.isEmpty)
  }

  @Test("have values without a text where nothing follows the colon")
  func knowsNothing() throws {
    let text = ListedText("Banner  :\nFqdn    :  \nEnabled : True\n")
    #expect(text.values("Banner").allSatisfy(text.tree.isNull))
    #expect(text.values("Fqdn").allSatisfy(text.tree.isNull))
    let place = text.tree.span(try #require(text.values("Banner").first))
    #expect(place.range == 9..<9)
  }

  @Test(
    "end at blank lines where the next name is one of theirs, or stands in another column",
    arguments: ["\n", "\n\n\n", "  \n", "\r\n", "\t\n\u{A0}\n"])
  func endAtBlankLine(gap: String) {
    let text = ListedText("A : 1\nB : 2\n\(gap)Ca : 3\nDa : 4\n\(gap)Ca : 5\n")
    #expect(text.records == [["A=1", "B=2"], ["Ca=3", "Da=4"], ["Ca=5"]])
  }

  @Test(
    "go on over one or two empty lines where the next name is new and stands in their column",
    arguments: ["\n", "\n \n"])
  func goesOn(gap: String) {
    let text = ListedText("A : 1\nB : 2\n\(gap)C : 3\nD : 4\n\(gap)A : 5\n")
    #expect(text.records == [["A=1", "B=2", "C=3", "D=4"], ["A=5"]])
  }

  @Test("of which the first has lost its first lines do not take them from the next")
  func keepsFirstLines() {
    let text = ListedText(
      "Bb : 1\nCc : 2\nDd : 3\n\nAa : 4\nBb : 5\nCc : 6\nDd : 7\n\nAa : 8\nBb : 9\nCc : 0\nDd : 1\n")
    #expect(
      text.records == [["Bb=1", "Cc=2", "Dd=3"], ["Aa=4", "Bb=5", "Cc=6", "Dd=7"], ["Aa=8", "Bb=9", "Cc=0", "Dd=1"]])
  }

  @Test("end where the list ends: at three empty lines")
  func endsAtListEnd() {
    #expect(ListedText("A : 1\nB : 2\n\n\n\nC : 3\nD : 4\n").records == [["A=1", "B=2"], ["C=3", "D=4"]])
  }

  @Test("have texts, whatever they say", arguments: ["null", "~", "Null", "{}", "[]", "true"])
  func readsText(value: String) throws {
    let text = ListedText("A : 1\nB : \(value)\n")
    #expect(text.string("B") == value)
    #expect(!text.tree.isNull(try #require(text.values("B").first)))
  }

  @Test("of one property end at a blank line before one of several")
  func endsSingle() {
    #expect(ListedText("A : 1\n\nB : 2\nC : 3\n").records == [["A=1"], ["B=2", "C=3"]])
    #expect(ListedText("A : 1\n\nB : {x,\n     y}\nC : 3\n").records == [["A=1"], ["B={x, y}", "C=3"]])
  }

  @Test("begin where a name comes again, without a blank line too")
  func beginsAtRepetition() {
    let text = ListedText("A : 1\nB : 2\nA : 3\nB : 4\nA : 5\n")
    #expect(text.records == [["A=1", "B=2"], ["A=3", "B=4"], ["A=5"]])
  }

  @Test("begin where a name comes again that is too long to be remembered by number")
  func beginsAtLongRepetition() {
    let name = String(repeating: "LongName", count: 20)
    #expect(ListedText("\(name) : 1\nB : 2\n\(name) : 3\n").records.count == 2)
  }

  @Test("go on over blank lines where one stands behind each property", arguments: ["\n", "  \n", "\n\n"])
  func readsSpacedOut(gap: String) {
    let lines = [
      "A : 1", "B :", "C : {a, b}", "D : 4", "A : 5", "B : 6", "C : 7", "D : 8", "A : 9", "B : 0", "C :", "D : 1",
    ]
    let text = ListedText(lines.map { $0 + "  \n" + gap }.joined())
    #expect(
      text.records == [["A=1", "B=", "C={a, b}", "D=4"], ["A=5", "B=6", "C=7", "D=8"], ["A=9", "B=0", "C=", "D=1"]])
    #expect(text.problems.isEmpty)
  }

  @Test("that are spaced out end at a much wider gap")
  func endsSpacedOut() {
    let text = ListedText("A : 1\n\nB : 2\n\nC : 3\n\n\n\nD : 4\n\nE : 5\n")
    #expect(text.records == [["A=1", "B=2", "C=3"], ["D=4", "E=5"]])
  }

  @Test("may be indented, all or all but the first line")
  func readsIndented() {
    let lines = ["Identity : a", "Services : {x,", "           y}", "Last     : z"]
    let expected = [["Identity=a", "Services={x, y}", "Last=z"]]
    #expect(ListedText(lines.map { "    " + $0 + "\n" }.joined()).records == expected)
    #expect(ListedText(lines.map { "\t" + $0 + "\n" }.joined()).records == expected)
    #expect(ListedText(lines.joined(separator: "\n    ")).records == expected)
  }

  @Test("are read in every encoding", arguments: Encoding.allCases)
  func readsEncoding(encoding: Encoding) {
    let text = ListedText(bytes: encoding.bytes("\r\nName : Größe\r\nEnabled : True\r\n\r\n\r\n"), format: nil)
    #expect(text.records == [["Name=Größe", "Enabled=True"]])
    #expect(text.written("Name") == "Größe")
    #expect(text.problems.isEmpty)
  }

  @Test("may be missing", arguments: ["", "\n\n", "  \r\n", "# note\n", "[PS] C:\\>Get-PopSettings | fl\n\n"])
  func readsNothing(text: String) {
    let text = ListedText(text)
    #expect(text.tree.nodes.isEmpty)
    #expect(text.problems.isEmpty)
  }
}
