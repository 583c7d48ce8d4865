import Linter
import Testing

@Suite("The order of sources")
struct OrderTests {
  private static let files = [
    "server: EX01\nexchangeVersion: '2019'\nservices: [{ Name: MSExchangePOP3, Status: Stopped, StartType: Automatic }]\n",
    "popSettings: { Server: EX01, LoginType: PlainTextLogin, UnencryptedOrTLSBindings: ['0.0.0.0:110'] }\n",
    "integrationMailbox: workfront@contoso.com\ncasMailboxes: [{ Identity: other, Name: other, PopEnabled: false }]\n",
    "receiveConnectors:\n  - { Identity: 'ex01\\Client EX01', Name: Client EX01, AuthMechanism: BasicAuth, PermissionGroups: ExchangeUsers }\n",
    "servers: { EX02: { exchangeVersion: SE, popSettings: { SSLBindings: [], UnencryptedOrTLSBindings: [] } } }\n",
  ]

  /// What is said, without the numbers of the sources.
  struct Said: Hashable {
    let text: String
    let place: Range<Int>
    let written: String
    let commands: [String]
  }

  @Test("changes nothing in what is said", arguments: [[4, 3, 2, 1, 0], [1, 0, 3, 2, 4], [2, 4, 0, 1, 3]])
  func changesNothing(order: [Int]) throws {
    let first = try said(Self.files)
    let second = try said(order.map { Self.files[$0] })
    #expect(!first.isEmpty)
    #expect(first == second)
  }

  @Test("changes nothing in the totals", arguments: [[4, 3, 2, 1, 0], [1, 0, 3, 2, 4]])
  func changesNoTotals(order: [Int]) throws {
    let first = try Linted(Self.files.map { Array($0.utf8) }).report
    let second = try Linted(order.map { Array(Self.files[$0].utf8) }).report
    #expect(first.tally == second.tally)
    #expect(first.unchecked == second.unchecked)
    #expect(first.serverCount == second.serverCount)
  }

  private func said(_ files: [String]) throws -> Set<Said> {
    let linted = try Linted(files.map { Array($0.utf8) })
    return Set(
      linted.report.findings.map { finding in
        Said(
          text: "\(finding.rule) \(finding.severity) \(finding.headline)".lowercased(),
          place: finding.primary.span.range,
          written: linted.written(finding.primary.span), commands: finding.fix.commands.map { $0.lowercased() })
      })
  }
}
