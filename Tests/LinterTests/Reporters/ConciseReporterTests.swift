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
        checked: 2 files, 1 server, 2 objects, 0 checks: 0 passed, 0 failed, 0 not checked

        """)
  }

  @Test func `without findings too, the last lines say what was checked and what was not`() {
    #expect(
      rendered(reportOfGaps(everyLevel), as: .concise) == """
        checked: 2 files, 1 server, 9 objects, 54 checks: 47 passed, 0 failed, 4 not checked, 3 not applicable
        not checked: mailboxes (no casMailboxes; no Name)
        skipped: connectors/scanner.yaml:3:11: Send\\u{1B}Connector
        note: exports: 3 files were not read: 2 .log, 1 .md
        warning: exports/a b.xml: not read: it is compressed
        error: --rules: a rule file is faulty and was left out

        """)
  }
}
