import Linter
import RuleFiles
import Rules

/// All that exlint does with a file: it reads, checks, reports and converts it.
struct Trial {
  private let ruleSet = RuleSet.builtIn
  private let options: LintOptions
  private let omission: Omission
  private let tool = ToolInfo(name: "exlint", version: "0.0.0", rules: { [] })
  private let format: SourceFormat?

  init?(format: SourceFormat?) {
    // A fixed day, so that an input does the same whenever it is tried.
    guard let today = UTCDate(year: 2026, month: 11, day: 1) else { return nil }
    options = LintOptions(profiles: Set(ruleSet.profiles), today: today)
    omission = Omission(ruleSet.defaults(), today: today, isEdge: Exchange.isEdge)
    self.format = format
  }

  func run(_ bytes: [UInt8]) {
    let text = DecodedText(bytes)
    _ = SourceFormat.isExport(text.text)
    let source = Source(Source.ID(0), name: "input", text, format: format)
    expectSameReadings(of: source)
    let report = ruleSet.lint([source], options)
    for finding in report.findings {
      let labels = [finding.primary] + finding.related
      precondition(labels.allSatisfy { isInside($0.span, source.text) }, "\(finding.rule) is not in the text")
    }
    for format in ReportFormat.allCases {
      _ = render(report, as: ReportOptions(format: format, useColor: true, tool: tool))
    }
    _ = ruleSet.convert([source], omitting: omission)
  }

  /// Two parsers at once must make of a source what one makes of it.
  private func expectSameReadings(of source: Source) {
    switch source.format {
    case .yaml: expectSame(YAMLReader.readDivided(source), YAMLReader.readWhole)
    case .clixml: expectSame(CLIXMLReader.readDivided(source, leastSize: 64), CLIXMLReader.readWhole)
    case .json, .csv, .formatList, .dsc, .commands, .objectText: break
    }

    func expectSame(_ divided: (tree: Tree, problems: [Problem])?, _ readWhole: (Source) -> (tree: Tree, [Problem])) {
      guard let divided = divided?.tree else { return }
      let whole = readWhole(source).tree
      precondition(divided.roots == whole.roots && divided.nodes.count == whole.nodes.count, "other nodes")
      for index in whole.nodes.indices.map(Node.Index.init) {
        let isSame = divided.span(index) == whole.span(index) && divided.next(index) == whole.next(index)
        precondition(isSame && divided.text(index) == whole.text(index), "node \(index) differs")
      }
    }
  }

  /// Whether a span lies inside a text and does not cut a character.
  private func isInside(_ span: Span, _ text: [UInt8]) -> Bool {
    let isStart = { (offset: Int) in offset == text.count || text[offset] & 0xC0 != 0x80 }
    return span.range.upperBound <= text.count && isStart(span.range.lowerBound) && isStart(span.range.upperBound)
  }
}
