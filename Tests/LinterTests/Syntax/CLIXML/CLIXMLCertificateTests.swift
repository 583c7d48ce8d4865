import Linter
import Testing

@Suite("CLIXML certificates")
struct CLIXMLCertificateTests {
  private static let title =
    "[Subject]_x000D__x000A_  CN=EX01_x000D__x000A__x000D__x000A_[Issuer]_x000D__x000A_  CN=A &amp; B"
  private static let rest =
    "[Serial Number]_x000A_  0A_x000A_[Not Before]_x000A_  01.02.2024 10:00:00_x000A_[Thumbprint]_x000A_  AB"

  private func certificate(text: String, properties: String = "", type: String = "Ns.ExchangeCertificate") -> CLIXMLText
  {
    CLIXMLText(
      "<Obj RefId='0'><TN RefId='0'><T>\(type)</T></TN><ToString>\(text)</ToString><Props>\(properties)</Props></Obj>")
  }

  @Test(
    "tell in their text what they do not list",
    arguments: ["Ns.ExchangeCertificate", "Deserialized.X.X509Certificate2"])
  func readsText(type: String) {
    let text = certificate(text: Self.title + "_x000A_" + Self.rest, type: type)
    #expect(
      text.shape
        == "[{Subject: 'CN=EX01', Issuer: 'CN=A & B', SerialNumber: '0A', Thumbprint: 'AB', NotBefore: '01.02.2024 10:00:00'}]"
    )
    #expect(text.written("Subject") == "CN=EX01")
    #expect(text.written("NotBefore") == "01.02.2024 10:00:00")
  }

  @Test("keep what they list")
  func keepsProperties() {
    let text = certificate(text: Self.title, properties: "<S N='Subject'>CN=other</S>")
    #expect(text.shape == "[{Subject: 'CN=other', Issuer: 'CN=A & B'}]")
  }

  @Test(
    "with a broken RawData are read from their text",
    arguments: ["", "AAAA", "MIID", "%%%", "MIIDKTCCAhGgAwIBAgIQEzJQ"])
  func survivesBrokenData(data: String) {
    let text = certificate(text: Self.title, properties: "<BA N='RawData'>\(data)</BA>")
    #expect(text.shape == "[{RawData: '\(data)', Subject: 'CN=EX01', Issuer: 'CN=A & B'}]")
  }

  @Test("that are not of a certificate's type get nothing")
  func leavesOthers() {
    #expect(certificate(text: Self.title, type: "Ns.Other").shape == "[{}]")
  }
}
