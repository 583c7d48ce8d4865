import Linter
import Testing

/// The sections of a settings file, each with a property and a value of it that are right.
private let sections = Linted.ruleSet.schema.kinds.filter { $0.id != Linted.ruleSet.schema.settings.id }
private let lists = sections.filter { !$0.isSingle }
private let singles = sections.filter(\.isSingle)

extension Kind {
  /// An object of the kind as a flow mapping, with a property that no other kind can be taken for.
  fileprivate var object: String {
    switch name {
    case "CASMailbox": "{ PopEnabled: true }"
    case "ExchangeCertificate": "{ Services: POP }"
    case "ExchangeServer": "{ AdminDisplayVersion: Version 15.2 (Build 1544.4) }"
    case "ReceiveConnector": "{ AuthMechanism: Tls }"
    case "Service": "{ Status: Running }"
    default: "{ LoginType: SecureLogin }"
    }
  }

  fileprivate func text(_ content: String) -> String { "server: EX01\n\(section): \(content)\n" }
}

extension Kind: CustomTestStringConvertible {
  package var testDescription: String { name }
}

extension Linted {
  /// The severities and ids of what is said about the text itself.
  fileprivate var said: [String] { inputFindings.map { "\($0.severity.rawValue)[\($0.rule)]" } }

  /// All reasons for what was not checked.
  fileprivate var allReasons: Set<String> { Set(report.unchecked.map(\.reason)) }
}

@Suite("A section in another shape")
struct SectionShapeTests {
  @Test("is read where it is a mapping by name", arguments: lists)
  func readsNames(kind: Kind) throws {
    let linted = try Linted(kind.text("{ First: \(kind.object), \"Second EX01\": \(kind.object) }"))
    #expect(linted.said.isEmpty)
    #expect(linted.report.objectCount == 2)
  }

  @Test("is read where each element of the list has its name as its key", arguments: lists)
  func readsNamesInList(kind: Kind) throws {
    let linted = try Linted(kind.text("[{ First: \(kind.object) }, { Second: \(kind.object) }]"))
    #expect(linted.said.isEmpty)
    #expect(linted.report.objectCount == 2)
  }

  @Test("gives its keys to the objects as their names")
  func namesObjects() throws {
    let linted = try Linted(
      """
      server: EX01
      exchangeVersion: "2019"
      services: { MSExchangePOP3: { Status: Running, StartType: Manual } }
      receiveConnectors:
        "Client Frontend EX01": { Enabled: false }
        'EX01\\Relay': { Enabled: true, Bindings: "0.0.0.0:25", RemoteIPRanges: 10.0.0.1 }
      casMailboxes: { workfront@contoso.com: { PopEnabled: false } }
      """)
    #expect(try linted.finding("client-connector-disabled").subject.object == "Client Frontend EX01")
    #expect(try linted.finding("pop-service-not-automatic").subject.object == "MSExchangePOP3")
    #expect(linted.report.serverCount == 1)
    #expect(linted.report.objectCount == 4)
  }

  @Test(
    "as a text, or as a list of texts, is a wrong type", arguments: sections, ["some text", "[some text]", "[[a]]"])
  func refusesTexts(kind: Kind, content: String) throws {
    let linted = try Linted(kind.text(content))
    #expect(linted.said == ["error[wrong-type]"])
    #expect(!linted.allReasons.contains("no \(kind.section) in the input"))
    #expect(kind.name == "ExchangeServer" || kind.name == "ImapSettings" || linted.isLost(kind))
  }

  @Test(
    "as a mapping of what is no object is a wrong type", arguments: sections, ["{ foo: bar }", "{ foo: { bar: x } }"])
  func refusesStrangers(kind: Kind, content: String) throws {
    let linted = try Linted(kind.text(content))
    #expect(linted.said == ["error[wrong-type]"])
    #expect(!linted.allReasons.contains("no \(kind.section) in the input"))
  }

