import Linter
import Testing

@Suite("Names of servers")
struct ServerNameTests {
  private static let pop = "popSettings: { LoginType: PlainTextLogin }"

  private static func files(_ names: [String]) -> [[UInt8]] {
    names.map { Array("server: \($0)\n\(pop)\n".utf8) }
  }

  @Test(
    "mean one server where they differ by letter case, or by having a domain",
    arguments: [
      ["EX01", "ex01"], ["EX01", "EX01.contoso.com"], ["ex01.contoso.com", "EX01.CONTOSO.COM."],
      ["EX01.contoso.com", "EX01", "Ex01.Contoso.com"], ["10.0.0.5", "10.0.0.5"],
      ["CN=EX01,CN=Servers,CN=First,DC=contoso,DC=com", "EX01.contoso.com"],
    ])
  func meanOne(names: [String]) throws {
    let linted = try Linted(Self.files(names))
    #expect(linted.report.serverCount == 1)
    #expect(linted.inputFindings.isEmpty)
  }

  @Test(
    "mean several where domains or addresses differ",
    arguments: [
      ["EX01.contoso.com", "EX01.fabrikam.com"], ["10.0.0.5", "10.0.0.6"], ["10.0.0.5", "10.1.0.5"],
      ["EX01.contoso.com", "EX01.eu.contoso.com"], ["'fe80::1'", "'fe80::2'"],
    ])
  func meanSeveral(names: [String]) throws {
    let linted = try Linted(Self.files(names))
    #expect(linted.report.serverCount == 2)
    let subjects = linted.findings("pop-login-not-secure").compactMap(\.subject.server)
    #expect(subjects == names.map { $0.filter { $0 != "'" } })
    #expect(linted.inputFindings.isEmpty)
  }

  @Test(
    "are said where a short one could mean two servers, and then mean neither", arguments: [[0, 1, 2], [2, 0, 1]])
  func areDoubtful(order: [Int]) throws {
    let names = ["EX01.a.com", "EX01.b.com", "ex01"]
    let linted = try Linted(Self.files(order.map { names[$0] }))
    #expect(linted.report.serverCount == 3)
    let finding = try linted.finding("ambiguous-server")
    #expect(linted.written(finding.primary.span) == "ex01")
    #expect(finding.related.map { linted.written($0.span) } == ["EX01.a.com", "EX01.b.com"])
    #expect(finding.headline == "ex01 could mean EX01.a.com or EX01.b.com")
    #expect(finding.subject.server == "ex01")
    #expect(linted.findings("pop-login-not-secure").count == 3)
  }

  @Test("stand in commands as cmdlets take them")
  func standInCommands() throws {
    let command = { (linted: Linted) in linted.findings("pop-login-not-secure").compactMap(\.fix.commands.first) }
    #expect(command(try Linted(Self.files(["ex01.contoso.com"]))).allSatisfy { $0.contains("-Server 'ex01'") })
    let several = command(try Linted(Self.files(["EX01.a.com", "EX01.b.com"])))
    #expect(several.count == 2)
    #expect(several.first?.contains("-Server 'EX01.a.com'") == true)
  }
}

@Suite("Folders of exports")
struct ExportFolderTests {
  private static let export = "LoginType : PlainTextLogin\nX509CertificateName : mail\nSSLBindings : {0.0.0.0:995}\n"

  private static func server(in folder: String) throws -> String? {
    let linted = try Linted(files: ["\(folder)/pop.txt": "[PS] C:\\>Get-PopSettings | fl\n\n\(export)"])
    return try linted.finding("pop-login-not-secure").subject.server
  }

  @Test(
    "that are named by a day are no servers",
    arguments: [
      "2026-11-29", "20261129", "export_2026-11-29", "exports-20261129", "export_29-11-2026", "29nov2026",
      "2026-Nov-29", "exchange_202611291015", "export2026_11_29", "backup-29112026", "EX01_2026-11-29",
    ])
  func areDays(folder: String) throws {
    #expect(try Self.server(in: folder) == nil)
  }

  @Test(
    "may be named like servers",
    arguments: ["EX01", "ex-2019-01", "MBX20191", "EX2016", "srv-01-02-03", "EXCH-10001234", "s2019-99-99", "DEC-01"])
  func areServers(folder: String) throws {
    #expect(try Self.server(in: folder) == folder)
  }
}
