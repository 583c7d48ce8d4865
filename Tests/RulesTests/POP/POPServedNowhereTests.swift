import Linter
import Testing

@Suite("POP that no server serves")
struct POPServedNowhereTests {
  private static let fleet = """
    casMailboxes:
      - { PrimarySmtpAddress: workfront@contoso.com, PopEnabled: true }
    servers:
      - server: EX01
        services: [{ Name: MSExchangePOP3, Status: Stopped, StartType: Manual }]
      - server: EX02
        services: [{ Name: MSExchangePOP3, Status: Stopped, StartType: Manual }]
      - server: EX03
        services: [{ Name: MSExchangePOP3, Status: Stopped, StartType: Disabled }]

    """

  @Test("is said once for the input, with the only mailbox as related place")
  func saysOnce() throws {
    let linted = try Linted(Self.fleet)
    let finding = try linted.finding("pop-service-stopped")
    #expect(linted.rules == ["pop-service-stopped"])
    #expect(finding.headline == "POP3 runs on no server of the input")
    #expect(linted.written(finding.primary.span) == "Stopped")
    #expect(finding.related.map { linted.written($0.span) }.contains("workfront@contoso.com"))
    #expect(finding.related.contains { $0.text == "this mailbox is to be read over POP" })
  }

  @Test("has the place that names the integration mailbox as related place")
  func relatesDeclaration() throws {
    let linted = try Linted("integrationMailbox: it@contoso.com\n" + Self.fleet)
    let finding = try linted.finding("pop-service-stopped")
    #expect(finding.related.first.map { linted.written($0.span) } == "it@contoso.com")
  }

  @Test("has no related place where no mailbox is known")
  func needsNoMailbox() throws {
    let linted = try Linted("server: EX01\nservices: [{ Name: MSExchangePOP3, Status: Stopped, StartType: Manual }]\n")
    let finding = try linted.finding("pop-service-stopped")
    #expect(!finding.related.contains { $0.text.contains("mailbox") })
  }

  @Test("is said once for several files")
  func saysOnceForFiles() throws {
    let linted = try Linted(
      "server: EX01\nservices: [{ Name: MSExchangePOP3, Status: Stopped, StartType: Manual }]\n",
      "server: EX02\nservices: [{ Name: MSExchangePOP3, Status: Stopped, StartType: Manual }]\n")
    #expect(linted.findings("pop-service-stopped").count == 1)
  }

  @Test("is not said without the profile workfront", arguments: [["microsoft"], ["cis"], ["stig"]] as [Set<String>])
  func needsProfile(profiles: Set<String>) throws {
    #expect(try Linted(Self.fleet, profiles: profiles).findings("pop-service-stopped").isEmpty)
  }

  @Test("is not said where one server serves it")
  func needsNoServingServer() throws {
    let linted = try Linted(
      Self.fleet + "  - server: EX04\n    services: [{ Name: MSExchangePOP3, Status: Running, StartType: Automatic }]\n"
    )
    #expect(linted.findings("pop-service-stopped").isEmpty)
  }

  @Test("is not said where no POP service is in the input")
  func needsService() throws {
    let linted = try Linted(
      "server: EX01\nservices: [{ Name: MSExchangeTransport, Status: Stopped, StartType: Manual }]\n")
    #expect(linted.findings("pop-service-stopped").isEmpty)
  }

  @Test("is not said of servers that are said not to serve it")
  func leavesDeclaredServers() throws {
    let linted = try Linted(
      "server: EX01\nservesPOP: false\nservices: [{ Name: MSExchangePOP3, Status: Stopped, StartType: Manual }]\n")
    #expect(linted.rules.isEmpty)
  }

  @Test("leaves the other servers as not applicable, and the totals add up")
  func addsUp() throws {
    let tally = try Linted(Self.fleet).report.tally
    #expect(tally.failed == 1)
  }
}