  @Test("by the names of servers, where there is one object alone, is a wrong type", arguments: singles)
  func refusesServers(kind: Kind) throws {
    #expect(try Linted(kind.text("{ EX02: \(kind.object) }")).said == ["error[wrong-type]"])
  }

  @Test("keeps its objects, and is not all there is, where one of them is none", arguments: lists)
  func keepsOthers(kind: Kind) throws {
    let linted = try Linted(kind.text("{ First: \(kind.object), Second: text, Third: \(kind.object) }"))
    #expect(linted.said == ["error[wrong-type]"])
    #expect(linted.report.objectCount == 2)
  }

  @Test("with nothing behind it is unknown, and named", arguments: sections, ["", "~", "null"])
  func namesEmpty(kind: Kind, content: String) throws {
    let linted = try Linted(kind.text(content))
    #expect(linted.said == ["info[section-without-content]"])
    #expect(linted.line(linted.inputFindings[0].primary.span) == 2)
    #expect(!linted.allReasons.contains("no \(kind.section) in the input"))
    let isJudged = Linted.ruleSet.rules.contains { $0.kind?.id == kind.id && $0.profiles.contains("microsoft") }
    #expect(!isJudged || linted.allReasons.contains("\(kind.section) has nothing behind it (line 2)"))
  }

  @Test("as an empty list is a list with nothing in it", arguments: lists, ["[]", "{}"])
  func readsEmptyLists(kind: Kind, content: String) throws {
    let linted = try Linted(kind.text(content))
    #expect(linted.said.isEmpty)
    #expect(!linted.allReasons.contains { $0.hasPrefix(kind.section) || $0 == "no \(kind.section) in the input" })
  }

  @Test("with a name whose object is not indented below it says that the object has no name", arguments: lists)
  func findsNames(kind: Kind) throws {
    let properties = kind.object.dropFirst(2).dropLast(2)
    let linted = try Linted("server: EX01\n\(kind.section):\n  - First EX01:\n    \(properties)\n")
    #expect(linted.said == ["warning[section-without-content]"])
  }

  @Test("in a file of several names that file")
  func namesFile() throws {
    let linted = try Linted("server: EX01\npopSettings: { LoginType: SecureLogin }\n", "casMailboxes: oops\n")
    #expect(linted.allReasons.contains("casMailboxes cannot be read (1.yaml, line 1)"))
  }
}

extension Linted {
  fileprivate func isLost(_ kind: Kind) -> Bool {
    allReasons.contains("\(kind.section) cannot be read (line 2)")
  }
}

@Suite("A key that stands in another place")
struct MisplacedKeyTests {
  private static let properties = sections.flatMap { kind in
    kind.properties.map { (kind: kind, property: $0) }
  }

  @Test("is said wherever it belongs to a section", arguments: sections, sections)
  func findsSections(outer: Kind, inner: Kind) throws {
    guard outer.slots[Array(inner.section.utf8)[...]] == nil else { return }
    let linted = try Linted(
      "server: EX01\n\(outer.section):\n  \(outer.object.dropFirst(2).dropLast(2))\n  \(inner.section): [\(inner.object)]\n"
    )
    let finding = try linted.finding("misplaced-key")
    #expect(finding.severity == .error)
    #expect(linted.written(finding.primary.span) == inner.section)
    #expect(outer.id == inner.id || !linted.allReasons.contains("no \(inner.section) in the input"))
  }

  @Test("is said for every property of every kind at the top of a file, as an error where it is no word of every day")
  func findsProperties() throws {
    for (kind, property) in Self.properties {
      let name = property.name
      let bytes = Array(name.utf8)[...]
      guard Linted.ruleSet.schema.settings.slot(name) == nil, Linted.ruleSet.schema.kind(ofSection: bytes) == nil else {
        continue
      }
      let linted = try Linted("server: EX01\n\(kind.section):\n\(name): true\n")
      #expect(linted.said.contains { $0.hasSuffix("[misplaced-key]") }, "\(kind.name).\(name): \(linted.said)")
    }
  }

