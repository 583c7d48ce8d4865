import Linter
import Testing

@Suite("Damaged settings files")
struct MutationTests {
  private static let settings = """
    # Bücher
    server: EX01
    exchangeVersion: "2019"
    integrationMailbox: workfront@contoso.com
    services:
      - { Name: MSExchangePOP3, Status: Stopped, StartType: Manual }
    popSettings: &pop
      LoginType: !!str PlainTextLogin
      SSLBindings: ["[::]:1995", '0.0.0.0:995', { Address: 0.0.0.0, Port: 995 }]
      ExternalConnectionSettings: "{mail.contoso.com:110:, mail.contoso.com:995:SSL}"
      AuthenticatedConnectionTimeout: 1.00:30:00
      Banner: |
        Grüße \u{1F600}
    receiveConnectors:
      - { Name: "Client Frontend EX01", AuthMechanism: [BasicAuth], PermissionGroups: 4, MaxMessageSize: 36 MB }
      - <<: *pop
        Name: >-
          Default
          Frontend
    casMailboxes: [{ PrimarySmtpAddress: workfront@contoso.com, PopEnabled: $false }]
    exchangeCertificates:
      - { Thumbprint: 434AC2, Subject: CN=mail, NotAfter: 2027-03-01, Services: [IIS, SMTP] }
    ---
    servers:
      EX02: { popSettings: { LoginType: 1 }, exchangeVersion: SE }
    ---
    - { Server: EX03, MessageRetrievalSortOrder: Ascending, LoginType: 2 }

    """

  @Test("are linted to the end, and every place lies in the text", arguments: 0..<20)
  func staysInside(round: Int) throws {
    var mutation = Mutation(seed: UInt64(round))
    for _ in 0..<100 {
      let text = mutation.damaged(Array(Self.settings.utf8))
      let linted = try Linted([text])
      #expect(linted.spans.allSatisfy(linted.isInside), "\(String(decoding: text, as: UTF8.self).debugDescription)")
    }
  }

  @Test("have a tally that adds up", arguments: 0..<10)
  func addsUp(round: Int) throws {
    var mutation = Mutation(seed: UInt64(1_000 + round))
    for _ in 0..<20 {
      let report = try Linted([mutation.damaged(Array(Self.settings.utf8))]).report
      let tally = report.tally
      #expect(tally.failed == report.findings.count)
      #expect(tally.notChecked == report.unchecked.map(\.count).reduce(0, +))
      let states = [tally.passed, tally.failed, tally.notChecked, tally.notApplicable, tally.suppressed]
      #expect(tally.total == states.reduce(0, +))
      #expect(states.allSatisfy { $0 >= 0 })
    }
  }

  @Test("are linted in two halves as well", arguments: 0..<5)
  func survivesSplitting(round: Int) throws {
    var mutation = Mutation(seed: UInt64(2_000 + round))
    for _ in 0..<20 {
      let bytes = mutation.damaged(Array(Self.settings.utf8))
      let middle = bytes.count / 2
      let linted = try Linted([Array(bytes[..<middle]), Array(bytes[middle...])])
      #expect(linted.spans.allSatisfy(linted.isInside))
    }
  }
}

extension Linted {
  /// Every place that the report names.
  var spans: [Span] {
    report.skipped.map(\.span)
      + report.findings.flatMap { [$0.primary.span] + $0.related.map(\.span) + $0.fix.edits.map(\.span) }
  }

  /// Whether a span lies inside its source and does not cut a character.
  func isInside(_ span: Span) -> Bool {
    guard report.sources.indices.contains(span.source.index) else { return false }
    let text = report.sources[span.source.index].text
    let isStart = { (offset: Int) in offset == text.count || text[offset] & 0xC0 != 0x80 }
    return span.range.upperBound <= text.count && isStart(span.range.lowerBound) && isStart(span.range.upperBound)
  }
}
