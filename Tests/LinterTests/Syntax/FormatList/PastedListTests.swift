import Linter
import Testing

@Suite("Lists as people pass them on")
struct PastedListTests {
  private static let list = """
    Name             : Client Frontend EX16
    AuthMechanism    : Tls, Integrated,
                       BasicAuth
    Bindings         : {[::]:587, 0.0.0.0:587}
    """

  private static let expected = [
    "Name=Client Frontend EX16", "AuthMechanism=Tls, Integrated, BasicAuth", "Bindings={[::]:587, 0.0.0.0:587}",
  ]

  private static let frame = String(repeating: "*", count: 22)

  private func isRead(_ text: String, problems: [String] = []) {
    let text = ListedText(bytes: Array(text.utf8), format: nil)
    #expect(text.source.format == .formatList)
    #expect(text.records == [Self.expected], "\(String(decoding: text.source.text, as: UTF8.self))")
    #expect(text.said == problems)
    #expect(text.isSound)
  }

  @Test(
    "are read from a transcript in any language, without a word about its frame",
    arguments: [
      "Windows PowerShell transcript start\nStart time: 20261120101500\nUsername: CONTOSO\\a",
      "Début de la transcription Windows PowerShell\nHeure de début : 20261120101500\nOrdinateur : EX01",
      "Start der Windows PowerShell-Aufzeichnung\nStartzeit: 20261120101500",
    ])
  func readsTranscript(header: String) {
    let start = "\(Self.frame)\n\(header)\n\(Self.frame)\n"
    let end = "\(Self.frame)\nEnd time: 20261120101501\n\(Self.frame)\n"
    isRead("\(start)\n\(Self.list)\n\n\n\(end)")
    isRead("\(start)[PS] C:\\>Get-ReceiveConnector | fl Name,AuthMechanism,Bindings\n\n\(Self.list)\n\n\(end)")
  }

  @Test("are read from a transcript that lost its beginning, or its end")
  func readsPartOfTranscript() {
    let rest = "Machine: EX01\nHost Application: powershell.exe\n\(Self.frame)\n[PS] C:\\>Get-ReceiveConnector | fl\n\n"
    isRead("\(rest)\(Self.list)\n\n\(Self.frame)\nEnd time: 2026\n\(Self.frame)\n", problems: ["text-skipped/several"])
    isRead("\(Self.frame)\nStart\n\(Self.frame)\n\n\(Self.list)\n\n\(Self.frame)\nEnd", problems: ["text-skipped"])
  }

  @Test(
    "are read behind sentences",
    arguments: [
      ("Hi all, we have this: Exchange 2016 CU23\nThe connector is:", "text-skipped/several"),
      ("Hello:", "text-skipped"), ("From: Anna\nTo: Bert\nSubject: connector", "text-skipped/several"),
      (
        "We cannot send.\nIt began on Monday.\nNothing has changed.\nWhat is wrong?\nHere it is.",
        "text-skipped/several"
      ),
    ])
  func readsBehindSentences(words: String, problem: String) {
    isRead("\(words)\n\n\(Self.list)\n", problems: [problem])
    isRead("\(words)\n\n\(Self.list)\n\nThanks\n", problems: [problem, "text-skipped"])
  }

  @Test("are read where a mail quotes them", arguments: ["> ", ">", "> > ", ">> "])
  func readsQuotes(mark: String) {
    isRead(Self.list.split(separator: "\n").map { mark + $0 + "\n" }.joined() + "\(mark)\n")
  }

  @Test("are read from Markdown", arguments: ["```", "```powershell", "~~~"])
  func readsFence(fence: String) {
    isRead("\(fence)\n\(Self.list)\n\(fence.prefix(3))\n")
    isRead("\(fence)\n[PS] C:\\>Get-ReceiveConnector | fl\n\n\(Self.list)\n\(fence.prefix(3))\n")
    isRead("The connector:\n\n\(fence)\n\(Self.list)\n\(fence.prefix(3))\n", problems: ["text-skipped"])
    isRead(Self.list.split(separator: "\n").map { "    \($0)\n" }.joined())
  }

  @Test("are read in colours")
  func readsColours() {
    let coloured = Self.list.split(separator: "\n").map { line in
      line.contains(" : ")
        ? "\u{1B}[32;1m" + line.replacing(" : ", with: " : \u{1B}[0m", maxReplacements: 1) : "\u{1B}[0m" + line
    }
    isRead(coloured.joined(separator: "\n") + "\u{1B}[0m\n")
  }

  @Test("keep the faults of their text beside the colours")
  func keepsFaults() {
    let source = Source(
      Source.ID(0), name: "list.txt",
      DecodedText(Array("\u{1B}[32;1mName    : \u{1B}[0ma\u{1}b\n\u{1B}[32;1mEnabled : \u{1B}[0mTrue\n".utf8)))
    #expect(source.faults.map(\.offset) == [11])
    #expect(source.text.prefix(11).elementsEqual("Name    : a".utf8))
  }

  @Test("are no lists in YAML that is written with blanks in front of its colons")
  func leavesYAML() {
    for text in [
      "server: EX01\npopSettings:\n  LoginType   : SecureLogin\n  SSLBindings : 995\n  Banner      : x\n",
      "server          : EX01\nexchangeVersion : \"2019\"\nservesPOP       : true\npopSettings:\n  LoginType: SecureLogin\n",
      "receiveConnectors:\n  Client Frontend:\n    Bindings    : x\n    Enabled     : true\n    Name        : y\n",
    ] { #expect(SourceFormat.detected(in: Array(text.utf8)) == nil) }
  }
}

@Suite("The end of a list")
struct ListEndTests {
  private static let object = "Name       : a\nEnabled    : True\nRequireTLS : True\n\n"

  @Test("is missing where the last object has only the first properties of the one above")
  func isCut() throws {
    let text = ListedText(Self.object + "Name       : b\nEnabled    : True\n")
    #expect(text.said == ["export-cut-off/object"])
    #expect(text.problems.first?.values["count"] == "2")
    #expect(text.isCut)
    #expect(text.records.count == 2)
  }

  @Test("may be missing where a file that nobody edited ends without a line break")
  func mayBeCut() {
    let object = Self.object.replacing(": True\nRequire", with: ": True\nBanner     : \nRequire")
    #expect(ListedText(String(object.dropLast(2))).said == ["export-cut-off/line"])
    #expect(ListedText(String(object.dropLast(2))).isCut)
    #expect(ListedText(String(object.dropLast(1))).problems.isEmpty)
    #expect(ListedText(String(object.replacing("Banner     : ", with: "Banner     :").dropLast(2))).problems.isEmpty)
  }

  @Test(
    "is there where the last object has others",
    arguments: [
      "Name       : b\nRequireTLS : True\n", "Name       : b\nEnabled    : True\nRequireTLS :\n", "Name : b\n",
    ])
  func isWhole(last: String) {
    #expect(ListedText(Self.object + last).problems.isEmpty)
  }
}
