import Linter
import Testing

struct GitHubReporterTests {
  @Test func `a finding annotates its place with label and first command`() {
    #expect(
      rendered(report([Examples.login], in: Examples.samples), as: .github) == """
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
        == "::warning file=a.yaml,line=1,endLine=2,title=exlint some-rule::something is wrong\n")
  }
}
