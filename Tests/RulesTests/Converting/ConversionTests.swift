import Linter
import Testing

@Suite("Conversion")
struct ConversionTests {
  private static func connector(_ properties: String, _ facts: String = "server: EX01\nexchangeVersion: '2019'\n")
    -> String
  {
    facts + "receiveConnectors:\n  - Name: Client Frontend EX01\n" + properties
  }

  /// The value of a property of a connector, as it is written.
  private func written(_ line: String) throws -> [String] {
    let name = line.prefix { $0 != ":" }
    return try Converted(Self.connector("    \(line)\n")).lines.filter {
      $0.lowercased().contains("\(name.lowercased()):")
    }.map {
      String($0.drop { $0 == " " })
    }
  }

  @Test(
    "writes values as Exchange spells them",
    arguments: [
      ("MaxMessageSize: 37748736", "MaxMessageSize: 36 MB"), ("MaxMessageSize: 36.5 MB", "MaxMessageSize: 37376 KB"),
      ("MaxHeaderSize: '1000'", "MaxHeaderSize: 1000 B"),
      ("ConnectionTimeout: 0:10:00", "ConnectionTimeout: \"00:10:00\""),
      ("MessageRateLimit: unlimited", "MessageRateLimit: Unlimited"), ("Enabled: $True", "Enabled: true"),
      ("Enabled: 'no'", "Enabled: false"),
      ("AuthMechanism: 15", "AuthMechanism: [Tls, Integrated, BasicAuth, BasicAuthRequireTLS]"),
      ("AuthMechanism: tls", "AuthMechanism: Tls"), ("AuthMechanism: []", "AuthMechanism: []"),
      ("PermissionGroups: '{ExchangeUsers}'", "PermissionGroups: ExchangeUsers"),
      ("Bindings: ':::587'", "Bindings: [\"[::]:587\"]"), ("Bindings:", "Bindings: ~"),
      ("Bindings: []", "Bindings: []"),
      ("RemoteIPRanges: { LowerBound: 10.0.0.1, UpperBound: 10.0.0.9 }", "RemoteIPRanges: [\"10.0.0.1-10.0.0.9\"]"),
      ("Banner: '220 ''x'': \"y\"'", "Banner: '220 ''x'': \"y\"'"), ("Banner: \"220 a\\nb\"", "Banner: \"220 a\\nb\""),
      ("Comment: 'yes'", "Comment: \"yes\""),
      ("Comment: '# exlint: allow x -- y'", "Comment: \"# exlint: allow x -- y\""),
      ("RequireTLS:", "RequireTLS: ~"), ("requiretls: off", "RequireTLS: false"),
    ])
  func spells(line: String, expected: String) throws {
    #expect(try written(line) == [expected])
  }

  @Test(
    "keeps wrong values as they are",
    arguments: [
      ("Enabled: sometimes", "Enabled: sometimes"), ("MaxMessageSize: much", "MaxMessageSize: much"),
      ("AuthMechanism: Tls, Integratd", "AuthMechanism: [Tls, Integratd]"),
      ("AuthMechanism: 99999", "AuthMechanism: [\"99999\"]"),
      ("PermissionGroups: Partner", "PermissionGroups: [Partner]"),
      ("Bindings: ['0.0.0.0:25', oops]", "Bindings: [\"0.0.0.0:25\", oops]"),
      ("Enabled: [a, { b: [c, ~] }]", "Enabled: [a, { b: [c, ~] }]"), ("MaxHopCount: 9999", "MaxHopCount: 9999"),
    ])
  func keepsWrongValues(line: String, expected: String) throws {
    #expect(try written(line) == [expected])
  }

  @Test(
    "keeps names that no cmdlet prints, of exports too",
    arguments: ["Partner", "4, Partner", "[Partner, ExchangeServers]"], ["", "    RunspaceId: 1\n"])
  func keepsNames(value: String, mark: String) throws {
    let converted = try Converted(Self.connector(mark + "    PermissionGroups: \(value)\n"))
    #expect(converted.before.findings.contains { $0.rule == "misnamed-member" })
    #expect(converted.verdicts == converted.expectedVerdicts)
  }

