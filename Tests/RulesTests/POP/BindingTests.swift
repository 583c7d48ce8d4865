import Linter
import Testing

@Suite("POP bindings")
struct BindingTests {
  @Test(
    "that are all missing are one finding alone",
    arguments: [("[]", "[]"), ("'{}'", "'{}'"), ("{}", "[]"), ("''", "''")])
  func speaksAlone(tls: String, plain: String) throws {
    let linted = try Linted(
      "server: EX01\nexchangeVersion: SE\npopSettings:\n  SSLBindings: \(tls)\n  UnencryptedOrTLSBindings: \(plain)\n  LoginType: SecureLogin\n"
    )
    #expect(linted.rules == ["pop-bindings-missing"])
  }

  @Test("for TLS alone are fine")
  func acceptsTLSAlone() throws {
    let linted = try Linted(
      "popSettings:\n  SSLBindings: ['[::]:995']\n  UnencryptedOrTLSBindings: []\n  LoginType: SecureLogin\n")
    #expect(linted.rules.isEmpty)
  }

  @Test("without one for TLS are a finding")
  func asksForTLS() throws {
    let linted = try Linted("popSettings:\n  SSLBindings: []\n  UnencryptedOrTLSBindings: ['[::]:110']\n")
    #expect(linted.rules == ["pop-tls-binding-missing"])
  }

  @Test("on another port than 995 are a finding, and the fix adds 995")
  func asksForUsualPort() throws {
    let linted = try Linted("server: EX01\npopSettings:\n  SSLBindings: ['[::]:1995']\n")
    let finding = try linted.finding("pop-tls-binding-unusual-port")
    #expect(finding.fix.commands.first == "Set-PopSettings -Server 'EX01' -SSLBindings @{Add='[::]:995','0.0.0.0:995'}")
  }

  @Test(
    "that are open for plain text make an insecure login an error, and are shown; else it is a warning",
    arguments: [("['0.0.0.0:110']", Severity.error, ["0.0.0.0:110"]), ("[]", .warning, [])])
  func showsOpenBinding(bindings: String, severity: Severity, related: [String]) throws {
    let linted = try Linted(
      "popSettings:\n  LoginType: PlainTextLogin\n  SSLBindings: ['0.0.0.0:995']\n  UnencryptedOrTLSBindings: \(bindings)\n"
    )
    let finding = try linted.finding("pop-login-not-secure")
    #expect(finding.severity == severity)
    #expect(finding.related.map { linted.written($0.span) } == related)
  }
}
