import Linter
import Testing

@Suite("Where POP is expected")
struct POPScopeTests {
  private static let idle = "{ Name: MSExchangePOP3, Status: Stopped, StartType: Manual }"

  @Test(
    "A server serves POP when the file says so, names an integration mailbox for it, or its service runs or is automatic",
    arguments: [
      "servesPOP: true\nservices:\n  - \(idle)\n",
      "integrationMailbox: workfront@contoso.com\nservices:\n  - \(idle)\n",
      "services:\n  - { Name: MSExchangePOP3, Status: Running, StartType: Manual }\n",
      "services:\n  - { Name: MSExchangePOP3, Status: Stopped, StartType: Automatic }\n",
      "services:\n  - { Name: msexchangepop3, Status: 4, StartType: 3 }\n",
    ])
  func servesPOP(facts: String) throws {
    let linted = try Linted("server: EX01\nexchangeVersion: '2010'\n" + facts, profiles: ["microsoft"])
    let found = Set(linted.rules)
    #expect(!found.isEmpty)
    #expect(found.isSubset(of: ["pop-service-stopped", "pop-service-not-automatic"]))
  }

  @Test("A stopped service of a server that serves POP is an error at its status")
  func reportsStoppedService() throws {
    let linted = try Linted("server: EX01\nservesPOP: true\nservices:\n  - \(Self.idle)\n")
    let finding = try linted.finding("pop-service-stopped")
    #expect(finding.severity == .error)
    #expect(linted.written(finding.primary.span) == "Stopped")
    #expect(finding.headline == "nobody can connect to POP3 on EX01")
    #expect(finding.subject.server == "EX01")
  }

  @Test("A server is known not to serve POP when the file says so, whatever its service does")
  func believesServesPOPFalse() throws {
    let linted = try Linted(
      """
      server: EX01
      servesPOP: false
      integrationMailbox: workfront@contoso.com
      services:
        - { Name: MSExchangePOP3, Status: Running, StartType: Manual }
      popSettings: { LoginType: PlainTextLogin, SSLBindings: [], UnencryptedOrTLSBindings: [] }
      """)
    #expect(linted.rules.isEmpty)
  }

  @Test(
    "A server whose service is neither running nor automatic is known not to serve POP: its POP settings are not judged"
  )
  func leavesIdleServer() throws {
    let linted = try Linted(
      "server: EX01\nservices:\n  - \(Self.idle)\npopSettings: { LoginType: PlainTextLogin }\n", profiles: ["microsoft"]
    )
    #expect(linted.rules.isEmpty)
    #expect(linted.reasons("pop-login-not-secure").isEmpty)
  }

  @Test(
    "Something else that says that POP should be served outweighs the idle service",
    arguments: ["servesPOP: true", "integrationMailbox: workfront@contoso.com"])
  func judgesIdleServerThatShouldServe(fact: String) throws {
    let linted = try Linted(
      "server: EX01\n\(fact)\nservices:\n  - \(Self.idle)\npopSettings: { LoginType: PlainTextLogin }\n",
      profiles: ["microsoft"])
    #expect(Set(linted.rules) == ["pop-service-stopped", "pop-service-not-automatic", "pop-login-not-secure"])
  }

  @Test("A bare popSettings is judged")
  func judgesBareSettings() throws {
    #expect(try Linted("popSettings: { LoginType: PlainTextLogin }").rules == ["pop-login-not-secure"])
  }

  @Test("Certificates of a server known not to serve POP are not judged", arguments: [(true, 1), (false, 0)])
  func judgesCertificates(serves: Bool, count: Int) throws {
    let linted = try Linted(
      """
      server: EX01
      servesPOP: \(serves)
      popSettings: { LoginType: SecureLogin, X509CertificateName: mail.contoso.com }
      exchangeCertificates:
        - { Thumbprint: 434AC224C8459924B26521298CE8834C514856AB, Subject: CN=a, CertificateDomains: [a], NotAfter: 2027-03-01, HasPrivateKey: true, Services: SMTP }
      """)
    #expect(linted.findings("pop-secure-login-without-certificate").count == count)
  }

  @Test("Without the services it is unknown whether POP is served: service rules are not checked, settings rules judge")
  func knowsWhatItDoesNotKnow() throws {
    let linted = try Linted("server: EX01\nexchangeVersion: SE\npopSettings: { LoginType: PlainTextLogin }\n")
    #expect(linted.rules == ["pop-login-not-secure"])
    #expect(linted.reasons("pop-service-stopped") == ["no services in the input"])
    #expect(linted.reasons("pop-backend-service-stopped") == ["no services in the input"])
  }

  @Test("A stopped service whose start type is not in the input does not prove that POP is not served")
  func needsStartType() throws {
    let linted = try Linted(
      "server: EX01\nservices:\n  - { Name: MSExchangePOP3, Status: Stopped }\npopSettings: { LoginType: PlainTextLogin }\n",
      profiles: ["microsoft"])
    #expect(linted.rules == ["pop-login-not-secure"])
  }
}
