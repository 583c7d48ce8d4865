import Foundation
import Testing

@Suite("With a limit to the findings that are shown")
struct MaximumFindingsTests {
  private static let examples = Executable.package.appending(path: "examples")

  /// Files with several findings of one rule: a rule that requires something, a search, and a reader's.
  private static let files: [String: String] = [
    "a.yaml": """
    server: EX01
    exchangeVersion: "2019"
    receiveConnectors:
      - { Name: R1, Bindings: "0.0.0.0:25", MaxMessageSize: many, PermissionGroups: "AnonymousUsers, Custom", RemoteIPRanges: "0.0.0.0/0", Enabledd: 1 }
      - { Name: R2, Bindings: "0.0.0.0:25", MaxMessageSize: many, PermissionGroups: "AnonymousUsers, Custom", RemoteIPRanges: "0.0.0.0/0", Enabledd: 1 }
      - { Name: R3, Bindings: "0.0.0.0:25", MaxMessageSize: many, PermissionGroups: "AnonymousUsers, Custom", RemoteIPRanges: "10.1.1.1", Enabledd: 1 }
      - { Name: R4, Bindings: "0.0.0.0:25", Banner: x, PermissionGroups: "AnonymousUsers, Custom", Enabled: false, Enabledd: 1 }

    """,
    "b.yaml": "server: EX02\npopSettings: { LoginType: PlainTextLogin, Foo: 1, Baz: 2 }\n",
  ]

  @Test("totals and status see all, and the rest of each rule is named", arguments: [1, 2, 3])
  func countsAll(limit: Int) throws {
    let scratch = try Scratch(Self.files)
    let all = try Run("--format", "json", "--max-findings", "0", "a.yaml", "b.yaml", in: scratch.url)
    let some = try Run("--format", "json", "--max-findings", "\(limit)", "a.yaml", "b.yaml", in: scratch.url)
    let (whole, part) = (try all.json(), try some.json())
    #expect(all.status == some.status)
    for key in ["error", "warning", "info"] {
      #expect(whole["summary"]?["findings"]?[key]?.number == part["summary"]?["findings"]?[key]?.number)
    }
    let findings = try #require(whole["findings"]?.list)
    let shown = try #require(part["findings"]?.list)
    let others = try #require(part["notShown"]?.list)
    #expect(whole["notShown"]?.list?.isEmpty == true)
    #expect(!others.isEmpty)
    #expect(shown.count + others.reduce(0) { $0 + Int($1["count"]?.number ?? 0) } == findings.count)
    let kinds = Dictionary(grouping: findings) { [$0["rule"]?.text, $0["file"]?.text, $0["severity"]?.text] }
    for (kind, all) in kinds {
      let told = shown.count { [$0["rule"]?.text, $0["file"]?.text, $0["severity"]?.text] == kind }
      let counted = others.filter { [$0["rule"]?.text, $0["file"]?.text, $0["severity"]?.text] == kind }
      #expect(told + counted.reduce(0) { $0 + Int($1["count"]?.number ?? 0) } == all.count, "\(kind)")
    }
  }

  @Test("every format names the rest", arguments: ["text", "concise", "github", "sarif"])
  func namesRest(format: String) throws {
    let scratch = try Scratch(Self.files)
    let run = try Run("--format", format, "--max-findings", "1", "a.yaml", in: scratch.url)
    #expect(run.status == 1)
    #expect(run.output.contains("more findings of unknown-key in a.yaml"))
    #expect(run.output.contains("more findings of anonymous-relay-suspected in a.yaml"))
  }

  @Test("a usual run shows a thousand of one rule in one file")
  func hasDefault() throws {
    let connectors = (0..<1_200).map { "  - { Name: R\($0), Foo: 1 }\n" }.joined()
    let scratch = try Scratch(["a.yaml": "receiveConnectors:\n" + connectors])
    let run = try Run("--format", "concise", "a.yaml", in: scratch.url)
    #expect(run.output.contains("not shown: 200 more findings of unknown-key in a.yaml"))
    #expect(run.output.split(separator: "\n").count { $0.contains("[unknown-key]") } == 1_000)
  }

  @Test("a limit below none is refused")
  func refusesLess() throws {
    #expect(try Run("--max-findings=-1", "a.yaml").status == 2)
  }
}
