import Linter
import Testing

@Suite("An object that is given twice")
struct GivenTwiceTests {
  @Test("is one where both places say the same", arguments: SampleValue.all)
  func isOne(sample: SampleValue) throws {
    let file = ObjectFile(kind: sample.kind)
    let name = sample.property.name
    let linted = try Linted(file.text("\(name): \(sample.written)"), file.text("\(name): \(sample.same)"))
    #expect(linted.report.objectCount == 1)
    #expect(linted.findings("given-twice").isEmpty)
    let note = try #require(linted.report.notifications.first)
    #expect(note.message == "1 object is given twice with equal values, and counted once: 1.yaml repeats 0.yaml")
    let once = try Linted(file.text("\(name): \(sample.written)"))
    #expect(linted.report.findings.map(\.fingerprint) == once.report.findings.map(\.fingerprint))
    #expect(linted.report.tally.total == once.report.tally.total + 1, "the second file is one check more")
  }

  @Test("is unknown where they differ, and both places are shown", arguments: SampleValue.all)
  func isUnknown(sample: SampleValue) throws {
    let file = ObjectFile(kind: sample.kind)
    let name = sample.property.name
    let texts = [file.text("\(name): \(sample.written)"), file.text("\(name): \(sample.different)")]
    let linted = try Linted(texts[0], texts[1])
    #expect(linted.report.objectCount == 1)
    let finding = try linted.finding("given-twice")
    #expect(finding.severity == .warning)
    #expect(finding.headline.hasPrefix("different values of \(name) are given for the \(sample.kind.title)"))
    #expect(finding.primary.span.source.index == 1)
    #expect(finding.related.map(\.span.source.index) == [0])
    #expect(finding.subject.kind == sample.kind.name)
    #expect(finding.subject.property == name)
    #expect(linted.report.notifications.isEmpty)
    let inventory = Self.inventory(texts)
    let object = try #require(inventory.objects(sample.kind.id).first)
    guard case .unknown(.contradiction) = object.value(name) else {
      Issue.record("\(object.value(name))")
      return
    }
    #expect(!linted.report.findings.contains { $0.subject.property == name && Self.judges($0) })
  }

  /// Whether a finding says that a value is not as a rule wants it.
  private static func judges(_ finding: Finding) -> Bool {
    Linted.ruleSet.rule(finding.rule)?.category != "input"
  }

