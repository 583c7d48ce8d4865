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

  // Without values of their own: those that stand here ArgumentParser would put into words at every start.

  @Option(help: "The output format. Default: text.")
  var format: ReportFormat?

  @Option(
    name: .customLong("fail-on"), help: "The least severity that makes the exit status 1. Default: warning.")
  var failOn: Severity?

  @Option(
    name: .customLong("max-findings"),
    help: "How many findings of one rule in one file are shown; the others are counted. 0 for all. Default: 1000.")
  var maximumFindings: Int?

  @Option(help: "When colours are used. Default: auto.")
  var color: ColorMode?

  /// More of one rule in one file nobody reads one by one.
  private static let usualMaximum = 1_000

  func validate() throws {
    guard maximumFindings ?? 0 >= 0 else { throw ValidationError("--max-findings takes a number from 0 on") }
  }

  func run() throws {
    let input = Input(paths, format: inputFormat, RuleSet.builtIn.schema)
    var errors = input.errors
    let chosen = RuleOptions(profiles: profile, selected: select, ignored: ignore, folders: rules)
    let rules = try chosen.load(firstSource: input.sources.count, &errors)
    var options = rules.options
    options.maximumFindings = maximumFindings == 0 ? nil : maximumFindings ?? Self.usualMaximum
    var report = rules.builtIn.lint(input.sources, options, own: rules.own)
    if let failOn { report.failOn = failOn }
    report.notifications += input.notifications + errors.map(\.notification) + rules.errors
    report.notifications += unknown(report, input).map { Self.nothingKnown($0, report) }
    let tool = ToolInfo(name: "exlint", version: Version.current, rules: rules.all.rules)
    var writing: Result<Void, ExitStatus> = .success(())
    write(report, as: ReportOptions(format: format ?? .text, useColor: (color ?? .auto).isOn, tool: tool)) { piece in
      if case .success = writing { writing = Result { () throws(ExitStatus) in try StandardOutput.write(piece) } }
    }
    if !Terminal.hasOneReader { complain(of: report) }
    try writing.get()
    guard report.status == .success else { throw report.status }
  }

  /// Says on standard error what is an error of the run, although the report says it too: that often goes elsewhere.
  private func complain(of report: Report) {
    for notification in report.notifications where notification.level == .error {
      Terminal.complain(notification.words)
    }
  }

  /// The sources in which something must be known and nothing is: those that the user named, and all where all are so.
  private func unknown(_ report: Report, _ input: Input) -> [Source] {
    guard !report.isEmpty || report.status == .failure else { return input.sources.filter { $0.obstacle == nil } }
    return report.unknown.filter(input.isNamed).map { input.sources[$0.index] }.filter { !$0.text.isEmpty }
  }

  private static func nothingKnown(_ source: Source, _ report: Report) -> Notification {
    let names = Set(report.skipped.filter { $0.span.source == source.id }.compactMap(\.name)).sorted().prefix(3)
    let found =
      names.isEmpty
      ? "no section of a settings file, no object of a cmdlet" : "only \(names.joined(separator: ", "))"
    return Notification(.error, "nothing here is known to exlint: \(found)", path: source.name)
  }
}
