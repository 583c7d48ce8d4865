import Linter
import Testing

@Suite("Format-List in the corpus", .enabled(if: Files.hasCorpus, "../shared/corpus is not there"))
struct FormatListCorpusTests {
  private func text(_ path: String) throws -> ListedText {
    ListedText(bytes: try Files.bytes(path, of: Files.corpus), format: nil)
  }

  @Test(
    "is recognised and read without a word",
    arguments: [
      ("casmailbox-protocols-indented", 1, 7), ("exchangecertificate-wrapped-accessrules", 1, 14),
      ("receiveconnector-frontend-doublespaced", 1, 58), ("receiveconnector-two-joined-arrays", 2, 5),
      ("testservicehealth-wrapped-four-roles", 4, 4),
    ])
  func readsSample(name: String, records: Int, properties: Int) throws {
    let text = try text("format-list/\(name).txt")
    #expect(text.records.map(\.count) == Array(repeating: properties, count: records))
    #expect(text.problems.isEmpty)
    #expect(!text.isCut)
    #expect(text.isSound)
  }

  @Test("has wrapped lists that are joined")
  func joinsLists() throws {
    let rules = try text("format-list/exchangecertificate-wrapped-accessrules.txt").string("AccessRules")
    let rule = "System.Security.AccessControl.CryptoKeyAccessRule"
    #expect(rules == "{\(Array(repeating: rule, count: 4).joined(separator: ", "))}")
    let health = try text("format-list/testservicehealth-wrapped-four-roles.txt")
    #expect(
      health.string("ServicesRunning")
        == "{IISAdmin, MSExchangeADTopology, MSExchangeDelivery, MSExchangeIS, MSExchangeMailboxAssistants, "
        + "MSExchangeRepl, MSExchangeRPC, MSExchangeServiceHost, MSExchangeSubmission, MSExchangeThrottling, "
        + "MSExchangeTransportLogSearch, W3Svc, WinRM}")
  }

  @Test("has tables that are refused", arguments: ["receiveconnector-collapsed", "service-truncated"])
  func refusesTable(name: String) throws {
    let text = try text("other/format-table-\(name).txt")
    #expect(text.said == ["table-output"])
    #expect(text.problems.first?.values["command"] == (name.hasPrefix("s") ? "Get-Service" : "Get-ReceiveConnector"))
  }

  @Test(
    "has texts that are none of both",
    arguments: ["yaml", "json", "clixml", "csv", "dsc"].flatMap { folder in
      ["yml", "json", "xml", "csv", "txt"].flatMap { Files.paths(below: folder, of: Files.corpus, extension: $0) }
    } + ["other/psobject-cast-to-string-identity.txt", "other/report-evidence-connectors.txt"])
  func leavesOthers(path: String) throws {
    #expect(SourceFormat.detected(in: DecodedText(try Files.bytes(path, of: Files.corpus)).text) != .formatList)
  }

  @Test(
    "is survived when it is cut anywhere",
    arguments: Files.paths(below: "format-list", of: Files.corpus, extension: "txt"))
  func survivesCut(path: String) throws {
    let bytes = try Files.bytes(path, of: Files.corpus)
    let count = ListedText(bytes: bytes).records.count
    for end in bytes.indices {
      let text = ListedText(bytes: Array(bytes[..<end]))
      #expect(text.isSound)
      #expect(text.records.count <= count)
    }
  }
}
