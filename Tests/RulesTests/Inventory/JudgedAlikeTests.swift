import Linter
import Testing

@Suite("The same value")
struct JudgedAlikeTests {
  /// What is wrong with a value of POP3 settings: rule, severity and what was found.
  private static func said(_ text: String) throws -> [String] {
    try Linted(text).report.findings.filter {
      Linted.ruleSet.rule($0.rule)?.category == "input" && $0.rule != "object-as-text"
    }
    .map { "\($0.rule) \($0.severity) \($0.found ?? "")" }
  }

  /// A property in settings, in settings with what an export carries, and in exports of every format.
  private static func texts(_ property: String, _ value: String) -> [String] {
    let rest = "MessageRetrievalSortOrder"
    return [
      "server: EX01\npopSettings:\n  \(rest): Ascending\n  \(property): \"\(value)\"\n",
      "server: EX01\npopSettings:\n  RunspaceId: 1\n  \(property): \"\(value)\"\n",
      "- { \(rest): Ascending, Server: EX01, \(property): \"\(value)\" }\n",
      "{\"server\": \"EX01\", \"popSettings\": {\"\(property)\": \"\(value)\", \"RunspaceId\": \"1\"}}",
      "[{\"\(rest)\": 0, \"Server\": \"EX01\", \"\(property)\": \"\(value)\"}]",
      "Server : EX01\n\(rest) : Ascending\n\(property) : \(value)\n",
      "\"Server\",\"\(rest)\",\"\(property)\"\n\"EX01\",\"Ascending\",\"\(value)\"\n",
      """
      <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><Props>
      <S N="Server">EX01</S><S N="\(rest)">Ascending</S><S N="\(property)">\(value)</S></Props></Obj></Objs>
      """,
    ]
  }

  @Test(
    "is judged alike in every format and where it was converted",
    arguments: [
      ("LoginType", "ModernLogin", ["unknown-member warning ModernLogin"]),
      ("CalendarItemRetrievalOption", "Never", ["unknown-member info Never"]),
      ("SSLBindings", "0.0.0.0", ["unreadable-value warning 0.0.0.0"]),
      ("SuppressReadReceipt", "perhaps", ["unreadable-value info perhaps"]),
      ("MaxCommandSize", "2048", ["value-out-of-range warning 2048"]),
      ("AuthenticatedConnectionTimeout", "02:00:00", ["value-inadvisable info 02:00:00"]),
      ("MessageRetrievalMimeFormat", "TextEnriched", ["misnamed-member info TextEnriched"]),
    ])
  func isJudgedAlike(property: String, value: String, expected: [String]) throws {
    for text in Self.texts(property, value) {
      #expect(try Self.said(text) == expected, "\(text)")
      let converted = try Converted(text)
      #expect(try Self.said(converted.text) == expected, "\(converted.text)")
    }
  }

  @Test("of a property that the version does not have is no fault of a file that collect wrote, nor of its conversion")
  func sparesCollected() throws {
    let text = """
      {"server": "EX01", "exchangeVersion": "Version 14.3 (Build 123.4)", "receiveConnectors": [
        {"Name": "Client EX01", "TransportRole": "HubTransport", "MaxMessageSize": "37748736 B", "RunspaceId": "1"}]}
      """
    let converted = try Converted(text)
    #expect(try Self.said(text) == [])
    #expect(try Self.said(converted.text) == [])
    #expect(converted.text.contains("MaxMessageSize: 36 MB"))
    #expect(try Self.said(text.replacing("RunspaceId", with: "Comment")) == ["property-not-in-version warning "])
  }

  @Test("is known for every edition of a server, and an unknown one is a hint")
  func knowsEditions() throws {
    for edition in ["Standard", "StandardEvaluation", "Enterprise", "EnterpriseEvaluation", "Coexistence", "Unknown"] {
      #expect(try Self.said("server: EX01\nexchangeServer: { Edition: \(edition) }\n") == [])
    }
    #expect(try Self.said("server: EX01\nexchangeServer: { Edition: Home }\n") == ["unknown-member info Home"])
  }

  @Test(
    "is shown as a person writes it",
    arguments: [
      (#"{"value": "soon", "Days": 3}"#, "@{value=soon; Days=3}"), (#""a \"b\"\nc""#, #"a "b" c"#),
      (#"{"Ticks": 72000000000, "Days": 0}"#, "02:00:00"), (#"["x", {"y": 1}]"#, "x, @{y=1}"),
    ])
  func isShown(value: String, expected: String) throws {
    let text = #"[{"MessageRetrievalSortOrder": 0, "AuthenticatedConnectionTimeout": \#(value)}]"#
    let finding = try #require(
      try Linted(text).report.findings.first { $0.subject.property == "AuthenticatedConnectionTimeout" })
    #expect(finding.found == expected)
    #expect(finding.headline.contains("`\(expected)`"))
  }

  @Test("as a duration of CLIXML is shown as a time span")
  func showsDurations() throws {
    let text = """
      <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><Props>
      <S N="MessageRetrievalSortOrder">Ascending</S><TS N="AuthenticatedConnectionTimeout">P35DT12H</TS></Props></Obj></Objs>
      """
    #expect(try Linted(text).finding("value-out-of-range").found == "35.12:00:00")
  }
}

@Suite("What rules look at")
struct JudgedPropertyTests {
  private static let ruleSet = Linted.ruleSet

  /// What no example has: a mailbox that is named in every way, and a server of 2010 without a client connector.
  private static let rare = [
    "integrationMailbox: z\ncasMailboxes: [{ Name: a, Alias: b, SamAccountName: c, DisplayName: d, PopEnabled: true }]\n",
    "server: EX01\nexchangeVersion: '2010'\nreceiveConnectors: []\nexchangeServer: { IsHubTransportServer: false }\n",
  ]

  @Test("is what the rule set says, in all examples")
  func isSaid() throws {
    let today = try #require(UTCDate(year: 2026, month: 11, day: 1))
    let judged = Self.ruleSet.judgedProperties
    var seen: Set<String> = []
    for text in Convertible.examples + Convertible.files + Self.rare {
      let tree = Reading(Source(Source.ID(0), name: "example", DecodedText(Array(text.utf8)))).tree
      let inventory = InventoryBuilder.build([tree], Self.ruleSet.schema).inventory
      seen.formUnion(Self.ruleSet.propertiesLookedAt(in: inventory, today: today))
    }
    #expect(seen.subtracting(judged).isEmpty)
    let declared = Self.ruleSet.vocabulary.reads.flatMap { kind, names in names.map { "\(kind).\($0)" } }
    #expect(Set(declared).subtracting(seen).isEmpty)
  }
}
