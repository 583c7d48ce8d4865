import Linter
import Testing

@Suite("Lines that end in a carriage return alone")
struct LineEndTests {
  @Test("are read as others are, in every format", arguments: FormattedSettings.all)
  func areRead(settings: FormattedSettings) throws {
    let text = settings.text("EX01", login: "PlainTextLogin")
    let expected = try Linted(text)
    let linted = try Linted(text.replacing("\n", with: "\r"))
    #expect(linted.report.sources[0].format == expected.report.sources[0].format)
    #expect(linted.rules == expected.rules)
    #expect(linted.rules.contains("pop-login-not-secure"))
    #expect(linted.report.findings.map(\.primary.span) == expected.report.findings.map(\.primary.span))
    #expect(
      linted.report.findings.map { linted.line($0.primary.span) }
        == expected.report.findings.map { expected.line($0.primary.span) })
  }

  @Test("may stand among others")
  func areMixed() throws {
    let linted = try Linted("Server       : EX01\r\nProtocolName : POP3\rLoginType    : PlainTextLogin\r\n")
    #expect(linted.line(try linted.finding("pop-login-not-secure").primary.span) == 3)
  }

  @Test("are none where a text was converted twice")
  func areDoubled() {
    #expect(DecodedText(Array("a\r\r\nb\r\n".utf8)).text.elementsEqual("a\r\r\nb\r\n".utf8))
    #expect(DecodedText(Array("a\r\rb\r".utf8)).text.elementsEqual("a\n\nb\n".utf8))
  }
}
