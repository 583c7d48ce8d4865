import Linter
import Testing

struct TotalsTests {
  private func totals(_ findings: [Draft], _ tally: Tally, _ unchecked: [Unchecked], _ skipped: [Skipped]) -> String {
    let report = Report(
      sources: Examples.samples.map(\.source), fileCount: 2, findings: findings.map(\.finding), tally: tally,
      unchecked: unchecked, skipped: skipped, serverCount: 1, objectCount: 9)
    return rendered(report, as: .text).split(separator: "\n\n").last.map(String.init) ?? ""
  }

  @Test func `every state is counted, every fix and every gap named`() {
    var tally = Tally()
    (tally.passed, tally.failed, tally.notChecked, tally.notApplicable, tally.suppressed) = (47, 3, 2, 1, 1)
    let unchecked = [
      Unchecked(about: "certificate names", reason: "no exchangeCertificates in the input", rules: ["a"], count: 1),
      Unchecked(about: "POP access of mailboxes", reason: "no casMailboxes", rules: ["b"], count: 1),
    ]
    #expect(
      totals([Examples.login, Examples.withoutTLS, Examples.conflict], tally, unchecked, []) == """
        2 files, 1 server, 9 objects: 54 checks = 47 passed, 3 failed, 2 not checked,
          1 not applicable, 1 suppressed
        3 errors, 0 warnings. 2 fixes: 1 safe, 1 to review
        not checked: certificate names (no exchangeCertificates in the input), POP
                     access of mailboxes (no casMailboxes)

        """)
  }

  @Test func `states that did not occur are left out, except passed and failed`() {
    var tally = Tally()
    tally.passed = 1
    #expect(
      totals([], tally, [], []) == """
        2 files, 1 server, 9 objects: 1 check = 1 passed, 0 failed
        0 errors, 0 warnings

        """)
  }

  @Test func `infos are hints, and one of a thing is singular`() {
    var hint = Examples.withoutTLS
    hint.severity = .info
    var warning = Examples.conflict
    warning.severity = .warning
    #expect(totals([warning, hint], Tally(), [], []).contains("\n0 errors, 1 warning, 1 hint. 1 fix: 1 safe\n"))
  }

  @Test func `ten skipped places are named and the others counted`() {
    let skipped = Array(repeating: Skipped(Examples.scanner.span("Name")), count: 12)
    let lines = totals([], Tally(), [], skipped).split(separator: "\n").dropFirst(2)
    #expect(lines.count == 11)
    #expect(lines.first == "skipped: connectors/scanner.yaml:3 (nothing that exlint knows)")
    #expect(lines.last == "         and 2 more, which the other formats name")
  }

  @Test func `what is said of the run comes last`() {
    #expect(
      rendered(reportOfGaps(everyLevel), as: .text).hasSuffix(
        """
        skipped: connectors/scanner.yaml:3 (Send\\u{1B}Connector)
        note: exports: 3 files were not read: 2 .log, 1 .md
        warning: exports/a b.xml: not read: it is compressed
        error: --rules: a rule file is faulty and was left out

        """))
  }

  @Test(arguments: [ReportFormat.text, .concise, .github])
  func `totals over nothing are not shown`(_ format: ReportFormat) {
    var empty = Report(
      sources: [], fileCount: 1, findings: [], tally: Tally(), unchecked: [], skipped: [], serverCount: 0,
      objectCount: 0)
    empty.notifications = [Notification(.error, "nothing here is known", path: "a.yaml")]
    let text = rendered(empty, as: format)
    #expect(text.contains("error: a.yaml: nothing here is known\n") || format == .github)
    #expect(!text.contains("passed"))
    #expect(!text.contains("0 errors"))
  }
}
