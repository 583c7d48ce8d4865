import Linter
import Testing

@Suite("Connection settings")
struct ConnectionSettingsTests {
  @Test(
    "Host, port and encryption are read in any letter case",
    arguments: [
      ("mail.contoso.com:995:SSL", "mail.contoso.com", 995, .ssl),
      ("mail.contoso.com:110:TLS", "mail.contoso.com", 110, .tls),
      ("Mail.Contoso.com:995:ssl", "Mail.Contoso.com", 995, .ssl), ("h:1:tLs", "h", 1, .tls),
      ("host:110", "host", 110, .none), ("host:110:", "host", 110, .none),
      ("host:110: ", "host", 110, .none),
      ("{mail.contoso.com:995:SSL}", "mail.contoso.com", 995, .ssl),
      (" { host:110 } ", "host", 110, .none), ("a_b-c.d:65535", "a_b-c.d", 65535, .none),
      ("10.0.0.5:110:TLS", "10.0.0.5", 110, .tls), ("[fe80::1]:995:SSL", "[fe80::1]", 995, .ssl),
      ("müller.example:995:SSL", "müller.example", 995, .ssl),
    ] as [(String, String, UInt16, ConnectionSettings.Encryption)])
  func reads(
    text: String, host: String, port: UInt16, encryption: ConnectionSettings.Encryption
  ) throws {
    let settings = try #require(ConnectionSettings(Bytes(text.utf8)))
    #expect(settings.host == host)
    #expect(settings.port == port)
    #expect(settings.encryption == encryption)
    #expect(ConnectionSettings(Bytes(settings.description.utf8)) == settings)
  }

  @Test(
    "What is no connection setting is refused",
    arguments: [
      "", ":", "::", ":::", ":995:SSL", "host", "host:", "host::SSL", "host:0", "host:65536",
      "host:995:SSL:", "host:995:SSL3", "host:995:None", "host:-1", "host: 995", "ho st:995",
      "ho\u{A0}st:995", "{}", "{", "{host:995", "host:995}", "a:995:SSL, b:110:TLS", "a,b:995",
      "https://host:995", "[::1:995", "[::1]995", "[host]:995", "[]:995", "[1.2.3.4]:995",
      "::1:995",
    ])
  func refusesOthers(text: String) {
    #expect(ConnectionSettings(Bytes(text.utf8)) == nil)
  }

  @Test("A host that is not UTF-8 is refused")
  func refusesBrokenHost() {
    #expect(ConnectionSettings(Bytes([0x61, 0xFF, 0x3A, 0x31])) == nil)
  }

  @Test(
    "The spelling is that of Exchange",
    arguments: [("h:995:ssl", "h:995:SSL"), ("h:110:tls", "h:110:TLS"), ("h:110:", "h:110")])
  func writes(text: String, written: String) {
    #expect(ConnectionSettings(Bytes(text.utf8))?.description == written)
  }
}
