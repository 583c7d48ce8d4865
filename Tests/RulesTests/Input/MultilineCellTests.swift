import Linter
import Testing

@Suite("Cells of CSV over several lines")
struct MultilineCellTests {
  private static let header =
    "\"Server\",\"Name\",\"AuthMechanism\",\"PermissionGroups\",\"Bindings\",\"RemoteIPRanges\",\"MaxMessageSize\""

  @Test("are underlined where they begin, and never in the header", arguments: ["\n", "\r\n", "\r"])
  func haveLines(lineBreak: String) throws {
    let cells = [
      ["EX01"], ["Client Frontend EX01"], ["Tls", "BasicAuth"], ["AnonymousUsers", "ExchangeUsers"],
      ["0.0.0.0:587", "[::]:587"], ["10.0.0.1"], ["36 MB (37,748,736 bytes)"],
    ]
    let relay = [
      ["EX01"], ["Relay"], ["Tls", "ExternalAuthoritative", "ExchangeServer"], ["ExchangeServers", "AnonymousUsers"],
      ["0.0.0.0:25", "[::]:25"], ["10.0.0.1", "0.0.0.0-255.255.255.255"], ["", "many"],
    ]
    let rows = [cells, relay].map { row in
      row.map { "\"\($0.joined(separator: lineBreak))\"" }.joined(separator: ",")
    }
    let linted = try Linted(([Self.header] + rows).map { $0 + lineBreak }.joined())
    let told = linted.report.findings.filter { $0.subject.property != nil }
    #expect(told.map(\.rule).contains("externally-secured-open-relay"))
    #expect(told.map(\.rule).contains("relay-methods-mixed"))
    for finding in told {
      #expect(linted.line(finding.primary.span) > 1, "\(finding.rule)")
    }
    let relayPlace = try linted.finding("externally-secured-open-relay").primary.span
    #expect(linted.written(relayPlace) == "\"10.0.0.1")
  }

  @Test("that are empty are underlined where they stand")
  func findsEmpty() throws {
    let linted = try Linted("Server,ProtocolName,LoginType,SSLBindings\nEX01,POP3,SecureLogin,\n")
    for finding in linted.report.findings where finding.subject.property != nil {
      #expect(linted.line(finding.primary.span) == 2, "\(finding.rule)")
    }
  }
}