  @Test(
    "is an error for the settings that rules look at",
    arguments: [
      "LoginType: PlainTextLogin", "SSLBindings: []", "X509CertificateName: a", "AuthMechanism: Tls",
      "PermissionGroups: None",
      "RequireTLS: false", "Enabled: false", "Bindings: \"0.0.0.0:25\"", "RemoteIPRanges: 10.0.0.1",
      "PopEnabled: false",
      "StartType: Manual", "Status: Stopped", "TlsCertificateName: a", "NotAfter: 2027-01-01",
      "AdminDisplayVersion: 15.2",
      "MessageRetrievalSortOrder: Ascending",
    ])
  func findsJudgedProperties(line: String) throws {
    for section in ["popSettings:", "popSettings: { ProtocolName: POP3 }", "receiveConnectors: []"] {
      let linted = try Linted("server: EX01\n\(section)\n\(line)\n")
      #expect(linted.said.contains("error[misplaced-key]"), "\(section) \(linted.said)")
    }
  }

  @Test(
    "is an error for a property in an object of another kind",
    arguments: [
      ("popSettings: { LoginType: SecureLogin, RequireTLS: true }", "RequireTLS"),
      ("receiveConnectors: [{ Name: x, LoginType: SecureLogin }]", "LoginType"),
      ("services: [{ Name: x, PopEnabled: true }]", "PopEnabled"),
      ("casMailboxes: [{ Name: x, AuthMechanism: Tls }]", "AuthMechanism"),
      ("receiveConnectors: [{ Name: x, servesPOP: true }]", "servesPOP"),
      ("popSettings: { LoginType: SecureLogin, integrationMailbox: a@b.c }", "integrationMailbox"),
    ])
  func findsOtherKinds(text: String, key: String) throws {
    let linted = try Linted("server: EX01\n" + text)
    let finding = try linted.finding("misplaced-key")
    #expect(finding.severity == .error)
    #expect(linted.written(finding.primary.span) == key)
  }

  @Test(
    "is a hint for words that people use for anything",
    arguments: [
      "comment: rack 4", "name: Frankfurt", "displayName: x", "version: 3", "description: x", "status: production",
    ])
  func sparesWords(line: String) throws {
    #expect(try Linted("server: EX01\npopSettings: { LoginType: SecureLogin }\n\(line)\n").rules.isEmpty)
  }

  @Test(
    "is said for a section below a key that means nothing",
    arguments: [
      "server: EX01\nexchange:\n  popSettings: { LoginType: SecureLogin }\n",
      "server: EX01\nexchange:\n  - some:\n      popSettings: { LoginType: SecureLogin }\n",
      "popSettings: { LoginType: SecureLogin }\nexchange: { receiveConnectors: [] }\n",
      "servers:\n  EX01: { servesPOP: true }\n  popSettings: { LoginType: SecureLogin }\n",
    ])
  func findsBelowStrangers(text: String) throws {
    #expect(try Linted(text).finding("misplaced-key").severity == .error)
  }

  @Test("is said where objects stand under a key that is no section")
  func findsObjects() throws {
    let linted = try Linted(
      "server: EX01\nconnectors:\n  - { Name: a, AuthMechanism: Tls }\n  - { Name: b, AuthMechanism: Tls }\n")
    #expect(linted.said == ["error[misplaced-key]"])
    #expect(linted.allReasons.contains("receiveConnectors cannot be read (line 2)"))
  }

  @Test("does not make one object of a whole file")
  func keepsFile() throws {
    let linted = try Linted("server: EX01\nAuthMechanism: Tls\npopSettings: { LoginType: PlainTextLogin }\n")
    #expect(linted.rules == ["misplaced-key", "pop-login-not-secure"])
  }