  @Test(
    "says in which zone a time is only where the input does",
    arguments: [
      ("2027-03-01 10:00:00", "2027-03-01T10:00:00"), ("2027-03-01T10:00:00Z", "2027-03-01T10:00:00Z"),
      ("2027-03-01T10:00:00+02:00", "2027-03-01T08:00:00Z"), ("13/01/2027 10:00:00 PM", "2027-01-13T22:00:00"),
      ("2027-03-01", "2027-03-01"), ("/Date(1804068000000)/", "2027-03-03T10:00:00Z"),
      ("{ value: /Date(1804068000000)/, DateTime: x }", "2027-03-03T10:00:00Z"),
    ])
  func keepsZone(date: String, expected: String) throws {
    let text = "server: EX01\nexchangeCertificates:\n  - { Thumbprint: AB, NotAfter: \(date) }\n"
    #expect(try Converted(text).text.contains("NotAfter: \(expected)\n"))
  }

  @Test(
    "writes the version, however the input tells it",
    arguments: [
      ("server: EX01\nexchangeServer: { AdminDisplayVersion: Version 15.1 (Build 2507.6) }\n", "\"2016\""),
      ("- { Name: EX01, AdminDisplayVersion: Version 15.2 (Build 2562.17), Edition: Standard }\n", "SE"),
      ("server: EX01\nexchangeVersion: '2013'\nservices: []\n", "\"2013\""),
    ])
  func writesVersion(text: String, expected: String) throws {
    let converted = try Converted(text)
    #expect(converted.lines.filter { $0.contains("exchangeVersion") } == ["exchangeVersion: \(expected)"])
    #expect(try converted.again().lines == converted.lines)
  }

  @Test("says of a script that it adds to a list, and of no export that it was cut")
  func wordsAdditions() throws {
    let script =
      "Set-PopSettings -Server EX01 -SSLBindings @{Add='0.0.0.0:995'} -InternalConnectionSettings @{Add='a,b:995:SSL'}\n"
    let converted = try Converted(script)
    #expect(converted.text.contains("the script adds to a list that it does not show"))
    #expect(!converted.text.contains("export"))
  }

  @Test("never takes a list that was cut short for the whole list")
  func keepsCuts() throws {
    let converted = try Converted(
      Self.connector(
        "    AuthMechanism: '{Tls, Integrated...}'\n    Bindings: '{0.0.0.0:587, [::]:587...}'\n    TlsDomainCapabilities: '{a:b, c...}'\n"
      ))
    #expect(converted.text.contains("AuthMechanism: \"{Tls, Integrated...}\"  # the export cut this list short\n"))
    #expect(converted.text.contains("Bindings: \"{0.0.0.0:587, [::]:587...}\""))
    #expect(converted.text.contains("TlsDomainCapabilities: \"{a:b, c...}\""))
    #expect(Converted.unchecked(converted.after) == Converted.unchecked(converted.before))
  }

  @Test("leaves out what nobody knows, with a comment")
  func leavesOut() throws {
    let converted = try Converted(
      "server: EX01\nexchangeCertificates:\n  - { Thumbprint: AB, NotAfter: 12/02/2027, Owner: \"a\\nb: c\", \"x\\n- y\": 1 }\n"
    )
    #expect(converted.text.contains("NotAfter: \"12/02/2027\"  # this date reads differently by culture\n"))
    #expect(converted.text.contains("# left out, since exlint does not know them: Owner, x\\u{A}- y\n"))
    #expect(converted.lines.prefix(3) == ["server: EX01", "exchangeCertificates:", "  - Thumbprint: AB"])
  }

  @Test("leaves out of exports what their version cannot have")
  func leavesOutOtherVersions() throws {
    let converted = try Converted(
      Self.connector("    TransportRole: 16384\n    Guid: x\n", "server: EX01\nexchangeVersion: '2010'\n"))
    #expect(converted.text.contains("# TransportRole: left out, since only Exchange 2013 and later should have it"))
    #expect(!converted.after.findings.contains { $0.rule == "property-not-in-version" })
  }

  @Test("says which sections lost something")
  func keepsLosses() throws {
    let converted = try Converted(
      "server: EX01\nservices:\n  - { Name: MSExchangeIS, Status: Running }\n  - oops\nreceiveConnectors: [x]\ncasMailboxes: [*gone]\n"
    )
    #expect(converted.lines.contains("incompleteSections: [receiveConnectors, services, casMailboxes]"))
    #expect(Converted.unchecked(converted.after) == Converted.unchecked(converted.before))
    #expect(converted.isLossy)
  }

