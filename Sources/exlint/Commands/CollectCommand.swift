import ArgumentParser
import Linter
import RuleFiles
import Rules

/// Prints the script that exports settings.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "Prints a PowerShell script that exports what exlint checks.",
    discussion: """
      Usage: exlint collect > collect.ps1

      Read the script, copy it to an Exchange server, and run it there in the Exchange Management Shell. It changes \
      nothing. It writes one file per server, which exlint reads.
      """)

  func run() throws {
    try StandardOutput.write(CollectScript(RuleSet.builtIn.schema, program: "exlint \(Version.current)").text)
  }
}
