import Linter
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Real exports, which lie beside the project, and not in it.
private let folder = "../shared/corpus/clixml/"

private func content(of name: String) -> [UInt8]? {
  guard let file = fopen(folder + name, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
  return bytes
}

@Suite("Real CLIXML", .enabled(if: content(of: "service-mitigation-disabled.xml") != nil, "the corpus is not here"))
struct CLIXMLCorpusTests {
  private func text(_ name: String) throws -> CLIXMLText {
    CLIXMLText(bytes: try #require(content(of: name)))
  }

  @Test(
    "is read without a problem, each object with its type",
    arguments: [
      ("exchangecertificate-deserialized-a.xml", 3, "ExchangeCertificate"),
      ("exchangecertificate-e2016-three.xml", 3, "ExchangeCertificate"),
      ("exchangecertificate-e2019-four-sha1.xml", 4, "ExchangeCertificate"),
      ("exchangecertificate-incomplete-two.xml", 2, "ExchangeCertificate"),
      ("exchangecertificate-single-no-list.xml", 1, "ExchangeCertificate"),
      ("noise-exchangeserver-e2016.xml", 1, "ExchangeServer"),
      ("noise-irmconfiguration-utf16le.xml", 1, "IRMConfiguration"),
      ("noise-sendconnector.xml", 1, "SmtpSendConnectorConfig"),
      ("receiveconnector-e2019-five-defaults.xml", 5, "ReceiveConnector"),
      ("service-e2016-pop-imap-transport.xml", 8, "ServiceController"),
      ("service-mitigation-disabled.xml", 1, "ServiceController"),
      ("testservicehealth-e2016.xml", 4, "ExchangeServicesStatus"),
    ])
  func isRead(name: String, count: Int, type: String) throws {
    let text = try text(name)
    #expect(text.problems.isEmpty)
    #expect(text.records.count == count)
    let types = text.records.map { text.tree.typeName($0)?.split(separator: ".").last.map(String.init) }
    #expect(types == Array(repeating: type, count: count))
  }

  @Test("tells what a connector is set to")
  func readsConnector() throws {
    let text = try text("receiveconnector-e2019-five-defaults.xml")
    #expect(text.string("Bindings")?.isEmpty == true)
    #expect(text.strings("Bindings") == ["0.0.0.0:2525", "[::]:2525"])
    #expect(text.string("AuthMechanism") == "Tls, Integrated, BasicAuth, BasicAuthRequireTLS, ExchangeServer")
    #expect(text.string("MaxMessageSize") == "36 MB (37,748,736 bytes)")
    #expect(text.string("ConnectionTimeout") == "00:10:00")
    #expect(text.string("Id", of: 1) == text.string("Identity", of: 1))
    #expect(text.written("Fqdn") == "WIN-CTD3L0RGEN4.exlab.dom")
    #expect(text.value("SerializationData") == nil)
    #expect(text.value("PSComputerName") != nil)
    #expect(text.tree.nodes.count < 5 * 250)
  }

  @Test("tells the state of a service")
  func readsService() throws {
    let text = try text("service-mitigation-disabled.xml")
    #expect(text.string("Status") == "Stopped")
    #expect(text.string("StartType") == "Disabled")
    #expect(text.strings("ServicesDependedOn") == ["MSExchangeADTopology"])
    #expect(text.strings("RequiredServices") == ["MSExchangeADTopology"])
  }

  @Test("tells the fields of a certificate, with its times in UTC")
  func readsCertificate() throws {
    let text = try text("exchangecertificate-e2016-three.xml")
    #expect(text.string("Subject") == "CN=Microsoft Exchange Server Auth Certificate")
    #expect(text.string("SerialNumber") == "133250C427C654A74B7E13809B9E672F")
    #expect(text.string("Thumbprint") == "92E196F3C8D3D753FCFC5B7690C3173AA1C0ABE3")
    #expect(text.string("NotBefore") == "2018-11-24T00:34:03Z")
    #expect(text.string("NotAfter") == "2023-10-29T00:34:03Z")
    #expect(text.written("NotAfter") == "10/28/2023 19:34:03")
    #expect(text.string("SignatureAlgorithm") == "1.2.840.113549.1.1.5")
    #expect(text.string("PublicKeySize") == "2048")
    #expect(text.string("IsSelfSigned") == "true")
    #expect(text.value("Services") == nil)
  }

  @Test("gives the same names and numbers by its text and by its data")
  func agrees() throws {
    let bytes = try #require(content(of: "exchangecertificate-e2019-four-sha1.xml"))
    let named = CLIXMLText(bytes: bytes)
    let written = String(decoding: bytes, as: UTF8.self)
    let unnamed = CLIXMLText(
      whole: written.replacing("[Subject]", with: "").replacing("[Issuer]", with: "")
        .replacing("[Serial Number]", with: ""))
    for record in 0..<4 {
      for name in ["Subject", "Issuer", "SerialNumber"] {
        #expect(named.string(name, of: record) == unnamed.string(name, of: record))
        #expect(named.string(name, of: record) != nil)
      }
    }
  }

  @Test("tells the domains of a certificate")
  func readsDomains() throws {
    let text = try text("exchangecertificate-single-no-list.xml")
    #expect(text.strings("CertificateDomains") == ["E2k16-1", "E2k16-1.Contoso.lab"])
  }
}
