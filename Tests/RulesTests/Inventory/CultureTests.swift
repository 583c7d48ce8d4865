import Linter
import Testing

@Suite("Values of other cultures")
struct CultureTests {
  /// The last day of a certificate is told where it is known.
  private func dates(_ notBefore: String, _ notAfter: String) throws -> Value {
    let text = """
      Thumbprint : 434AC224C8459924B26521298CE8834C514856AB
      Services   : IMAP, POP
      NotBefore  : \(notBefore)
      NotAfter   : \(notAfter)

      """
    let source = Source(Source.ID(0), name: "certificates.txt", DecodedText(Array(text.utf8)))
    let reading = Reading(source)
    #expect(source.format == .formatList && reading.problems.isEmpty)
    let inventory = InventoryBuilder.build([reading.tree], Linted.ruleSet.schema).inventory
    let kind = try #require(inventory.schema.kinds.first { $0.name == "ExchangeCertificate" })
    return try #require(inventory.objects(kind.id).first).value("NotAfter")
  }

  @Test(
    "A date of two readings is decided by another one of the same file",
    arguments: [
      ("13/02/2016 1:43:23 PM", "2/03/2018 1:53:00 PM", "2018-03-02"),
      ("2/13/2016 1:43:23 PM", "2/03/2018 1:53:00 PM", "2018-02-03"),
      ("13-02-2016 13:43:23", "02-03-2018 13:53:00", "2018-03-02"),
      ("2/03/2016", "3/03/2018", "2018-03-03"), ("13/02/2016", "2/13/2018", "2018-02-13"),
      ("2/03/2016", "02.03.2018 00:00:00", "2018-03-02"),
    ])
  func decidesOrder(notBefore: String, notAfter: String, day: String) throws {
    guard case .date(let date) = try dates(notBefore, notAfter) else {
      Issue.record("not a date")
      return
    }
    #expect(date.description == day)
  }

  @Test(
    "A date of two readings stays undecided where nothing decides",
    arguments: [
      ("12/02/2016 1:43:23 PM", "12/02/2018 1:53:00 PM"), ("2016-02-13", "12/02/2018"), ("13.02.2016", "12/02/2018"),
      ("31/31/2016", "12/02/2018"), ("", "12/02/2018"), ("3/3/2016", "12/02/2018"),
    ])
  func staysUndecided(notBefore: String, notAfter: String) throws {
    guard case .unknown(.ambiguous) = try dates(notBefore, notAfter) else {
      Issue.record("decided")
      return
    }
  }

  @Test("Dates that contradict each other decide nothing, and each source decides for itself")
  func ignoresContradiction() throws {
    let certificate = { (start: String, end: String) in
      "- { Thumbprint: \(start.utf8.map { String($0, radix: 16) }.joined()), Services: IMAP, NotBefore: \(start), NotAfter: \(end), RunspaceId: x }\n"
    }
    let texts = [
      certificate("13/02/2016", "02/03/2018") + certificate("02/13/2016", "02/03/2018"),
      certificate("13/02/2016", "02/03/2018"), certificate("02/13/2016", "02/03/2018"),
      certificate("02/03/2016", "02/03/2018"),
    ]
    let trees = texts.enumerated().map { index, text in
      Reading(Source(Source.ID(index), name: "\(index).yaml", DecodedText(Array(text.utf8)))).tree
    }
    let inventory = InventoryBuilder.build(trees, Linted.ruleSet.schema).inventory
    let kind = try #require(inventory.schema.kinds.first { $0.name == "ExchangeCertificate" })
    let days = inventory.objects(kind.id).map { object in
      if case .date(let date) = object.value("NotAfter") { date.description } else { "?" }
    }
    #expect(days == ["?", "?", "2018-03-02", "2018-02-03", "?"])
  }

  @Test(
    "A list that lost its end is cut",
    arguments: [
      ("{10.0.0.1, 10.0.0", 1), ("{10.0.0.1,", 1), ("{10.0.0.1...", 1), ("{10.0.0.1…", 1), ("{10.0.0.1...}", 1),
      ("{10.0.0.1, 10.0.0.2…}", 2), ("10.0.0.1,", 1), ("{10.0.0.1", 0), ("{", 0),
    ])
  func knowsCutList(text: String, count: Int) throws {
    let list = "Name             : Client Frontend EX01\nPermissionGroups : ExchangeUsers\nAuthMechanism    : Tls\n"
    let source = Source(Source.ID(0), name: "list.txt", DecodedText(Array((list + "RemoteIPRanges : \(text)").utf8)))
    let inventory = InventoryBuilder.build([Reading(source).tree], Linted.ruleSet.schema).inventory
    let kind = try #require(inventory.schema.kinds.first { $0.name == "ReceiveConnector" })
    let connector = try #require(inventory.objects(kind.id).first)
    guard case .list(let bindings) = connector.value("RemoteIPRanges") else {
      Issue.record("no list")
      return
    }
    #expect(!bindings.isComplete)
    #expect(bindings.elements.count == count)
  }
}
