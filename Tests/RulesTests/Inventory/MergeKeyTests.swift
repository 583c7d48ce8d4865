import Linter
import Testing

@Suite("Merge keys of settings")
struct MergeKeyTests {
  private static let base = """
    x-base: &base
      exchangeVersion: SE
      popSettings:
        LoginType: PlainTextLogin
      receiveConnectors:
        - Name: Client Frontend
          Bindings: 0.0.0.0:587
          PermissionGroups: ExchangeUsers
          AuthMechanism: Tls, BasicAuth

    """

  @Test(
    "give a server the facts and sections of another mapping",
    arguments: [
      "servers:\n  - { <<: *base, server: EX01 }\n", "servers:\n  EX01: { <<: *base }\n",
      "servers:\n  EX01:\n    !!merge <<: *base\n", "servers: [{ <<: [*base], server: EX01 }]\n",
      "servers:\n  - server: EX01\n    <<: { <<: *base }\n", "server: EX01\n<<: *base\n",
      "<<: *base\n---\nx: &base { server: EX01, popSettings: { LoginType: 1 } }\n<<: *base\n",
    ])
  func takeOverSections(text: String) throws {
    let linted = try Linted(Self.base + text)
    let findings = linted.findings("pop-login-not-secure")
    let finding = try #require(findings.first { $0.subject.server == "EX01" })
    #expect(finding.related.contains { $0.text == "used here" && linted.written($0.span).contains("base") })
    #expect(finding.fix.edits.isEmpty)
    #expect(finding.fix.commands.first == "Set-PopSettings -Server 'EX01' -LoginType SecureLogin")
  }

  @Test("are found where the value is written, in lists of objects too, and nothing there is edited")
  func placesStandWhereWritten() throws {
    let linted = try Linted(Self.base + "servers: [{ <<: *base, server: EX01 }, { <<: *base, server: EX02 }]\n")
    let findings = linted.findings("client-connector-basic-before-tls")
    #expect(findings.map(\.subject.server) == ["EX01", "EX02"])
    #expect(findings.allSatisfy { linted.written($0.primary.span) == "Tls, BasicAuth" && $0.fix.edits.isEmpty })
    #expect(findings.allSatisfy { $0.related.contains { $0.text == "used here" } })
  }

  @Test("give way to what the mapping has itself, a section as a whole, in any case")
  func ownSectionsWin() throws {
    let own = "servers: [{ <<: *base, server: EX01, POPSettings: { MaxConnections: 10 }, exchangeVersion: '2010' }]\n"
    let linted = try Linted(Self.base + own)
    #expect(linted.findings("pop-login-not-secure").isEmpty)
    #expect(linted.reasons("pop-login-not-secure").contains("no LoginType in the input"))
  }

  @Test("may stand among servers by name")
  func mergesServersByName() throws {
    let linted = try Linted(
      "x: &more { EX02: { popSettings: { LoginType: 1 } }, EX01: {} }\nservers: { <<: *more, EX01: { servesPOP: false } }\n"
    )
    #expect(linted.findings("pop-login-not-secure").map(\.subject.server) == ["EX02"])
    #expect(linted.report.serverCount == 2)
  }

  @Test("tell what an exported object is")
  func recognisesObjects() throws {
    let linted = try Linted(
      """
      - &a { Server: EX01, MessageRetrievalSortOrder: Ascending, LoginType: SecureLogin }
      - { <<: *a, Server: EX02, LoginType: PlainTextLogin }
      - { <<: *a }
      """)
    #expect(linted.findings("pop-login-not-secure").map(\.subject.server) == ["EX02"])
    #expect(linted.report.skipped.isEmpty)
  }

  @Test(
    "with something else than mappings behind them are a finding", arguments: ["x", "[x]", "[[1]]", "", "[*base, 1]"])
  func reportsOtherForms(value: String) throws {
    let linted = try Linted(Self.base + "servers: [{ server: EX01, <<: \(value) }]\n")
    #expect(linted.rules.contains("wrong-type"))
  }

  @Test("take over misspelled keys with a word about them")
  func reportsUnknownKeys() throws {
    let linted = try Linted("x: &b { LoginTyp: 1 }\nserver: EX01\npopSettings: { <<: *b }\n")
    #expect(linted.findings("unknown-key").contains { linted.written($0.primary.span) == "LoginTyp" })
  }

  @Test("in quotes are keys like others")
  func quotedKeysAreKeys() throws {
    let linted = try Linted(Self.base + "servers: [{ server: EX01, '<<': *base }]\n")
    #expect(linted.findings("pop-login-not-secure").isEmpty)
    #expect(linted.findings("unknown-key").contains { linted.written($0.primary.span) == "'<<'" })
  }

  @Test(
    "cost no more than a text of its length can mean",
    arguments: [
      "x: &b { receiveConnectors: [LIST] }\nservers: [SERVERS]\n",
      "x: &b { popSettings: { LISTX } }\nservers: [SERVERS]\n",
      "x: &b { EX: { receiveConnectors: [LIST] } }\ny: [SERVERS]\nservers: { <<: [MERGES] }\n",
    ])
  func staysLinear(pattern: String) throws {
    let text = pattern.replacing("LISTX", with: (0..<1_500).map { "a\($0): 1" }.joined(separator: ", "))
      .replacing("LIST", with: Array(repeating: "{ Name: a, Enabled: true }", count: 1_500).joined(separator: ", "))
      .replacing("SERVERS", with: Array(repeating: "{ <<: *b }", count: 1_500).joined(separator: ", "))
      .replacing("MERGES", with: Array(repeating: "*b", count: 1_500).joined(separator: ", "))
    let time = try ContinuousClock().measure {
      let count = try Linted(text).findings("alias-expansion-too-large").count
      #expect(count > 0)
    }
    #expect(time < .seconds(60))
  }
}
