import Linter
import Testing

@Suite("The POP back end")
struct BackEndTests {
  private static let idle = """
    services:
          - { Name: MSExchangePOP3, Status: Stopped, StartType: Manual }
          - { Name: MSExchangePOP3BE, Status: Stopped, StartType: Manual }
    """

  private func split(clientAccess: Bool, mailbox: Bool, _ services: String) -> String {
    """
    server: EX13
    servesPOP: true
    exchangeServer:
      Name: EX13
      AdminDisplayVersion: Version 15.0 (Build 1497.2)
      IsClientAccessServer: \(clientAccess)
      IsMailboxServer: \(mailbox)
    services:
      \(services)
    """
  }

  @Test("of 2013 is not asked of a server with client access alone")
  func leavesClientAccessServer() throws {
    let linted = try Linted(
      split(clientAccess: true, mailbox: false, "- { Name: MSExchangePOP3, Status: Running, StartType: Automatic }"))
    #expect(linted.rules.isEmpty)
  }

  @Test("of 2013 is asked of a mailbox server, and the front end is not")
  func asksMailboxServer() throws {
    let linted = try Linted(
      split(clientAccess: false, mailbox: true, "- { Name: MSExchangePOP3BE, Status: Stopped, StartType: Manual }"))
    #expect(Set(linted.rules) == ["pop-backend-service-stopped", "pop-backend-service-not-automatic"])
  }

  @Test("of 2013 and the front end are asked of a server with both roles")
  func asksBoth() throws {
    let linted = try Linted(
      split(clientAccess: true, mailbox: true, "- { Name: MSExchangeTransport, Status: Running, StartType: Automatic }")
    )
    #expect(Set(linted.rules) == ["pop-service-missing", "pop-backend-service-missing"])
  }

  @Test(
    "is judged where the integration mailbox lives, however that server is written",
    arguments: [
      "EX02", "ex02", "EX02.contoso.com", "CN=EX02,CN=Servers,CN=Exchange Administrative Group,DC=contoso,DC=com",
    ])
  func judgesHomeOfMailbox(name: String) throws {
    let linted = try Linted(
      """
      integrationMailbox: workfront@contoso.com
      casMailboxes:
        - { PrimarySmtpAddress: workfront@contoso.com, ServerName: "\(name)", PopEnabled: true }
      servers:
        - server: EX01
          exchangeVersion: SE
          services:
            - { Name: MSExchangePOP3, Status: Running, StartType: Automatic }
            - { Name: MSExchangePOP3BE, Status: Running, StartType: Automatic }
        - server: EX02
          exchangeVersion: SE
          \(Self.idle)
      """)
    #expect(Set(linted.rules) == ["pop-backend-service-stopped", "pop-backend-service-not-automatic"])
    #expect(linted.report.findings.allSatisfy { $0.subject.server == "EX02" })
  }

  @Test("is not judged on a server that neither serves POP nor is the home of the mailbox")
  func leavesOthers() throws {
    let linted = try Linted(
      """
      casMailboxes:
        - { PrimarySmtpAddress: workfront@contoso.com, ServerName: EX01, PopEnabled: true }
      servers:
        - server: EX01
          exchangeVersion: SE
          services:
            - { Name: MSExchangePOP3, Status: Running, StartType: Automatic }
            - { Name: MSExchangePOP3BE, Status: Running, StartType: Automatic }
        - server: EX02
          exchangeVersion: SE
          \(Self.idle)
      """)
    #expect(linted.rules.isEmpty)
  }

  @Test("does not exist in 2010")
  func leaves2010() throws {
    let linted = try Linted(
      "server: EX10\nexchangeVersion: '2010'\nservices:\n  - { Name: MSExchangePOP3, Status: Running, StartType: Automatic }\n"
    )
    #expect(linted.rules.isEmpty)
  }

  @Test("is not checked where the version is not known")
  func needsVersion() throws {
    let linted = try Linted(
      "server: EX01\nservices:\n  - { Name: MSExchangePOP3, Status: Running, StartType: Automatic }\n")
    #expect(linted.rules.isEmpty)
    #expect(linted.reasons("pop-backend-service-missing") == ["the version of Exchange is not known"])
  }
}
