import Linter
import Testing

@Suite("Connectors for anonymous mail")
struct RelayTests {
  private static func linted(_ connector: String, profiles: Set<String> = ["workfront", "microsoft"]) throws -> Linted {
    try Linted("server: EX01\nexchangeVersion: SE\nreceiveConnectors:\n  - { \(connector) }\n", profiles: profiles)
  }

  @Test(
    "are suspected by Custom, the more the wider they are open",
    arguments: [
      ("['0.0.0.0-255.255.255.255']", Severity.error), ("['::/0']", .error), ("[0.0.0.0/1, 128.0.0.0/1]", .error),
      ("['10.1.1.1']", .warning), ("['0.0.0.0']", .warning), ("'{10.1.1.1...}'", .warning),
    ])
  func relay(ranges: String, severity: Severity) throws {
    let linted = try Self.linted(
      "Name: A, PermissionGroups: 'AnonymousUsers, Custom', Bindings: '10.0.0.1:25', RemoteIPRanges: \(ranges)")
    let finding = try linted.finding("anonymous-relay-suspected")
    #expect(finding.severity == severity)
    #expect(finding.fix.edits.isEmpty)
    #expect(finding.fix.commands.first?.hasPrefix("Get-ADPermission -Identity 'EX01\\A'") == true)
  }

  @Test("do not make other fixes take Custom away")
  func keepsCustom() throws {
    let linted = try Self.linted(
      "Name: Client Frontend EX01, PermissionGroups: 'AnonymousUsers, Custom', AuthMechanism: ExternalAuthoritative")
    let finding = try linted.finding("relay-methods-mixed")
    #expect(
      finding.fix.commands == [
        "Set-ReceiveConnector -Identity 'EX01\\Client Frontend EX01' -PermissionGroups Custom"
      ])
  }

  @Test("that Setup made are no finding")
  func acceptsDefault() throws {
    let linted = try Self.linted(
      "Name: Default Frontend EX01, PermissionGroups: [AnonymousUsers, ExchangeServers], Bindings: '0.0.0.0:25', "
        + "RemoteIPRanges: '0.0.0.0-255.255.255.255', RequireTLS: false, AuthMechanism: 31, TarpitInterval: 00:00:00, "
        + "Banner: '220 x', ProtocolLoggingLevel: Verbose, DomainSecureEnabled: true, ExtendedProtectionPolicy: Allow")
    #expect(linted.report.findings.map(\.rule) == ["client-connector-missing"])
  }

  @Test(
    "face the Internet or do not",
    arguments: [
      ("TransportRole: FrontendTransport", "0.0.0.0:25", Severity.warning),
      ("TransportRole: HubTransport", "0.0.0.0:25", .info), ("Enabled: true", "0.0.0.0:25", .warning),
      ("TransportRole: FrontendTransport", "0.0.0.0:2525", .info),
    ])
  func facesInternet(property: String, binding: String, severity: Severity) throws {
    let linted = try Self.linted(
      "Name: A, \(property), PermissionGroups: AnonymousUsers, Bindings: '\(binding)', "
        + "RemoteIPRanges: 0.0.0.0/0, ProtocolLoggingLevel: None")
    #expect(try linted.finding("connector-protocol-log-off").severity == severity)
  }

  @Test("without extended protection are told once for each server")
  func isToldOnce() throws {
    let connectors = (1...5).map { "  - { Name: C\($0), AuthMechanism: Integrated, ExtendedProtectionPolicy: None }\n" }
    let linted = try Linted("server: EX01\nreceiveConnectors:\n" + connectors.joined())
    let finding = try linted.finding("connector-extended-protection-off")
    #expect(finding.headline.contains("5 receive connectors of EX01"))
    #expect(finding.related.filter { $0.text == "here too" }.count == 4)
  }

  @Test("stay fast where thousands share a binding, or list thousands of ranges")
  func isFast() throws {
    let ranges = (0..<3_000).map { "10.0.\($0 / 250).\($0 % 250)" }.joined(separator: ", ")
    let bindings = (1...60).map { "'0.0.0.0:\($0)'" }.joined(separator: ", ")
    let many = (0..<2_000).map { "  - { Name: C\($0), Bindings: '0.0.0.0:25', RemoteIPRanges: 10.1.1.1 }\n" }
    let linted = try Linted(
      "server: EX01\nreceiveConnectors:\n  - { Name: A, Bindings: [\(bindings)], RemoteIPRanges: [\(ranges)] }\n"
        + many.joined())
    #expect(linted.findings("connector-binding-conflict").count == 1_999)
  }
}
