import Linter
import Testing

struct ConciseReporterTests {
  @Test func `each finding is one line that names the first place in another file`() {
    let findings = report([Examples.conflict, Examples.login], in: Examples.samples)
    #expect(
      rendered(findings, as: .concise) == """
        connectors/scanner.yaml:5:16: error[connector-binding-conflict] \
        two receive connectors on EX01 claim 0.0.0.0:587 for the same clients (settings.yaml:25:16)
        settings.yaml:9:14: error[pop-login-not-secure] POP3 on EX01 accepts passwords without TLS

        """)
  }

  @Test func `no finding gives no text`() {
    #expect(rendered(report([], in: Examples.samples), as: .concise).isEmpty)
  }
}
