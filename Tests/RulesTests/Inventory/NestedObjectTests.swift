import Linter
import Testing

@Suite("Values that ConvertTo-Json wrote as objects")
struct NestedObjectTests {
  private static func address(_ family: Int, _ value: String) -> String {
    #"{"AddressFamily": \#(family), "ScopeId": null, "IsIPv6LinkLocal": false, "Address": \#(value)}"#
  }

  @Test(
    "are bindings",
    arguments: [
      (#"{"AddressFamily": 23, "Address": "::", "Port": 995}"#, "[::]:995"),
      (#"{"AddressFamily": 2, "Address": \#(address(2, "167880896")), "Port": 995}"#, "192.168.1.10:995"),
      (#"{"AddressFamily": 2, "Address": \#(address(2, "0")), "Port": 995}"#, "0.0.0.0:995"),
      (#"{"Address": {"AddressFamily": "InterNetwork", "Address": 16777343}, "Port": 995}"#, "127.0.0.1:995"),
      (#"{"Address": {"AddressFamily": 23, "IPAddressToString": "fe80::1"}, "Port": 995}"#, "[fe80::1]:995"),
    ])
  func isBinding(json: String, binding: String) throws {
    let typed = Typed(#"[{"MessageRetrievalSortOrder": 1, "SSLBindings": [\#(json)]}]"#, named: "a.json")
    #expect(try typed.elements("SSLBindings") == [binding])
    #expect(typed.rules.isEmpty)
  }

  @Test("of which the address is lost prove nothing, and are no fault of a person")
  func isLost() throws {
    let text =
      #"[{"MessageRetrievalSortOrder": 1, "SSLBindings": [{"AddressFamily": 23, "Address": \#(Self.address(23, "null")), "Port": 995}]}]"#
    let linted = try Linted(text)
    #expect(linted.inputFindings.isEmpty)
    #expect(linted.report.unchecked.contains { $0.reason.contains("lost the value of SSLBindings") })
  }

  @Test(
    "are connection settings",
    arguments: [
      (#"{"Hostname": "mail.contoso.com", "Port": 995, "EncryptionType": "SSL"}"#, "mail.contoso.com:995:SSL"),
      (#"{"Hostname": "mail.contoso.com", "Port": 110, "EncryptionType": null}"#, "mail.contoso.com:110"),
      (#"{"ConnectionString": "mail.contoso.com:110:TLS"}"#, "mail.contoso.com:110:TLS"),
    ])
  func isConnection(json: String, settings: String) throws {
    let typed = Typed(#"[{"MessageRetrievalSortOrder": 1, "ExternalConnectionSettings": [\#(json)]}]"#, named: "a.json")
    #expect(try typed.elements("ExternalConnectionSettings") == [settings])
  }

  @Test("are no connection settings where the encryption is a number that no document proves")
  func isUnknownEncryption() throws {
    let text =
      #"[{"MessageRetrievalSortOrder": 1, "ExternalConnectionSettings": [{"Hostname": "m.contoso.com", "Port": 995, "EncryptionType": 1}]}]"#
    guard case .list(let list) = try Typed(text, named: "a.json").object().value("ExternalConnectionSettings") else {
      Issue.record("no list")
      return
    }
    #expect(!list.isComplete)
  }

  @Test(
    "are ranges",
    arguments: [
      (#"{"LowerBound": "10.0.0.1", "UpperBound": "10.0.0.9"}"#, "10.0.0.1-10.0.0.9"),
      (#"{"Expression": "10.20.1.0/24", "LowerBound": "10.20.1.0"}"#, "10.20.1.0-10.20.1.255"),
      (
        #"{"LowerBound": {"AddressFamily": 2, "Address": 167880896}, "UpperBound": {"AddressFamily": 2, "Address": 184658112}}"#,
        "192.168.1.10-192.168.1.11"
      ),
    ])
  func isRange(json: String, range: String) throws {
    let typed = Typed(#"[{"Name": "a", "RemoteIPRanges": [\#(json)]}]"#, named: "a.json")
    #expect(try typed.elements("RemoteIPRanges") == [range])
  }

  @Test(
    "are time spans",
    arguments: [
      #"{"Ticks": 937845000000}"#, #"{"Days": 1, "Hours": 2, "Minutes": 3, "Seconds": 4, "Milliseconds": 500}"#,
    ])
  func isTimeSpan(json: String) throws {
    let typed = Typed(#"[{"Name": "a", "AuthMechanism": 1, "TarpitInterval": \#(json)}]"#, named: "a.json")
    guard case .timeSpan(let span) = try typed.object().value("TarpitInterval") else {
      Issue.record("no time span")
      return
    }
    #expect(span.description == "1.02:03:04.5000000")
  }

  @Test("are the name of a certificate, what a domain may do, and the version of the product")
  func isText() throws {
    let connector = Typed(
      #"[{"Name": "a", "AuthMechanism": 1, "TlsCertificateName": {"CertificateSubject": "CN=a", "CertificateIssuer": "CN=b"}, "TlsDomainCapabilities": [{"Domain": {"Domain": "fabrikam.com"}, "Capabilities": "AcceptCloudServicesMail"}]}]"#,
      named: "a.json")
    #expect(
      try connector.object().text(try #require(connector.object().kind.slot("TlsCertificateName")))
        == Array("<I>CN=b<S>CN=a".utf8)[...])
    #expect(try connector.elements("TlsDomainCapabilities") == ["fabrikam.com:AcceptCloudServicesMail"])
    let server = Typed(
      #"[{"Name": "EX01", "ServerRole": 2, "AdminDisplayVersion": {"Major": 15, "Minor": 2, "Build": 2562, "Revision": 17}}]"#,
      named: "a.json")
    let version = try #require(server.draft.inventory.servers.first?.version)
    #expect(server.draft.inventory.schema.versions.name(of: version) == "SE")
  }

  @Test("beyond what a number holds are unknown", arguments: ["9223372036854775808", "2147483647"])
  func isTooLong(days: String) throws {
    let json = #"{"Days": \#(days), "Hours": 23, "Minutes": 59, "Seconds": 59, "Milliseconds": 999}"#
    let typed = Typed(#"[{"Name": "a", "AuthMechanism": 1, "TarpitInterval": \#(json)}]"#, named: "a.json")
    guard case .unknown = try typed.object().value("TarpitInterval") else {
      Issue.record("a time span")
      return
    }
  }
}