  @Test("is nothing in an export, which may hold anything")
  func sparesExports() throws {
    let text = "- { Server: EX01, Name: a, AuthMechanism: Tls, Guid: 1, LoginType: x, ServerName: EX01, Version: 1 }\n"
    #expect(try Linted(text).said.isEmpty)
  }
}

@Suite("A file of another program")
struct ForeignFileTests {
  @Test(
    "is nothing that exlint knows",
    arguments: [
      "services:\n  web: { image: nginx, ports: [\"80:80\"] }\n  db: { image: postgres }\n",
      "version: '3'\nservices:\n  web: { image: nginx }\nnetworks: {}\n",
      "name: stack\nservices:\n  - { name: web, type: web, status: Running }\n",
      "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80, name: http }] }\n",
      "service: { type: ClusterIP, port: 80 }\nimage: { tag: latest }\n",
      "server: { port: 8080 }\nspring: { datasource: { url: x } }\n",
      "openapi: 3.0.0\nservers:\n  - { url: https://example.com, description: production }\npaths: {}\n",
      "on: [push]\njobs: { build: { services: { redis: { image: redis } } } }\n",
    ])
  func isForeign(text: String) throws {
    let linted = try Linted(text)
    #expect(linted.report.findings.isEmpty, "\(linted.said)")
    #expect(!linted.report.skipped.isEmpty)
    #expect(linted.report.unknown.count == 1)
  }

  @Test(
    "is told from services of Exchange, by a name or by what stands beside them",
    arguments: [
      "services: { MSExchangePOP3: { Status: Running } }\n", "services: [{ Name: MSExchangePOP3, Status: Running }]\n",
      "services: { Name: msexchangepop3, Status: Running }\n",
      "exchangeVersion: '2019'\nservices: [{ Name: POP3, Status: Running }]\n",
      "server: EX01\nservices: [{ Name: POP3, Status: Running }]\n",
      "popSettings: { LoginType: SecureLogin }\nservices: [{ Name: POP3, Status: Running }]\n",
      "servers: [{ server: EX01, services: [{ Name: POP3, Status: Running }] }]\n",
    ])
  func isOurs(text: String) throws {
    #expect(try Linted(text).report.objectCount > 0)
  }
}

@Suite("Parts of a document that mean nothing")
struct MeaninglessPartTests {
  private static let object = "{ Server: EX01, MessageRetrievalSortOrder: Ascending, LoginType: SecureLogin }"

  @Test(
    "are named beside objects",
    arguments: [
      ("[\(object), text]", "a text where an object is expected"),
      ("[\(object), a, b, 3]", "3 texts where objects are expected"),
      ("[\(object), [[[[[x]]]]]]", "a list nested too deep for objects"),
      ("{ a: [\(object)], b: { c: [1] } }", "b"),
      ("{ a: [\(object), text] }", "a text where an object is expected"),
      ("{ a: [\(object)], b: [{ Mounted: true }] }", "b"),
      ("{ a: [\(object), { Mounted: true }] }", "nothing that exlint knows"),
      ("[\(object), { Mounted: true }]", "nothing that exlint knows"),
      ("\(object)\n---\ntext", "a text where an object is expected"),
    ])
  func areNamed(text: String, words: String) throws {
    let linted = try Linted(text + "\n")
    #expect(linted.report.objectCount == 1)
    #expect(linted.report.skipped.map(\.words) == [words])
  }

  @Test("are read where they are settings inside of something else")
  func readsWrappedSettings() throws {
    let linted = try Linted("exchange:\n  server: EX01\n  popSettings: { LoginType: PlainTextLogin }\n")
    #expect(linted.rules == ["pop-login-not-secure"])
  }

  @Test("are objects that no rule looks at")
  func namesUnjudged() throws {
    let linted = try Linted("server: EX01\nimapSettings: { LoginType: PlainTextLogin }\n")
    let isJudged = Linted.ruleSet.rules.contains { $0.kind?.name == "ImapSettings" }
    #expect(linted.report.skipped.contains { $0.words.contains("no rule looks at the values") } == !isJudged)
  }
}
