import Linter
import Testing

@Suite("Values that an export wrote in another way, or lost")
struct LostValueTests {
  @Test(
    "are lists without an end where the export names a type",
    arguments: [
      "\"System.Object[]\"", "\"Microsoft.Exchange.Data.MultiValuedProperty`1[Microsoft.Exchange.Data.IPBinding]\"",
      "[\"System.Object\"]", "[\"@{Address=; Port=995}\"]", "[{}]", "[{ \"Address\": {}, \"Port\": 995 }]",
      "\"@{Count=2}\"",
    ])
  func knowsNoElements(value: String) throws {
    let linted = try Linted(settings("\"SSLBindings\": \(value)"))
    #expect(linted.report.objectCount == 1)
    #expect(linted.report.findings.isEmpty)
    #expect(linted.reasons("pop-tls-binding-unusual-port").count == 1)
  }

  @Test("say which export would have kept them")
  func saysWhy() throws {
    let linted = try Linted(settings("\"SSLBindings\": \"System.Object[]\""))
    #expect(linted.reasons("pop-tls-binding-unusual-port").first?.contains("Export-Clixml") == true)
  }

  @Test(
    "are not known where the export has an empty object or an object as text",
    arguments: ["{}", "\"@{value=3}\"", "\"Microsoft.Exchange.Data.Directory.LoginOptions\"", "[\"System.Object[]\"]"])
  func knowsNoValue(value: String) throws {
    let linted = try Linted(settings("\"LoginType\": \(value)"))
    #expect(linted.report.findings.isEmpty)
    #expect(linted.reasons("pop-login-not-secure").count == 1)
  }

  @Test("are a finding where a person wrote an empty object")
  func reportsEmptyObject() throws {
    let linted = try Linted("popSettings:\n  LoginType: {}\n")
    #expect(linted.rules == ["unreadable-value"])
  }

  @Test(
    "are lists of bindings in every form",
    arguments: [
      "{ \"value\": [ \"[::]:1995\" ], \"Count\": 1 }", "\"[::]:1995 0.0.0.0:1995\"", "\"[::]:1995,0.0.0.0:1995\"",
      "[ { \"Address\": { \"Address\": 0, \"AddressFamily\": 2, \"IPAddressToString\": \"0.0.0.0\" }, \"Port\": 1995 } ]",
      "[ { \"Address\": \"@{Address=0; IPAddressToString=0.0.0.0}\", \"Port\": 1995 } ]", "[ null, \"[::]:1995\" ]",
    ])
  func readsBindings(value: String) throws {
    let linted = try Linted(settings("\"SSLBindings\": \(value)"))
    #expect(linted.report.findings.map(\.rule) == ["pop-tls-binding-unusual-port"])
  }

  @Test(
    "are members in every form",
    arguments: [
      "1", "\"1\"", "\"PlainTextLogin\"", "{ \"value\": 1, \"Value\": \"PlainTextLogin\" }", "{ \"value\": 1 }",
      "{ \"value\": 1, \"Value\": null }", "{ \"value\": [ \"PlainTextLogin\" ], \"Count\": 1 }",
      "[ { \"value\": 1, \"Value\": \"PlainTextLogin\" } ]",
    ])
  func readsMembers(value: String) throws {
    let linted = try Linted(settings("\"LoginType\": \(value)"))
    #expect(linted.report.findings.map(\.rule) == ["pop-login-not-secure"])
  }

  @Test(
    "name their server in every form",
    arguments: [
      "\"EX01\"", "{ \"Name\": \"EX01\", \"DistinguishedName\": null }", "\"@{Rdn=CN=EX01; Name=EX01}\"",
      "{ \"DistinguishedName\": \"CN=EX01,CN=Servers,DC=contoso\" }",
    ])
  func namesServer(value: String) throws {
    let linted = try Linted(settings("\"LoginType\": 1", server: value))
    #expect(try linted.finding("pop-login-not-secure").subject.server == "EX01")
  }

  @Test(
    "are times and sizes in every form, or unknown in silence",
    arguments: [
      "\"AuthenticatedConnectionTimeout\": { \"Ticks\": 18000000000, \"TotalSeconds\": 1800 }",
      "\"AuthenticatedConnectionTimeout\": {}", "\"MaxConnections\": {}", "\"MaxCommandSize\": \"System.Object\"",
      "\"LogPerFileSizeQuota\": { \"IsUnlimited\": true }",
      "\"LogPerFileSizeQuota\": { \"IsUnlimited\": false, \"Value\": {} }",
      "\"LogPerFileSizeQuota\": { \"IsUnlimited\": false, \"Value\": \"10 MB (10,485,760 bytes)\" }",
    ])
  func readsQuantities(member: String) throws {
    #expect(try Linted(settings(member)).inputFindings.isEmpty)
  }

  @Test(
    "are dates in every form",
    arguments: [
      "\"\\/Date(1500000000000)\\/\"", "\"\\/Date(1500000000000+0100)\\/\"", "\"2017-07-14T02:40:00Z\"",
      "{ \"value\": \"\\/Date(1500000000000)\\/\", \"DisplayHint\": 2, \"DateTime\": \"Freitag, 14. Juli 2017\" }",
    ])
  func readsDates(value: String) throws {
    let linted = try Linted(
      """
      { "Thumbprint": "A1", "Subject": "CN=mail", "Services": 3, "Issuer": "CN=CA", "NotAfter": \(value),
        "HasPrivateKey": true, "IsSelfSigned": false, "RootCAType": 1 }
      """)
    #expect(linted.inputFindings.isEmpty)
  }

  @Test("are the same in CSV")
  func readsCSV() throws {
    let linted = try Linted(
      """
      "Server","MessageRetrievalSortOrder","LoginType","SSLBindings"
      "EX01","Ascending","PlainTextLogin","[::]:1995 0.0.0.0:1995"
      "EX02","Ascending","SecureLogin","Microsoft.Exchange.Data.MultiValuedProperty`1[Microsoft.Exchange.Data.IPBinding]"

      """)
    #expect(linted.report.objectCount == 2)
    #expect(Set(linted.rules) == ["pop-login-not-secure", "pop-tls-binding-unusual-port"])
    #expect(linted.written(try linted.finding("pop-login-not-secure").primary.span) == "\"PlainTextLogin\"")
    #expect(linted.reasons("pop-tls-binding-unusual-port").count == 1)
  }

  private func settings(_ member: String, server: String = "\"EX01\"") -> String {
    """
    {
        "RunspaceId":  "5c1f3a52-8a0e-4f5d-9a55-0b7d3c1f9e21",
        "Server":  \(server),
        "MessageRetrievalSortOrder":  0,
        \(member)
    }
    """
  }
}
