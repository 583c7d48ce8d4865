import Foundation
import RuleFiles
import Linter
import Testing

@Suite("Commands that inform")
struct InformationTests {
  @Test("explain every rule", arguments: RuleSet.builtIn.rules.map(\.id))
  func explains(rule: String) throws {
    let run = try Run("explain", rule)
    #expect(run.status == 0)
    #expect(run.output.contains(rule))
    #expect(run.errors.isEmpty)
  }

  @Test("tell the nearest rule where one does not exist")
  func suggests() throws {
    let run = try Run("explain", "pop-service-stoped")
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean pop-service-stopped?"))
    #expect(run.output.isEmpty)
  }

  @Test("list every rule in every format", arguments: ["text", "json", "markdown"])
  func lists(format: String) throws {
    let run = try Run("rules", "--format", format)
    #expect(run.status == 0)
    #expect(RuleSet.builtIn.rules.allSatisfy { run.output.contains($0.id) })
  }

  @Test("list rules as JSON that parses")
  func listsJSON() throws {
    let run = try Run("rules", "--format", "json")
    _ = try JSONDecoder().decode(Run.Value.self, from: Data(run.output.utf8))
  }

  @Test("list the rules of one profile")
  func listsProfile() throws {
    let run = try Run("rules", "--profile", "workfront")
    #expect(run.output.contains("mailbox-pop-disabled"))
    #expect(!run.output.contains("client-connector-without-exchange-users"))
  }

  @Test("tell of every command where none is named", arguments: ["--help", "-h"])
  func helpOfAll(flag: String) throws {
    let run = try Run(flag)
    #expect(run.status == 0)
    let commands = ["lint", "collect", "convert", "explain", "rules", "test"]
    #expect(commands.allSatisfy { run.output.contains("\n  \($0) ") })
  }

  @Test("tell the version")
  func version() throws {
    let run = try Run("--version")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("exlint "))
    #expect(run.output.split(whereSeparator: \.isWhitespace).count == 2)
  }

  @Test(
    "help",
    arguments: [
      ["--help"], ["lint", "--help"], ["explain", "--help"], ["rules", "--help"], ["collect", "--help"],
      ["test", "--help"], ["help"],
    ])
  func help(arguments: [String]) throws {
    let run = try Run(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE"))
  }

  @Test("write completions for shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let run = try Run("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("exlint"))
  }
}
