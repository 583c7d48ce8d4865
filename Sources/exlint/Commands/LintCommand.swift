import ArgumentParser
import Linter
import RuleFiles

/// Lints files.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Checks settings files and exports (the default command).",
    discussion: """
      Reads settings files in YAML, what PowerShell exports (CLIXML, JSON, CSV, YAML, and the text of Format-List), \
      scripts of Desired State Configuration, and commands such as Set-ReceiveConnector, which are read and not run.

      Files of one run are one organisation: the objects of a server may be spread over several files.
      """)

  @Argument(
    help: "Files, folders (all settings files and exports below them), or - for standard input.", completion: .file())
  var paths: [String]

  @Option(
    parsing: .singleValue,
    help: "Check against this profile; may be given several times, or with commas. Default: workfront,microsoft.",
    completion: .custom { _, _, _ in RuleSet.builtIn.profiles })
  var profile: [String] = []

  @Option(
    parsing: .singleValue, help: "Run only this rule; may be given several times, or with commas.",
    completion: .custom { _, _, _ in RuleSet.builtIn.rules.map(\.id) })
  var select: [String] = []

  @Option(
    parsing: .singleValue, help: "Do not run this rule; may be given several times, or with commas.",
    completion: .custom { _, _, _ in RuleSet.builtIn.rules.map(\.id) })
  var ignore: [String] = []

  @Option(parsing: .singleValue, help: "A folder with rule files of your own.", completion: .directory)
  var rules: [String] = []

  @Option(
    name: .customLong("input-format"), help: "The format of the input; without it, the text of each file decides.")
  var inputFormat: SourceFormat?

  @Option(help: "The output format.")
  var format = LintRun.usual.format

  @Option(name: .customLong("fail-on"), help: "The least severity that makes the exit status 1.")
  var failOn = LintRun.usual.failOn

  @Option(
    name: .customLong("max-findings"),
    help: "How many findings of one rule in one file are shown; the others are counted. 0 for all.")
  var maximumFindings = LintRun.usual.maximumFindings

  @Option(help: "When colours are used.")
  var color = LintRun.usual.color

  func validate() throws {
    guard maximumFindings >= 0 else { throw ValidationError("--max-findings takes a number from 0 on") }
  }

  func run() throws {
    var run = LintRun(paths: paths)
    run.choice = RuleOptions(profiles: profile, selected: select, ignored: ignore, folders: rules)
    run.inputFormat = inputFormat
    run.format = format
    run.failOn = failOn
    run.maximumFindings = maximumFindings
    run.color = color
    try run.run()
  }
}
