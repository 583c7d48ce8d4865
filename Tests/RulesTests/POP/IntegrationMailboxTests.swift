import Linter
import Testing

@Suite("The integration mailbox")
struct IntegrationMailboxTests {
  private static let idle = "services: [{ Name: MSExchangePOP3, Status: Stopped, StartType: Manual }]"

  @Test("inside a server makes that one serve POP, and no other")
  func namesItsServer() throws {
    let linted = try Linted(
      """
      servers:
        - server: EX01
          integrationMailbox: workfront@contoso.com
          \(Self.idle)
        - server: EX02
          \(Self.idle)
      """)
    #expect(Set(linted.rules) == ["pop-service-stopped", "pop-service-not-automatic"])
    #expect(linted.report.findings.allSatisfy { $0.subject.server == "EX01" })
  }

  @Test("outside any server is the organisation's, and names no server")
  func belongsToOrganisation() throws {
    let linted = try Linted(
      """
      integrationMailbox: workfront@contoso.com
      servers:
        - server: EX01
          \(Self.idle)
          popSettings: { LoginType: PlainTextLogin }
      """, profiles: ["microsoft"])
    #expect(linted.rules.isEmpty)
  }

  @Test("in a document of its own is the organisation's")
  func belongsToOrganisationAcrossDocuments() throws {
    let linted = try Linted(
      "integrationMailbox: workfront@contoso.com\n---\nserver: EX01\n\(Self.idle)\n", profiles: ["microsoft"])
    #expect(linted.rules.isEmpty)
  }

  @Test("in a file of its own is the organisation's")
  func belongsToOrganisationAcrossFiles() throws {
    let linted = try Linted(
      "integrationMailbox: workfront@contoso.com\n", "server: EX01\n\(Self.idle)\n", profiles: ["microsoft"])
    #expect(linted.rules.isEmpty)
  }

  @Test("that is not among the mailboxes is missing")
  func reportsMissing() throws {
    let linted = try Linted(
      "integrationMailbox: workfont@contoso.com\ncasMailboxes:\n  - { PrimarySmtpAddress: workfront@contoso.com, PopEnabled: true }\n"
    )
    let finding = try linted.finding("mailbox-missing")
    #expect(linted.written(finding.primary.span) == "workfont@contoso.com")
    #expect(finding.fix.commands.first?.hasPrefix("Get-CASMailbox -Identity 'workfont@contoso.com'") == true)
  }

  @Test(
    "is known by address, alias, name and identity, without regard to case",
    arguments: [
      "PrimarySmtpAddress: WORKFRONT@contoso.com",
      "PrimarySmtpAddress: a@contoso.com, EmailAddresses: ['smtp:workfront@contoso.com']",
      "PrimarySmtpAddress: a@contoso.com, EmailAddresses: ['SMTP:a@contoso.com', 'smtp:Workfront@contoso.com']",
      "Identity: workfront@contoso.com", "Name: workfront@contoso.com",
    ])
  func isKnownByAnyName(names: String) throws {
    let linted = try Linted(
      "integrationMailbox: workfront@contoso.com\ncasMailboxes:\n  - { \(names), PopEnabled: false }\n")
    #expect(linted.rules == ["mailbox-pop-disabled"])
  }

  @Test("is the only mailbox listed where none is named")
  func isOnlyMailbox() throws {
    let linted = try Linted("casMailboxes:\n  - { PrimarySmtpAddress: workfront@contoso.com, PopEnabled: false }\n")
    #expect(linted.rules == ["mailbox-pop-disabled"])
  }

  @Test("is not guessed among several, and that is said")
  func isNotGuessed() throws {
    let linted = try Linted(
      """
      casMailboxes:
        - { PrimarySmtpAddress: a@contoso.com, PopEnabled: false }
        - { PrimarySmtpAddress: b@contoso.com, PopEnabled: false }
      """)
    #expect(linted.report.findings.isEmpty)
    #expect(
      linted.reasons("mailbox-pop-disabled") == [
        "nothing in the input tells for certain which of the mailboxes is meant"
      ])
    #expect(linted.report.unchecked.first { $0.rules.contains("mailbox-pop-disabled") }?.count == 2)
  }

  @Test("among several is the one that is named; the others may have POP off")
  func judgesNamedOne() throws {
    let linted = try Linted(
      """
      integrationMailbox: b@contoso.com
      casMailboxes:
        - { PrimarySmtpAddress: a@contoso.com, PopEnabled: false }
        - { PrimarySmtpAddress: b@contoso.com, PopEnabled: false }
      """)
    let finding = try linted.finding("mailbox-pop-disabled")
    #expect(finding.subject.object == "b@contoso.com")
    #expect(linted.line(finding.primary.span) == 4)
  }
}
