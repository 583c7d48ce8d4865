import Testing

import Linter

@Suite("What identifies an object")
struct DirectoryIdentityTests {
  @Test(
    "tells the name and the server, where they are there",
    arguments: [
      (#"EX16\Client Frontend EX16"#, "Client Frontend EX16", "EX16"),
      (#"EX16\a\b"#, #"a\b"#, "EX16"),
      ("Client Frontend EX16", "Client Frontend EX16", nil),
      (
        "CN=Known Hosts,CN=SMTP Receive Connectors,CN=Protocols,CN=EX16,CN=Servers,CN=First,DC=contoso,DC=com",
        "Known Hosts", "EX16"
      ),
      ("CN=1,CN=POP3,CN=Protocols,CN=EX01", "1", "EX01"),
      ("cn=EX16,cn=Servers,cn=First,dc=contoso", "EX16", "EX16"),
      (#"CN=Relay\, old,CN=SMTP Receive Connectors,CN=Protocols,CN=EX16,CN=Servers"#, "Relay, old", "EX16"),
      (#"CN=Relay\2C old\5C,CN=SMTP Receive Connectors,CN=Protocols,CN=EX16,CN=Servers"#, #"Relay, old\"#, "EX16"),
      ("CN=Max,OU=Users,DC=contoso,DC=com", "Max", nil),
      ("contoso.com/Users/Integration", "Integration", nil),
      ("5c6f1c9e-0d7b-4f0e-9a5c-5b1a3d2f7e11", nil, nil),
      (#"EX16\5c6f1c9e-0d7b-4f0e-9a5c-5b1a3d2f7e11"#, nil, "EX16"),
      (#"EX16\*"#, nil, "EX16"),
      ("", nil, nil),
      ("CN=", "", nil),
      (#"CN=a\"#, #"a\"#, nil),
    ] as [(String, String?, String?)])
  func isRead(text: String, name: String?, server: String?) {
    let identity = DirectoryIdentity(Array(text.utf8)[...])
    #expect(identity.name.map { String(decoding: $0, as: UTF8.self) } == name)
    #expect(identity.server.map { String(decoding: $0, as: UTF8.self) } == server)
  }
}
