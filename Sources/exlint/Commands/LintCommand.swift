import ArgumentParser
import Linter
import RuleFiles

/// Lints files.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Checks settings files and exports (the default command).",
    discussion: """
      Reads settings files in YAML, what PowerShell exports (CLIXML, JSON, CSV, YAML, and the text of Format-List), and \
      scripts of Desired State Configuration.

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
  var format: ReportFormat = .text

  @Option(name: .customLong("fail-on"), help: "The least severity that makes the exit status 1.")
  var failOn: Severity = .warning

  @Option(help: "When colours are used.")
  var color: ColorMode = .auto

  func run() throws {
    let input = Input(paths, format: inputFormat)
    var errors = input.errors
    let chosen = RuleOptions(profiles: profile, selected: select, ignored: ignore, folders: rules)
    let rules = try chosen.load(firstSource: input.sources.count, &errors)
    let report = rules.builtIn.lint(input.sources, rules.options, own: rules.own)
    errors += rules.errors
    let isEmpty = report.objectCount == 0 && report.count(.error) == 0
    if isEmpty, errors.isEmpty { errors += input.sources.map { Self.nothingKnown($0, report) } }
    // A person must not read totals over an empty input; a program gets its document.
    if !isEmpty || format != .text {
      let tool = ToolInfo(name: "exlint", version: Version.current, rules: rules.all.rules)
      Terminal.write(render(report, as: ReportOptions(format: format, useColor: color.isOn, tool: tool)))
    }
    for error in errors { Terminal.complain(error.message) }
    guard errors.isEmpty else { throw ExitStatus.failure }
    if report.findings.contains(where: { $0.severity >= failOn }) { throw ExitStatus.findings }
  }

  private static func nothingKnown(_ source: Source, _ report: Report) -> FileError {
    let names = Set(report.skipped.filter { $0.span.source == source.id }.compactMap(\.name)).sorted().prefix(3)
    let found =
      names.isEmpty
      ? "no section of a settings file, no object of a cmdlet" : "there is \(names.joined(separator: ", "))"
    return FileError("\(source.name):1:1", "nothing here is known to exlint: \(found)")
  }
}
