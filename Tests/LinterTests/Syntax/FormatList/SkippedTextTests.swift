import Linter
import Testing

@Suite("Text around lists")
struct SkippedTextTests {
  private static let list = "Name    : POP\nEnabled : True\n"

  @Test(
    "that a shell writes or a person notes is passed over in silence",
    arguments: [
      "[PS] C:\\>", "[PS] C:\\Windows\\system32>Get-PopSettings | fl", "PS C:\\> Get-Service | Format-List *",
      "PS C:\\>", "PS>", "[EX01]: PS C:\\Users\\a\\Documents> Get-PopSettings", "C:\\>powershell", ">>", ">",
      "PS /home/a> Get-Content list.txt", "Get-PopSettings -Server $server | fl", "$x = Get-PopSettings", "# note",
      "Get-ReceiveConnector|fl", "-----", "[PS] C:\\>Get-X | select @{n='a';e={$_.b : 1}}",
      "[PS] C:\\>Get-ReceiveConnector | fl Identity, Bindings, RemoteIPRanges, PermissionGroups, AuthMecha\nnism, Fqdn",
    ])
  func passesOver(line: String) {
    let text = ListedText("\(line)\n\n\(Self.list)\n\(line)\n\n\(Self.list)")
    #expect(text.records == [["Name=POP", "Enabled=True"], ["Name=POP", "Enabled=True"]])
    #expect(text.problems.isEmpty)
    #expect(!text.isCut)
  }

  @Test(
    "is said of a command that changes something",
    arguments: [
      "[PS] C:\\>Set-PopSettings -LoginType 1", "Get-PopSettings | Set-PopSettings -LoginType 1", "Stop-Service A",
    ])
  func namesChange(line: String) {
    let text = ListedText("\(Self.list)\n\(line)\n\n\(Self.list)")
    #expect(text.records == [["Name=POP", "Enabled=True"], ["Name=POP", "Enabled=True"]])
    #expect(text.said == ["command-not-read/unlisted"])
    #expect(
      line.hasSuffix(text.written(text.problems[0].span)) || line.contains(text.written(text.problems[0].span) + " "))
  }

  @Test("is said of a command as a loss, unless its objects are listed below", arguments: ["Pop", "Imap"])
  func knowsListing(protocolName: String) {
    let text = ListedText(
      "\(Self.list)\n[PS] C:\\>Set-PopSettings -LoginType 1\n[PS] C:\\>Get-\(protocolName)Settings | fl\n\n\(Self.list)"
    )
    #expect(text.said == ["command-not-read/" + (protocolName == "Pop" ? "transcript" : "unlisted")])
  }

  @Test("ends a record: what follows is another")
  func endsRecord() {
    let text = ListedText("A : 1\nB : 2\n[PS] C:\\>Get-Service\nC : 3\nD : 4\n")
    #expect(text.records == [["A=1", "B=2"], ["C=3", "D=4"]])
  }

  @Test("is one problem for each region, at its first line")
  func reportsText() {
    let text = ListedText("Heading\n-------\n\nmore words\n\n\(Self.list)\nOther heading\n\n\(Self.list)\n\nthe end\n")
    #expect(text.said == ["text-skipped/several", "text-skipped", "text-skipped"])
    #expect(text.problems.map { text.written($0.span) } == ["Heading", "Other heading", "the end"])
    #expect(text.problems.map { $0.values["lines"] } == ["3 lines", "1 line", "1 line"])
    #expect(text.records.count == 2)
    #expect(!text.isCut)
  }

  @Test("is said of a table, whose rows are no properties")
  func reportsTable() {
    let table = "Site     Name        DisplayName\n------   ----        -----------\nRunning  a : b       x : y\n"
    for text in [
      "\(table)\n\(Self.list)", "\(Self.list)\n\n\(table)\n", "[PS] C:\\>Get-Mailbox\n\n\(table)\n\(Self.list)",
    ] {
      let text = ListedText(text)
      #expect(text.said == ["text-skipped/table"])
      #expect(text.problems.first?.values["lines"] == "3 lines")
      #expect(text.records == [["Name=POP", "Enabled=True"]])
    }
  }

  @Test(
    "is said of a command that failed, and then the list is not all there is",
    arguments: [
      "Get-PopSettings : The operation failed.\nAt line:1 char:1\n    + CategoryInfo          : NotSpecified: (:) []\n",
      "Get-PopSettings: The term is not recognized.\n",
    ])
  func reportsFailure(message: String) {
    let text = ListedText("\(Self.list)\n\(message)\n\(Self.list)")
    #expect(text.said == ["text-skipped/failure"])
    #expect(text.records.count == 2)
    #expect(text.isCut)
  }

  @Test("tells that lines were left out")
  func knowsOmission() {
    #expect(ListedText("\(Self.list)...\n\n\(Self.list)").isCut)
    #expect(ListedText("\(Self.list)Identi").isCut)
  }

  @Test("of many regions is told a hundred times")
  func limitsProblems() {
    let text = ListedText(String(repeating: "words\n\n\(Self.list)\n", count: 1_000))
    #expect(text.problems.count == 100)
    #expect(text.records.count == 1_000)
  }
}

