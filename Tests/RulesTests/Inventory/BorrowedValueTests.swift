import Linter
import Testing

@Suite("Values that are shared by aliases and merge keys")
struct BorrowedValueTests {
  @Test("through an alias of the value are found where they are written, and related to where they are used")
  func followsAliasOfValue() throws {
    let linted = try Linted(
      """
      servers:
        - { server: EX01, popSettings: { LoginType: &login PlainTextLogin } }
        - { server: EX02, popSettings: { LoginType: *login } }
      """)
    let finding = try #require(linted.findings("pop-login-not-secure").first { $0.subject.server == "EX02" })
    #expect(linted.written(finding.primary.span) == "PlainTextLogin")
    #expect(linted.line(finding.primary.span) == 2)
    let use = try #require(finding.related.first { $0.text == "used here" })
    #expect(linted.written(use.span) == "*login")
    #expect(finding.fix.edits.isEmpty)
  }

  @Test("through an alias of the whole section are related to the alias")
  func followsAliasOfSection() throws {
    let linted = try Linted(
      """
      servers:
        - server: EX01
          popSettings: &pop { LoginType: PlainTextLogin }
        - server: EX02
          popSettings: *pop
      """)
    let finding = try #require(linted.findings("pop-login-not-secure").first { $0.subject.server == "EX02" })
    #expect(linted.written(finding.primary.span) == "PlainTextLogin")
    #expect(finding.related.contains { $0.text == "used here" && linted.written($0.span) == "*pop" })
    #expect(finding.fix.edits.isEmpty)
    #expect(finding.fix.commands.first == "Set-PopSettings -Server 'EX02' -LoginType SecureLogin")
  }

  @Test("through a merge key are related to the merge key")
  func followsMergeKey() throws {
    let linted = try Linted(
      """
      servers:
        - server: EX01
          servesPOP: false
          popSettings: &pop
            LoginType: PlainTextLogin
        - server: EX02
          popSettings:
            <<: *pop
            MaxConnections: 10
      """)
    let finding = try linted.finding("pop-login-not-secure")
    #expect(linted.line(finding.primary.span) == 5)
    #expect(finding.related.contains { $0.text == "used here" && linted.line($0.span) == 8 })
    #expect(finding.fix.edits.isEmpty)
  }

  @Test("give way to an own value, and earlier mappings to later ones never")
  func prefersOwnValue() throws {
    let linted = try Linted(
      """
      - &a { Server: EX01, MessageRetrievalSortOrder: Ascending, LoginType: SecureLogin }
      - &b { Server: EX02, MessageRetrievalSortOrder: Ascending, LoginType: PlainTextLogin }
      ---
      servers:
        - server: EX03
          popSettings: &c { LoginType: SecureLogin }
        - server: EX04
          servesPOP: false
          popSettings: &d { LoginType: PlainTextLogin }
        - server: EX05
          popSettings: { <<: *d, LoginType: SecureLogin }
        - server: EX06
          popSettings: { <<: [*c, *d] }
      """)
    #expect(linted.findings("pop-login-not-secure").map(\.subject.server) == ["EX02"])
  }

  @Test("may be shared by many in a bomb of aliases, which is cut", arguments: ["receiveConnectors", "servers"])
  func cutsBomb(section: String) throws {
    let levels = (1...12).map { "- &a\($0) [" + String(repeating: "*a\($0 - 1), ", count: 10) + "]\n" }.joined()
    let elements = String(repeating: "  - *x\n", count: 2_000)
    let text =
      "bomb:\n- &a0 x\n\(levels)\(section):\n  - &x { Name: Client, server: EX01, Enabled: false }\n\(elements)"
    let time = try ContinuousClock().measure { _ = try Linted(text) }
    #expect(time < .seconds(20))
  }

  @Test("through merge keys that name each other in great numbers are cut")
  func cutsMergeBomb() throws {
    let levels = (1...12).map { "- &m\($0) { <<: [" + String(repeating: "*m\($0 - 1), ", count: 10) + "] }\n" }.joined()
    let linted = try Linted("bomb:\n- &m0 { LoginType: SecureLogin }\n\(levels)---\n")
    #expect(linted.findings("alias-expansion-too-large").isEmpty)
    let used = try Linted("x:\n- &m0 { LoginType: SecureLogin }\n\(levels)popSettings: { <<: *m12 }\n")
    #expect(used.findings("alias-expansion-too-large").count == 1)
  }
}
