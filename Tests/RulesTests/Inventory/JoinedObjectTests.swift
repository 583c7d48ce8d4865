import Linter
import Testing

@Suite("What is said of an object that is given twice")
struct JoinedObjectTests {
  private static let export =
    "[PS] C:\\>Get-PopSettings -Server EX01 | fl\n\nServer : EX01\nLoginType : PlainTextLogin\n"
  private static let settings = "server: EX01\npopSettings:\n  LoginType: PlainTextLogin\n"

  @Test(
    "has its place and its edit in the file that a person wrote", arguments: [[export, settings], [settings, export]])
  func editsSettings(texts: [String]) throws {
    let linted = try Linted(texts[0], texts[1])
    let finding = try linted.finding("pop-login-not-secure")
    let settings = texts[0] == Self.settings ? 0 : 1
    #expect(finding.primary.span.source.index == settings)
    #expect(finding.fix.edits.map(\.span.source.index) == [settings])
    #expect(finding.fix.edits.map { linted.written($0.span) } == ["PlainTextLogin"])
  }

  @Test("has its edit in the file that holds the value")
  func editsPart() throws {
    let linted = try Linted("server: EX01\npopSettings: { Banner: x }\n", Self.settings, Self.export)
    let finding = try linted.finding("pop-login-not-secure")
    #expect(finding.fix.edits.map(\.span.source.index) == [1])
    #expect(finding.fix.edits.map { linted.written($0.span) } == ["PlainTextLogin"])
  }

  @Test("has an edit of a list in the file that holds the list")
  func editsList() throws {
    let hosts =
      "server: EX01\nexchangeVersion: '2019'\npopSettings:\n  ExternalConnectionSettings: [mail.contoso.com:995]\n"
    let linted = try Linted("server: EX01\npopSettings: { Banner: x }\n", hosts)
    let finding = try linted.finding("pop-external-setting-unencrypted")
    #expect(finding.primary.span.source.index == 1)
    #expect(linted.written(finding.primary.span) == "mail.contoso.com:995")
    #expect(finding.fix.edits.map(\.span.source.index) == [1])
    #expect(finding.fix.edits.map { linted.written($0.span) } == ["mail.contoso.com:995"])
  }

  @Test("has no edit where exports alone give it")
  func doesNotEditExports() throws {
    let finding = try Linted(Self.export, Self.export).finding("pop-login-not-secure")
    #expect(finding.fix.edits.isEmpty)
    #expect(finding.fix.commands.first == "Set-PopSettings -Server 'EX01' -LoginType SecureLogin")
  }

  @Test("is no conflict of the object with itself")
  func isNoConflict() throws {
    let connector = { (name: String) in
      "  - { Name: \(name), Enabled: true, Bindings: ['0.0.0.0:2525'], RemoteIPRanges: [10.0.0.1] }\n"
    }
    let one = "server: EX01\nreceiveConnectors:\n" + connector("Relay")
    #expect(try Linted(one, one).findings("connector-binding-conflict").isEmpty)
    let two = try Linted(one + connector("Other"), one + connector("Other"))
    #expect(two.findings("connector-binding-conflict").count == 1)
  }

  @Test("about one value is said once, about another in each place")
  func saysFaultsOnce() throws {
    let file = { (value: String) in "server: EX01\npopSettings: { MaxCommandSize: \(value), LogginType: 1 }\n" }
    let same = try Linted(file("1"), file("'1'"))
    #expect(same.findings("value-out-of-range").map(\.primary.span.source.index) == [0])
    #expect(same.findings("unknown-key").count == 1)
    let other = try Linted(file("1"), file("2"))
    #expect(other.findings("value-out-of-range").count == 2)
    #expect(other.findings("given-twice").count == 1)
  }

  @Test("names each source once in one line")
  func namesSources() throws {
    let export = Self.export
    let linted = try Linted(files: [
      "a.txt": export, "b.txt": export, "c.txt": export, "d.txt": export, "e.txt": export,
    ])
    #expect(
      linted.report.notifications.map(\.message) == [
        "1 object is given several times with equal values, and counted once: b.txt, c.txt, d.txt and 1 more repeat a.txt"
      ])
    let connector = "Name : Relay\nServer : EX01\nAuthMechanism : None\nPermissionGroups : Custom\nBindings : {}\n"
    #expect(
      try Linted(connector + "\n" + connector).report.notifications.map(\.message) == [
        "1 object is given twice with equal values, and counted once: 0.yaml repeats itself"
      ])
  }

  @Test("stands in a converted file once, with both places, and without what they contradict each other in")
  func isConvertedOnce() throws {
    let converted = try Converted(
      "server: EX01\npopSettings: { LoginType: SecureLogin, Banner: x }\n",
      "server: EX01\npopSettings: { LoginType: SecureLogin, MaxConnections: 5 }\n")
    #expect(
      converted.lines == [
        "server: EX01", "popSettings:", "  LoginType: SecureLogin", "  Banner: x", "  MaxConnections: 5",
      ])
    #expect(converted.text.contains("# from 0.yaml, line 2 and 1.yaml, line 2"))
    #expect(!converted.isLossy)
    let contradicting = try Converted(
      "server: EX01\npopSettings: { LoginType: SecureLogin, Banner: x }\n",
      "server: EX01\npopSettings: { LoginType: PlainTextLogin }\n")
    #expect(contradicting.lines == ["server: EX01", "popSettings:", "  Banner: x"])
    #expect(contradicting.text.contains("# LoginType: left out, since it is given twice, with different values"))
    #expect(contradicting.isLossy)
  }

  @Test("takes time in proportion, however often a name is repeated", .timeLimit(.minutes(2)))
  func standsManyNames() throws {
    let list = (0..<5_000).map { "  - { Name: Relay, MaxHopCount: \($0 % 500 + 1) }\n" }.joined()
    let linted = try Linted("server: EX01\nreceiveConnectors:\n" + list)
    #expect(linted.report.objectCount == 1)
    #expect(linted.findings("given-twice").count == 1)
    let mailboxes = (0..<5_000).map {
      "  - { PrimarySmtpAddress: m\($0)@a.com, Name: X }\n  - { Name: X, PopEnabled: true }\n"
    }
    #expect(try Linted("casMailboxes:\n" + mailboxes.joined()).report.objectCount == 5_001)
  }
}