@Suite("Tables of Format-Table")
struct TableTests {
  @Test(
    "are one error, at the header",
    arguments: [
      ("[PS] C:\\>Get-PopSettings\n\nA B\n\n1 2\n", "A B", "Get-PopSettings"),
      ("[PS] C:\\>Get-ImapSettings | ft\n\nA   B\n-   -----\n1   2\n", "A   B", "Get-ImapSettings"),
      (
        "Identity  Bindings  Enabled\n--------  --------  -------\nEX01\\a    {a...     True\n",
        "Identity  Bindings  Enabled", "Get-ReceiveConnector"
      ),
      (
        "Thumbprint Services Subject\n---------- -------- -------\n", "Thumbprint Services Subject",
        "Get-ExchangeCertificate"
      ),
      ("heading\n\nX  Y\n-- --\n1  2\n\nZ  W\n-- --\n3  4\n", "X  Y", "Get-..."),
    ])
  func isOneError(table: String, header: String, command: String) {
    let text = ListedText(table)
    #expect(text.tree.nodes.isEmpty)
    #expect(text.said == ["table-output"])
    #expect(text.problems.map { text.written($0.span) } == [header])
    #expect(text.problems.first?.values["command"] == command)
  }

  @Test("are not made of JSON, CLIXML or CSV behind a prompt", arguments: ["{ }", "[ ]", "<Objs>", "\"a\",\"b\""])
  func isNoTable(text: String) {
    #expect(ListedText("[PS] C:\\>Get-PopSettings\n\n\(text)\n").said == ["text-skipped"])
  }
}

@Suite("Tables that lose nothing")
struct ReadableTableTests {
  private static let services = """
    Status   Name               DisplayName
    ------   ----               -----------
    Running  MSExchangePOP3     Microsoft Exchange POP3
    Stopped  MSExchangePOP3BE   Microsoft Exchange POP3 Backend

    """

  private static let expected = [
    ["Status=Running", "Name=MSExchangePOP3", "DisplayName=Microsoft Exchange POP3"],
    ["Status=Stopped", "Name=MSExchangePOP3BE", "DisplayName=Microsoft Exchange POP3 Backend"],
  ]

