import Linter
import Testing

/// What a person appended to a file: `>>` in a shell, or a paste.
@Suite("Two formats in one file")
struct TwoFormatsTests {
  @Test("are both read, or the place is named where the second begins", arguments: FormattedSettings.all)
  func namesSecond(first: FormattedSettings) throws {
    for second in FormattedSettings.all where second.name != first.name {
      for gap in ["", "\n", "\n\n\n"] {
        let start = first.text("EX01", login: "SecureLogin") + gap
        let linted = try Linted(start + second.text("EX02", login: "PlainTextLogin"))
        let told = linted.report.findings.filter { $0.severity > .info }
        #expect(
          told.contains { $0.primary.span.range.lowerBound >= start.utf8.count },
          "\(second.name) behind \(first.name): \(told.map(\.rule))")
        #expect(linted.report.status != .success)
      }
    }
  }

  @Test("prove nothing by what is missing in the first", arguments: FormattedSettings.all)
  func makesPartial(first: FormattedSettings) throws {
    for second in FormattedSettings.all where second.name != first.name {
      let linted = try Linted(
        first.text("EX01", login: "SecureLogin") + "\n" + second.text("EX01", login: "SecureLogin"))
      #expect(
        !linted.rules.contains { $0.hasSuffix("-missing") }, "\(second.name) behind \(first.name): \(linted.rules)")
    }
  }
}