  @Test("has what either place tells, at its own place", arguments: SampleValue.all)
  func isJoined(sample: SampleValue) throws {
    let file = ObjectFile(kind: sample.kind)
    let texts = [file.text(), file.text("\(sample.property.name): \(sample.written)"), file.text()]
    let inventory = Self.inventory(texts)
    #expect(inventory.objects(sample.kind.id).count == 1)
    let object = try #require(inventory.objects(sample.kind.id).first)
    let slot = try #require(sample.kind.slot(sample.property.name))
    #expect(object.place(slot)?.source.index == 1)
    #expect(object.tree(of: slot).source.id.index == 1)
    if case .unknown = object.value(slot) { Issue.record("\(object.value(slot))") }
    if !sample.kind.unique.isEmpty { #expect(object.place.source.index == 0) }
  }

  @Test("is not the one of another server", arguments: SampleValue.all.filter { $0.kind.owner == .server })
  func isNotOfOtherServer(sample: SampleValue) throws {
    guard sample.kind.name != "ExchangeServer" else { return }
    let file = ObjectFile(kind: sample.kind)
    let linted = try Linted(
      file.text("\(sample.property.name): \(sample.written)"),
      file.text("\(sample.property.name): \(sample.different)", server: "EX02"))
    #expect(linted.report.objectCount == 2)
    #expect(linted.findings("given-twice").isEmpty)
  }

  @Test(
    "is known by one place where the other has lost the value",
    arguments: [
      ("Bindings", "{0.0.0.0:25...}", "[0.0.0.0:25, 0.0.0.0:26]"),
      ("Bindings", "{0.0.0.0:25", "[0.0.0.0:25, 0.0.0.0:26]"),
      ("AuthMechanism", "{Tls...}", "[Tls, Integrated]"), ("MaxMessageSize", "~", "36 MB"),
      ("Enabled", "Microsoft.Exchange.Data.Thing", "true"), ("AuthMechanism", "[Tls, Nonsense]", "[Tls, Integrated]"),
    ])
  func isKnownByOne(name: String, lost: String, known: String) throws {
    let schema = Linted.ruleSet.schema
    let kind = try #require(schema.kind(named: "ReceiveConnector"))
    let file = ObjectFile(kind: kind)
    let lostFile = file.text("\(name): \(lost.first == "[" ? lost : "'\(lost)'")")
    for texts in [[lostFile, file.text("\(name): \(known)")], [file.text("\(name): \(known)"), lostFile]] {
      let inventory = Self.inventory(texts)
      #expect(inventory.objects(kind.id).count == 1)
      let object = try #require(inventory.objects(kind.id).first)
      #expect(object.place(try #require(kind.slot(name)))?.source.index == (texts[0] == lostFile ? 1 : 0))
    }
  }

  @Test("differs where a cut list holds what the other does not")
  func differsByCutList() throws {
    let kind = try #require(Linted.ruleSet.schema.kind(named: "ReceiveConnector"))
    let file = ObjectFile(kind: kind)
    let linted = try Linted(
      file.text("Bindings: '{0.0.0.0:25...}'"), file.text("Bindings: ['0.0.0.0:26', '0.0.0.0:27']"))
    #expect(linted.findings("given-twice").count == 1)
  }

  @Test(
    "is known by its name in any letter case, and however many blanks stand in it",
    arguments: ["Relay  for   printers", "RELAY FOR PRINTERS", " relay for printers "])
  func isKnownByName(name: String) throws {
    let file = { (name: String) in "server: EX01\nreceiveConnectors:\n  - { Name: '\(name)', Enabled: true }\n" }
    #expect(try Linted(file("Relay for printers"), file(name)).report.objectCount == 1)
    #expect(try Linted(file("Größe für A"), file("GRÖSSE FÜR A")).report.objectCount == 2)
    #expect(try Linted(file("Älter als A"), file("ÄLTER  ALS A")).report.objectCount == 1)
    #expect(try Linted(file("Relay 1"), file("Relay1")).report.objectCount == 2)
  }

  @Test("in one list of a settings file is said too")
  func isSaidInOneList() throws {
    let linted = try Linted(
      """
      receiveConnectors:
        - { Name: Relay, Enabled: true, Bindings: ["0.0.0.0:25"] }
        - { Name: RELAY, Enabled: false, Bindings: ["0.0.0.0:26"] }
      """)
    let finding = try linted.finding("given-twice")
    #expect(finding.headline == "different values of Enabled, Bindings are given for the receive connector \"Relay\"")
    #expect(finding.related.map { linted.written($0.span) } == ["true", "[\"0.0.0.0:25\"]", "[\"0.0.0.0:26\"]"])
  }

  @Test("of a server without a name is not joined over files, nor in an export by guess")
  func isNotGuessed() throws {
    let connector = "receiveConnectors: [{ Name: Relay, Enabled: true }]\n"
    #expect(try Linted(connector, connector).report.objectCount == 2)
    let list = { (port: Int) in
      "Name : Relay\nAuthMechanism : None\nPermissionGroups : Custom\nBindings : {0.0.0.0:\(port)}\n"
    }
    #expect(try Linted(list(25) + "\n" + list(26)).report.objectCount == 2)
    let repeated = try Linted(list(25) + "\n" + list(26) + "\n" + list(25))
    #expect(repeated.report.objectCount == 2)
    #expect(repeated.findings("given-twice").isEmpty)
  }

  @Test(
    "by facts of its server is said",
    arguments: [
      ("servesPOP: true", "servesPOP: false", "given-twice"),
      ("exchangeVersion: 2019", "exchangeVersion: 2016", "conflicting-version"),
    ])
  func saysFacts(first: String, second: String, rule: String) throws {
    let linted = try Linted("server: EX01\n\(first)\n", "server: ex01.contoso.com\n\(second)\n")
    #expect(linted.inputFindings.map(\.rule) == [rule])
    #expect(try Linted("server: EX01\n\(first)\n", "server: EX01\n\(first)\n").inputFindings.isEmpty)
  }

  static func inventory(_ texts: [String]) -> Inventory {
    let trees = texts.enumerated().map { index, text in
      Reading(Source(Source.ID(index), name: "\(index).yaml", DecodedText(Array(text.utf8)))).tree
    }
    return InventoryBuilder.build(trees, Linted.ruleSet.schema).inventory
  }
}
