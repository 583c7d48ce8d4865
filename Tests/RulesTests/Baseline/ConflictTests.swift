import Linter
import Testing

@Suite("Profiles that want opposite things")
struct ConflictTests {
  private static let stock = """
    server: EX01
    exchangeVersion: "2016"
    services:
      - { Name: MSExchangePop3,   Status: Stopped, StartType: Manual }
      - { Name: MSExchangePOP3BE, Status: Stopped, StartType: Manual }

    """

  @Test("disable services that Setup left on Manual under stig and cis alone, and do not say that they run")
  func disables() throws {
    let linted = try Linted(Self.stock, profiles: ["stig", "cis"])
    let findings = linted.findings("pop-service-not-disabled")
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.severity == .warning && !$0.headline.contains("run") })
    #expect(findings.first?.fix.commands.last == "Set-Service -Name MSExchangePop3 -StartupType Disabled")
  }

  @Test("say nothing of it under the default profiles")
  func isSilentByDefault() throws {
    #expect(try Linted(Self.stock).findings("pop-service-not-disabled").isEmpty)
  }

  @Test("give one finding without a fix for a service that POP3 needs")
  func namesBothSides() throws {
    let running = Self.stock.replacing("Stopped", with: "Running").replacing("Manual", with: "Automatic")
    let linted = try Linted(running, profiles: ["microsoft", "stig"])
    let findings = linted.findings("pop-service-not-disabled")
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.fix.commands.isEmpty && $0.fix.edits.isEmpty && $0.fix.advice.isEmpty })
    #expect(linted.findings("pop-service-stopped").isEmpty)
  }

  @Test("never offer to disable the service that workfront wants started")
  func neverOpposes() throws {
    let linted = try Linted(Self.stock, profiles: ["workfront", "stig"])
    #expect(linted.findings("pop-service-stopped").count == 1)
    #expect(linted.findings("pop-service-not-disabled").allSatisfy { $0.fix.commands.isEmpty })
  }

  @Test(
    "leave the integration mailbox as it is where workfront is active",
    arguments: [(Set(["workfront", "stig"]), true), (Set(["stig"]), false), (Set(["cis"]), false)])
  func keepsIntegrationMailbox(profiles: Set<String>, isConflict: Bool) throws {
    let linted = try Linted(
      "integrationMailbox: a@x.example\ncasMailboxes:\n  - { PrimarySmtpAddress: a@x.example, PopEnabled: true }\n",
      profiles: profiles)
    let finding = try linted.finding("mailbox-pop-enabled")
    #expect(finding.fix.commands.isEmpty == isConflict)
    #expect(finding.fix.edits.isEmpty == isConflict)
  }
}
