package import ArgumentParser

/// The command `exlint`.
@main
package struct Exlint: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "exlint",
    abstract: "Checks the POP3 and receive connector settings of Exchange servers.",
    discussion: """
      Usage: exlint settings.yaml

      exlint reads settings files in YAML and exports of the cmdlets, flags every deviation from the documented required settings, and tells how \
      to fix it.

      Exit status: 0 nothing at or above --fail-on; 1 findings; 2 could not do what was asked.
      """,
    version: "exlint \(Version.current)",
    subcommands: [
      LintCommand.self, CollectCommand.self, ConvertCommand.self, ExplainCommand.self, RulesCommand.self,
      TestCommand.self,
    ],
    defaultSubcommand: LintCommand.self)

  package init() {}

  /// Runs the command; what the command line says wrongly ends in the same exit status as any other failure.
  package static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch  where exitCode(for: error) == .validationFailure {
      Terminal.complain(lines: fullMessage(for: error))
      exit(withError: ExitStatus.failure)
    } catch {
      exit(withError: error)
    }
  }
}

/// The version of this program.
enum Version {
  static let current = "0.1.0"
}
