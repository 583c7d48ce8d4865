import Linter
import Testing

struct GitHubReporterTests {
  @Test func `a finding annotates its place with label and first command`() {
    #expect(
      rendered(report([Examples.login], in: Examples.samples), as: .github) == """
        ::notice title=exlint::checked: 2 files, 1 server, 2 objects, 0 checks: 0 passed, 0 failed, 0 not checked
        ::error file=settings.yaml,line=9,endLine=9,col=14,endColumn=28,title=exlint pop-login-not-secure::\
        POP3 on EX01 accepts passwords without TLS: must be SecureLogin%0A\
        Set-PopSettings -Server 'EX01' -LoginType SecureLogin

        """)
  }

  @Test func `separators of commands are escaped, in properties and in the message`() {
    let sample = Sample(0, "./a:b,100%\n.yaml", "x")
    var draft = Draft(sample.label("x", "50%, or: \r\n"))
    draft.severity = .info
    draft.headline = "\u{1B}::stop-commands::"
    #expect(
      rendered(report([draft], in: [sample]), as: .github) == """
        ::notice title=exlint::checked: 1 file, 1 server, 2 objects, 0 checks: 0 passed, 0 failed, 0 not checked
        ::notice file=a%3Ab%2C100%25%0A.yaml,line=1,endLine=1,col=1,endColumn=2,title=exlint some-rule::\
        \\u{1B}::stop-commands::: 50%25, or: %0D%0A

        """)
  }

  @Test func `a place over several lines has no columns`() {
    let sample = Sample(0, "a.yaml", "a\nb")
    var draft = Draft(sample.label("a\nb", ""))
    draft.severity = .warning
    #expect(
      rendered(report([draft], in: [sample]), as: .github)
        .hasSuffix("\n::warning file=a.yaml,line=1,endLine=2,title=exlint some-rule::something is wrong\n"))
  }

  @Test func `the totals come first, and all that was not checked is in one notice with them`() {
    #expect(
      rendered(reportOfGaps(everyLevel), as: .github) == """
        ::notice title=exlint::checked: 2 files, 1 server, 9 objects, 54 checks: 47 passed, 0 failed, 4 not checked, \
        3 not applicable%0Anot checked: mailboxes (no casMailboxes; no Name)
        ::error title=exlint::--rules: a rule file is faulty and was left out
        ::notice file=exports,title=exlint::exports: 3 files were not read: 2 .log, 1 .md
        ::warning file=exports/a b.xml,title=exlint::exports/a b.xml: not read: it is compressed
        ::notice file=connectors/scanner.yaml,line=3,col=11,title=exlint::skipped: Send\\u{1B}Connector

        """)
  }
}