  @Test("keeps servers without a name apart from those with one")
  func keepsNameless() throws {
    let converted = try Converted(
      "server: EX01\nservesPOP: true\npopSettings: { LoginType: SecureLogin }\n", "popSettings: { LoginType: 1 }\n",
      "integrationMailbox: a@contoso.com\n", "integrationMailbox: b@contoso.com\n",
      "server: EX01\nservesPOP: false\nexchangeVersion: '2016'\n")
    #expect(converted.after.serverCount == 2)
    #expect(converted.lines.filter { $0.contains("server:") }.count == 2)
    #expect(converted.text.contains("# servesPOP: left out, since it is given twice, with different values"))
    #expect(converted.lines.contains("  - server: ~  # the input does not name this server"))
    #expect(converted.verdicts == converted.expectedVerdicts)
    #expect(Converted.unchecked(converted.after) == Converted.unchecked(converted.before))
    #expect(try converted.again().lines == converted.lines)
  }

  @Test(
    "keeps an object of which nothing is known",
    arguments: ["receiveConnectors", "casMailboxes", "services", "popSettings"])
  func keepsEmptyObjects(section: String) throws {
    let text = "server: EX01\n\(section): [{ Enabeld: 1, PopEnabeld: 1, Statsu: 1, LoginTyp: 1 }]\n"
    let converted = try Converted(text)
    #expect(converted.before.objectCount == 1)
    #expect(converted.after.objectCount == 1)
    #expect(converted.faults.isEmpty)
  }

  @Test("of nothing that exlint knows is empty", arguments: ["", "a: 1\n", "- b\n", "{}"])
  func isEmpty(text: String) throws {
    #expect(try Converted(text).conversion.isEmpty)
  }

  @Test("says from where an object came")
  func saysOrigin() throws {
    let converted = try Converted("server: EX01\n\n", Self.connector(""))
    #expect(converted.text.contains("  # from 1.yaml, line 4\n  - Name: Client Frontend EX01\n"))
  }
}

@Suite("Conversion without defaults")
struct OmissionTests {
  private func lines(_ text: String) throws -> [String] {
    try Converted(text, omittingDefaults: true).lines.map { String($0.drop { $0 == " " || $0 == "-" }) }
  }

  private static func connector(_ properties: String, version: String) -> String {
    "server: EX01\nexchangeVersion: \"\(version)\"\nreceiveConnectors:\n  - { Name: Default EX01, \(properties) }\n"
  }

  @Test(
    "drops a default only in its version, for its object, and where nothing is left open",
    arguments: [
      ("MaxHeaderSize: 256 KB", "2019", true), ("MaxHeaderSize: 256 KB", "2013", false),
      ("MaxHeaderSize: 128 KB", "2013", true), ("MaxHeaderSize: 256 KB", "2010", false),
      ("SizeEnabled: EnabledWithoutValue", "2016", true), ("SizeEnabled: Enabled", "2016", false),
      ("ChunkingEnabled: true", "2010", true), ("ChunkingEnabled: false", "2010", false),
      // Edge Transport servers have other defaults, and nothing says that this is none.
      ("ConnectionInactivityTimeout: 00:05:00", "2019", false), ("AuthTarpitInterval: 00:00:05", "2010", false),
    ])
  func drops(property: String, version: String, isDropped: Bool) throws {
    let name = String(property.prefix { $0 != ":" })
    #expect(try lines(Self.connector(property, version: version)).contains { $0.hasPrefix(name + ":") } != isDropped)
  }

  @Test("knows that a server with POP3 settings is no Edge Transport server")
  func knowsEdge() throws {
    let text =
      Self.connector("ConnectionInactivityTimeout: 00:05:00", version: "2019")
      + "popSettings: { LoginType: SecureLogin }\n"
    #expect(try !lines(text).contains { $0.hasPrefix("ConnectionInactivityTimeout") })
  }

  @Test("drops nothing that depends on a version where that is not known")
  func needsVersion() throws {
    let text =
      "server: EX01\nreceiveConnectors:\n  - { Name: Default EX01, MaxMessageSize: 36 MB, BinaryMimeEnabled: true }\n"
    #expect(try lines(text).contains("MaxMessageSize: 36 MB"))
    #expect(try !lines(text).contains { $0.hasPrefix("BinaryMimeEnabled") })
  }

  @Test("keeps what a rule looks at")
  func keepsJudged() throws {
    let text =
      "server: EX01\nexchangeVersion: '2019'\nservesPOP: true\npopSettings: { LoginType: SecureLogin, MaxConnectionsPerUser: 16 }\n"
    #expect(try lines(text).contains("LoginType: SecureLogin"))
    #expect(try !lines(text).contains { $0.hasPrefix("MaxConnectionsPerUser") })
  }
}
