import Linter
import RuleFiles

/// A run over files: what `exlint lint` does.
struct LintRun {
  let paths: [String]
  var choice = RuleOptions()
  var inputFormat: SourceFormat?
  var format = ReportFormat.text
  var failOn = Severity.warning
  /// How many findings of one rule in one file are shown; 0 for all.
  var maximumFindings = 1_000
  var color = ColorMode.auto

  /// What is taken where nothing is said.
  static let usual = LintRun(paths: [])

  init(paths: [String]) {
    self.paths = paths
  }

  /// A run of which the arguments only name what to read: the usual one, which need not wait until a parser knows its options.
  ///
  /// - Returns: `nil` where an argument is an option or a command.
  init?(arguments: [String]) {
    let isPath = { (argument: String) in argument == "-" || !argument.isEmpty && !argument.hasPrefix("-") }
    guard !arguments.isEmpty, arguments.allSatisfy(isPath), !arguments.contains(where: Exlint.isCommand) else {
      return nil
    }
    self.init(paths: arguments)
  }

  /// - Throws: `ExitStatus`, or what an option says wrongly.
  func run() throws {
    let input = Input(paths, format: inputFormat, RuleSet.builtIn.schema)
    var errors = input.errors
    let rules = try choice.load(firstSource: input.sources.count, &errors)
    var options = rules.options
    options.maximumFindings = maximumFindings == 0 ? nil : maximumFindings
    var report = rules.builtIn.lint(input.sources, options, own: rules.own)
    report.failOn = failOn
    report.notifications += input.notifications + errors.map(\.notification) + rules.errors
    report.notifications += unknown(report, input).map { Self.nothingKnown($0, report) }
    let tool = ToolInfo(name: "exlint", version: Version.current, rules: rules.all.rules)
    var writing: Result<Void, ExitStatus> = .success(())
    write(report, as: ReportOptions(format: format, useColor: color.isOn, tool: tool)) { piece in
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
