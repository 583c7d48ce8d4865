import Linter
import Testing

@Suite("A value whose lines may be joined in two ways")
struct WrappedTextTests {
  private static let margin = String(repeating: " ", count: 19)

  private static func connector(_ name: String, _ line: String, _ next: String) -> String {
    "Name             : Relay\nRemoteIPRanges   : {10.0.20.22}\n"
      .replacing("Name             : Relay\n", with: name == "Name" ? "" : "Name             : Relay\n")
      + name + String(repeating: " ", count: 17 - name.count) + ": \(line)\n\(margin)\(next)\n"
  }

  @Test(
    "is the one that can be read",
    arguments: [
      ("PermissionGroups", "ExchangeUsers, ExchangeServers, Exch", "angeLegacyServers", "ExchangeLegacyServers"),
      ("AuthMechanism", "Tls, Integrated, BasicAuth, BasicAut", "hRequireTLS", "BasicAuthRequireTLS"),
      ("AuthMechanism", "Tls, Integrated, ExchangeServer, Bas", "icAuth", "BasicAuth"),
      ("Bindings", "{192.168.100.100:2525, 192.168.100.1", "01:2525}", "192.168.100.101:2525"),
    ])
  func isReadable(name: String, line: String, next: String, expected: String) throws {
    let converted = try Converted(Self.connector(name, line, next))
    #expect(converted.text.contains(expected), "\(converted.text)")
    #expect(try Linted(Self.connector(name, line, next)).findings("wrapping-unclear").isEmpty)
  }

  @Test("is left out and named where both can be read")
  func isNamed() throws {
    let text = Self.connector("Name", "Relay for printers and scanners of t", "he whole company")
    let linted = try Linted(text)
    let finding = try #require(linted.findings("wrapping-unclear").first)
    #expect(finding.headline.contains("Name is not read"))
    #expect(linted.line(finding.primary.span) == 2)
    let comment = try Converted(Self.connector("Comment", "for the printers and scanners of the w", "hole company"))
    #expect(comment.lines.allSatisfy { !$0.contains("Comment") })
    #expect(comment.text.contains("Comment"))
    #expect(!comment.conversion.losses.isEmpty)
  }
}
