import Linter
import Testing

@Suite("Bindings and ranges")
struct ListValueTests {
  @Test(
    "Bindings on port 995 are read in every spelling",
    arguments: [
      "[\"[::]:995\", \"0.0.0.0:995\"]", "[\":::995\", 0.0.0.0:995]", "\"[::]:995, 0.0.0.0:995\"",
      "\"{[::]:995, 0.0.0.0:995}\"",
      "0.0.0.0:995", "\n    - \"[::]:995\"", "[{ Address: 0.0.0.0, Port: 995 }]",
      "[{ Address: { IPAddressToString: 0.0.0.0 }, Port: 995, AddressFamily: InterNetwork }]",
      "{ Address: { IPAddressToString: '::' }, Port: 995 }", "[{ address: 0.0.0.0, port: '995' }]", "\"{[::]:995...}\"",
    ])
  func readsBindings(spelling: String) throws {
    let linted = try Linted("popSettings:\n  SSLBindings: \(spelling)\n")
    #expect(linted.report.findings.isEmpty)
    #expect(linted.reasons("pop-tls-binding-unusual-port").isEmpty)
  }

  @Test(
    "Bindings on another port alone deviate in every spelling",
    arguments: [
      "[\"[::]:1995\"]", "\":::1995\"", "\"{0.0.0.0:1995}\"", "[{ Address: 0.0.0.0, Port: 1995 }]",
      "{ Address: { IPAddressToString: 0.0.0.0 }, Port: 1995 }",
    ])
  func judgesBindings(spelling: String) throws {
    let linted = try Linted("popSettings:\n  SSLBindings: \(spelling)\n")
    #expect(linted.rules == ["pop-tls-binding-unusual-port"])
  }

  @Test(
    "Bindings that were cut short prove no absence",
    arguments: ["\"{[::]:1995...}\"", "\"{...}\"", "\"0.0.0.0:1995, ...\""])
  func provesNoAbsence(spelling: String) throws {
    let linted = try Linted("popSettings:\n  SSLBindings: \(spelling)\n")
    #expect(linted.report.findings.isEmpty)
    #expect(linted.reasons("pop-tls-binding-unusual-port").count == 1)
  }

  @Test("Empty lists are empty, however they are written", arguments: ["[]", "\"{}\"", "''", "{}"])
  func readsEmptyList(spelling: String) throws {
    let linted = try Linted("popSettings:\n  SSLBindings: \(spelling)\n  UnencryptedOrTLSBindings: ['0.0.0.0:110']\n")
    #expect(linted.rules == ["pop-tls-binding-missing"])
  }

  @Test("A list without a value is empty, as PowerShell prints it", arguments: ["", "~", "null"])
  func readsNullList(spelling: String) throws {
    let linted = try Linted("popSettings:\n  SSLBindings: \(spelling)\n  UnencryptedOrTLSBindings: ['0.0.0.0:110']\n")
    #expect(linted.inputFindings.isEmpty)
  }

  @Test(
    "Bindings that are none are unreadable, at the element",
    arguments: ["0.0.0.0", "995", "0.0.0.0:0", "0.0.0.0:65536", "256.0.0.1:995", "mail.contoso.com:995", "'[::]:'"])
  func refusesBinding(element: String) throws {
    let linted = try Linted("popSettings:\n  SSLBindings: [\"[::]:995\", \(element)]\n")
    let finding = try linted.finding("unreadable-value")
    #expect(linted.written(finding.primary.span) == element.replacing("'", with: ""))
  }

  @Test(
    "Ranges are read as address, span and prefix",
    arguments: [
      "192.168.1.1", "192.168.1.1-192.168.1.254", "192.168.1.1/24", "0.0.0.0-255.255.255.255", "\"2001:0DB8::CD3/60\"",
      "\"fe80::39bd:88f7:6969:d223%11\"", "\"::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff\"",
      "{ LowerBound: 0.0.0.0, UpperBound: 255.255.255.255, RangeFormat: LoHi }", "{ Expression: 10.0.0.0/8 }",
    ])
  func readsRange(spelling: String) throws {
    let linted = try Linted(connector("[\(spelling)]"))
    #expect(linted.inputFindings.isEmpty)
  }

  @Test(
    "Ranges that are none are unreadable",
    arguments: ["10.0.0.0/33", "10.0.0.9-10.0.0.1", "anywhere", "10.0.0", "{ a: b }", "[10.0.0.1]"])
  func refusesRange(spelling: String) throws {
    #expect(try Linted(connector("[\(spelling)]")).finding("unreadable-value").severity == .warning)
  }

  private func connector(_ ranges: String) -> String {
    "server: EX01\nreceiveConnectors:\n  - Name: Client Frontend EX01\n    RemoteIPRanges: \(ranges)\n"
  }
}
