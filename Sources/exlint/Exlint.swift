package import ArgumentParser
private import Linter

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
    Platform.startNothingAfterCrash()
    Platform.ignoreSignalsOfWriting()
    Platform.occupyClosedStreams()
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if let lint = LintRun(arguments: arguments) {
        try lint.run()
      } else {
        var command = try command(arguments)
        try command.run()
      }
      Terminal.exit(.success)
    } catch let status as ExitStatus {
      Terminal.exit(status)
    } catch {
      Terminal.exit(answer(to: error))
    }
  }

  /// Says what ArgumentParser has to say: help, the version and completion scripts come as errors too.
  private static func answer(to error: any Error) -> ExitStatus {
    let text = fullMessage(for: error)
    guard exitCode(for: error) == .success else {
      Terminal.complain(lines: text)
      return .failure
    }
    do throws(ExitStatus) {
      try StandardOutput.write(text + "\n")
      return .success
    } catch {
      return error
    }
  }

  /// Whether an argument is the name of a command.
  static func isCommand(_ argument: String) -> Bool {
    argument == "help" || configuration.subcommands.contains { $0._commandName == argument }
  }

  /// The command that the arguments ask for.
  ///
  /// Where none is named, the default one comes first: to get to it through the root would take twice as long. What it does
  /// not take, such as help and mistakes, is for the root to answer.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    if !arguments.contains(where: isCommand), let command = try? LintCommand.parseAsRoot(arguments) as? LintCommand {
      return command
    }
    return try parseAsRoot(arguments)
  }
}

/// The version of this program.
enum Version {
  static let current = "0.1.0"
}
