import Linter
import RuleFiles
import Testing

@Suite("Lists that lost something")
struct LostObjectTests {
  @Test(
    "never prove that an object is missing",
    arguments: [
      "receiveConnectors:\n  - Name: Relay EX01\n    Bindings: [\"0.0.0.0:25\"]\n    PermissionGroups: Partners\n  - oops\n",
      "receiveConnectors:\n  - Name: Relay EX01\n    Bindings: [\"0.0.0.0:25\"]\n    PermissionGroups: Partners\n  - *gone\n",
    ])
  func lostObjectsAreUnknown(_ section: String) throws {
    #expect(try missing(in: section).isEmpty)
  }

  @Test("prove it when they are whole")
  func wholeListsProve() throws {
    let section =
      "receiveConnectors:\n  - Name: Relay EX01\n    Bindings: [\"0.0.0.0:25\"]\n    PermissionGroups: Partners\n"
    #expect(try missing(in: section).count == 1)
  }

  @Test("are told of in a table of known objects only", arguments: [("StartType", 1), ("Moons", 0)])
  func unknownTablesMayBeUneven(column: String, count: Int) throws {
    let linted = try Linted("\"Name\",\"\(column)\",\"Size\"\n\"Saturn\",\"2\"\n\"Mars\",\"2\",\"1\"\n")
    #expect(linted.findings("row-length").count == count)
  }

  private func missing(in section: String) throws -> [Finding] {
    let text = "server: EX01\nexchangeVersion: \"2019\"\n" + section
    let source = Source(Source.ID(0), name: "settings.yaml", DecodedText(Array(text.utf8)))
    let today = try #require(UTCDate(year: 2026, month: 11, day: 1))
    let report = RuleSet.builtIn.lint([source], LintOptions(profiles: ["workfront"], today: today))
    return report.findings.filter { $0.rule == "client-connector-missing" }
  }
}
