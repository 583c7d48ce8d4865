import Linter
import Testing

@Suite("Raw exports")
struct ExportTests {
  private static let settings = """
    RunspaceId: 5c1f3a52-8a0e-4f5d-9a55-0b7d3c1f9e21
    Server: EX01
    MessageRetrievalSortOrder: Ascending
    LoginType: PlainTextLogin
    SomethingNew: true
    """

  @Test(
    "are recognised as a mapping, as a list, in documents and under any key",
    arguments: [
      settings, "- " + settings.replacing("\n", with: "\n  "), "---\n" + settings,
      "value:\n  " + settings.replacing("\n", with: "\n  "),
      "value:\n  - " + settings.replacing("\n", with: "\n    "),
    ])
  func isRecognised(text: String) throws {
    let linted = try Linted(text)
    #expect(linted.report.objectCount == 1)
    #expect(linted.rules == ["pop-login-not-secure"])
    #expect(linted.report.findings.first?.subject.server == "EX01")
  }

  @Test("are silent about keys that exlint does not know")
  func isSilent() throws {
    #expect(try Linted(Self.settings).findings("unknown-key").isEmpty)
  }

  @Test("get no edits, since nobody writes them back")
  func hasNoEdits() throws {
    #expect(try Linted(Self.settings).finding("pop-login-not-secure").fix.edits.isEmpty)
  }

  @Test("give warnings as a file written by hand does, and hints where no rule looks")
  func isJudged() throws {
    let linted = try Linted(
      Self.settings.replacing("PlainTextLogin", with: "ModernLogin") + "\nMaxCommandSize: 5000\nMaxConnections: many\n")
    #expect(try linted.finding("unknown-member").severity == .warning)
    #expect(try linted.finding("value-out-of-range").severity == .warning)
    #expect(try linted.finding("unreadable-value").severity == .info)
  }

  @Test("of several kinds may stand in one list")
  func readsMixedList() throws {
    let linted = try Linted(
      """
      - { Name: MSExchangePOP3, Status: 4, StartType: 2, ServicesDependedOn: [], MachineName: EX01 }
      - { Server: EX01, MessageRetrievalSortOrder: 0, LoginType: 3 }
      - { PrimarySmtpAddress: a@contoso.com, PopEnabled: true }
      - { Server: EX01, Name: Client Frontend EX01, AuthMechanism: 15, PermissionGroups: 2 }
      - { Name: EX01, AdminDisplayVersion: Version 15.2 (Build 1544.4), IsMailboxServer: true }
      """)
    #expect(linted.report.objectCount == 5)
    #expect(linted.report.serverCount == 1)
    #expect(linted.report.skipped.isEmpty)
  }

  @Test("of something else are skipped, and that is said")
  func skipsOthers() throws {
    let linted = try Linted(
      """
      - { Server: EX01, MessageRetrievalSortOrder: Ascending, LoginType: SecureLogin }
      - { Name: Outbound, AddressSpaces: ["SMTP:*;1"], SmartHosts: [] }
      - { Name: DB01, Mounted: true }
      """)
    #expect(linted.report.objectCount == 1)
    #expect(linted.report.skipped.map { linted.line($0.span) } == [2])
    #expect(linted.report.skipped.map(\.count) == [2])
  }

  @Test(
    "and files of something else are skipped as a whole",
    arguments: ["name: hello\nversion: 1\n", "- a\n- b\n", "just text", "- { Name: x }\n", "42", "{}", "[]"])
  func skipsFiles(text: String) throws {
    let linted = try Linted(text)
    #expect(linted.report.objectCount == 0)
    #expect(linted.report.skipped.count == 1)
    #expect(linted.report.findings.isEmpty)
  }

  @Test("beside settings files are told apart by file")
  func skipsOneFileOfTwo() throws {
    let linted = try Linted("server: EX01\npopSettings: { LoginType: SecureLogin }\n", "apiVersion: v1\nkind: Pod\n")
    #expect(linted.report.skipped.map(\.span.source.index) == [1])
  }
}
