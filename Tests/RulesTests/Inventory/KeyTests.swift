import Linter
import Testing

@Suite("Keys of settings files")
struct KeyTests {
  @Test(
    "close to a known one are a warning with the name that was meant",
    arguments: [
      ("popSettings: { LoginTyp: SecureLogin }", "LoginTyp", "LoginType"),
      ("receiveConnectors:\n  - { Name: x, MaxMesageSize: 36 MB }", "MaxMesageSize", "MaxMessageSize"),
      ("server: EX01\npopSetings: { LoginType: SecureLogin }", "popSetings", "popSettings"),
      ("server: EX01\nservesPOp3: true", "servesPOp3", "servesPOP"),
      ("server: EX01\nreciveConnectors: []", "reciveConnectors", "receiveConnectors"),
    ])
  func warnsOfMisspelling(text: String, key: String, meant: String) throws {
    let linted = try Linted(text)
    let finding = try linted.finding("unknown-key")
    #expect(finding.severity == .warning)
    #expect(linted.written(finding.primary.span) == key)
    #expect(finding.headline.hasSuffix("did you mean \(meant)?"))
    #expect(finding.fix.edits.map(\.replacement) == [meant])
  }

  @Test(
    "close to none are a hint",
    arguments: ["popSettings: { LoginType: SecureLogin, Owner: messaging }", "server: EX01\nchangeTicket: 4711"])
  func hintsAtUnknown(text: String) throws {
    let finding = try Linted(text).finding("unknown-key")
    #expect(finding.severity == .info)
    #expect(!finding.headline.contains("did you mean"))
  }

  @Test(
    "may be written in any case, and sections as noun or cmdlet",
    arguments: ["popsettings", "PopSettings", "Get-PopSettings", "POPSETTINGS", "get-popsettings"])
  func ignoresCase(section: String) throws {
    #expect(try Linted("server: EX01\n\(section): { logintype: plaintextlogin }\n").rules == ["pop-login-not-secure"])
  }

  @Test("that differ in case alone are given twice, and the value is not judged")
  func reportsDuplicates() throws {
    let linted = try Linted("popSettings:\n  LoginType: PlainTextLogin\n  loginType: SecureLogin\n")
    let finding = try linted.finding("duplicate-key")
    #expect(linted.written(finding.primary.span) == "loginType")
    #expect(finding.related.map { linted.written($0.span) } == ["LoginType"])
    #expect(linted.rules == ["duplicate-key"])
    #expect(linted.reasons("pop-login-not-secure") == ["LoginType is given twice"])
  }

  @Test("that are letter for letter the same are given twice, and the value is not judged")
  func reportsExactDuplicates() throws {
    let linted = try Linted("popSettings:\n  LoginType: PlainTextLogin\n  LoginType: SecureLogin\n")
    #expect(linted.rules == ["duplicate-key"])
    #expect(linted.reasons("pop-login-not-secure") == ["LoginType is given twice"])
  }

  @Test(
    "with something of another form below are told what belongs there",
    arguments: [
      "server: EX01\nservices: MSExchangePOP3", "popSettings: SecureLogin",
      "receiveConnectors:\n  - Client Frontend EX01",
      "casMailboxes: [[{ PopEnabled: true }]]",
    ])
  func refusesOtherForms(text: String) throws {
    #expect(try Linted(text).finding("wrong-type").severity == .error)
  }
}