  @Test(
    "are read: services, and rights",
    arguments: [
      "", "[PS] C:\\>Get-Service *pop*\n\n", "[PS] C:\\>Get-Service *pop* | ft Status, Name, DisplayName\n\n",
    ])
  func readsServices(command: String) throws {
    let text = ListedText(bytes: Array((command + Self.services).utf8), format: nil)
    #expect(text.source.format == .formatList)
    #expect(text.records == Self.expected)
    #expect(text.problems.isEmpty)
    #expect(text.tree.typeName(try #require(text.recordNodes.first)) == "Get-Service")
    #expect(
      text.written(text.tree.span(text.recordNodes[1])) == "Stopped  MSExchangePOP3BE   Microsoft Exchange POP3 Backend"
    )
    #expect(text.isSound)
  }

  @Test("are read beside lists, and tell the server that the command names")
  func readsBesideLists() {
    let text = ListedText(
      "Name : a\n\n[PS] C:\\>Get-Service -ComputerName EX01\n\n\(Self.services)\n\n[PS] C:\\>Get-PopSettings | fl\n\nName : b\n"
    )
    #expect(text.records == [["Name=a"]] + Self.expected.map { $0 + ["MachineName=EX01"] } + [["Name=b"]])
    #expect(text.problems.isEmpty)
  }

  @Test("are read where the rights on a connector stand there")
  func readsRights() {
    let text = ListedText(
      """
      Identity          User                          Deny  Inherited
      --------          ----                          ----  ---------
      EX01\\Relay        NT AUTHORITY\\ANONYMOUS LOGON  False False

      """)
    #expect(
      text.records == [["Identity=EX01\\Relay", "User=NT AUTHORITY\\ANONYMOUS LOGON", "Deny=False", "Inherited=False"]])
  }

  @Test(
    "are read where enumerations end below the ends of their headers, as Windows PowerShell aligns them",
    arguments: [
      "Name              Status StartType\n----              ------ ---------\n"
        + "MSExchangePOP3   Running Automatic\nMSExchangePOP3BE Stopped    Manual\n",
      "Name             Status  StartType\n----             ------  ---------\n"
        + "MSExchangePOP3   Running Automatic\nMSExchangePOP3BE Stopped Manual\n",
    ], ["", "[PS] C:\\>Get-Service *pop* | ft Name,Status,StartType\n\n"])
  func readsAlignedRight(table: String, command: String) {
    let text = ListedText(bytes: Array((command + table).utf8), format: nil)
    #expect(
      text.records == [
        ["Name=MSExchangePOP3", "Status=Running", "StartType=Automatic"],
        ["Name=MSExchangePOP3BE", "Status=Stopped", "StartType=Manual"],
      ])
    #expect(text.problems.isEmpty)
    #expect(text.isSound)
  }

  @Test("are read where an enumeration stands first")
  func readsFirstAlignedRight() {
    let text = ListedText(" Status Name\n ------ ----\nRunning MSExchangePOP3\n Paused MSExchangePOP3BE\n")
    #expect(text.said == ["table-output"])
    let known = ListedText(
      "[PS] C:\\>Get-Service | ft Status,Name\n\n Status Name\n ------ ----\nRunning MSExchangePOP3\n Paused MSExchangePOP3BE\n"
    )
    #expect(known.records == [["Status=Running", "Name=MSExchangePOP3"], ["Status=Paused", "Name=MSExchangePOP3BE"]])
  }

  @Test("of rights are read with any columns, but not where a list is cut", arguments: [true, false])
  func readsExtendedRights(isWhole: Bool) {
    let right = isWhole ? "{ms-Exch-SMTP-Submit}" : "{ms-Exch-SMTP-Submit, ms-Exch...}"
    let text = ListedText(
      "User                         ExtendedRights\n----                         --------------\n"
        + "NT AUTHORITY\\ANONYMOUS LOGON \(right)\n")
    #expect(text.records == (isWhole ? [["User=NT AUTHORITY\\ANONYMOUS LOGON", "ExtendedRights=\(right)"]] : []))
    #expect(text.said == (isWhole ? [] : ["table-output"]))
    #expect(isWhole || text.problems.first?.values["command"] == "Get-ADPermission")
  }

  @Test(
    "are not all there are: any other is refused, with the command that its columns tell",
    arguments: [
      ("Name    PermissionGroups", "Get-ReceiveConnector"), ("Server LoginType", "Get-PopSettings"),
      ("Subject NotAfter", "Get-ExchangeCertificate"), ("Name ServerRole", "Get-ExchangeServer"),
      ("Name PopEnabled", "Get-CASMailbox"), ("Name Value", "Get-..."),
    ])
  func tellsCommand(header: String, command: String) {
    let dashes = header.split(separator: " ").map { String(repeating: "-", count: $0.count) }.joined(separator: " ")
    let text = ListedText("\(header)\n\(dashes)\na b\n")
    #expect(text.said == ["table-output"])
    #expect(text.problems.first?.values["command"] == command)
  }

  @Test(
    "are refused where a cell is cut, wrapped, or stands across a column",
    arguments: [
      "Running  MSExchangeMailb... Microsoft Exchange Mailbox", "Running  MSExchangePOP3     Microsoft Exch…",
      "...nning MSExchangePOP3    Microsoft Exchange POP3", "         BE                 Backend",
      "Running  MSExchangePOP3BackEndLong Microsoft",
    ])
  func refusesCutTable(row: String) {
    let text = ListedText(Self.services + "\(row)\n")
    #expect(text.tree.nodes.isEmpty)
    #expect(text.said == ["table-output"])
    #expect(text.problems.first?.values["command"] == "Get-Service")
  }

  @Test("at the end of a transcript are named, as a loss where no list has their objects")
  func namesTableAtEnd() {
    let table = "Identity  Bindings  Enabled\n--------  --------  -------\nEX01\\a    {a...     True\n"
    let pop = "[PS] C:\\>Get-PopSettings | fl\n\nServer    : EX01\nLoginType : SecureLogin\n\n\n"
    let lost = ListedText("\(pop)[PS] C:\\>Get-ReceiveConnector\n\n\(table)")
    #expect(lost.said == ["text-skipped/lost-table"])
    #expect(lost.problems.map { lost.written($0.span) } == ["Identity  Bindings  Enabled"])
    #expect(lost.problems.first?.values["command"] == "Get-ReceiveConnector")
    let list = "[PS] C:\\>Get-ReceiveConnector | fl\n\nIdentity : EX01\\a\nEnabled  : True\n\n"
    #expect(ListedText("\(list)[PS] C:\\>Get-ReceiveConnector\n\n\(table)").said == ["text-skipped/table"])
  }
}
