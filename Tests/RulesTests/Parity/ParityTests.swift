import Linter
import RuleFiles
import TestSupport
import Testing

/// An example, linted as it stands and as an export.
struct ParityRun {
  static let ruleSet = RuleSet.builtIn

  let expected: Outcome
  let found: Outcome
  let sources: [Source]

  /// - Returns: `nil` where the format cannot say what the example says.
  init?(_ text: String, as format: ExportFormat) throws {
    let example = ExportableExample(text, Self.ruleSet.schema)
    guard Self.obstacle(example, format) == nil else { return nil }
    sources = Self.sources(example, format)
    let written = Source(Source.ID(0), name: "example.yaml", DecodedText(Array(text.utf8)))
    expected = try Self.outcome([written])
    found = try Self.outcome(sources)
  }

  /// What a run says, as far as the format makes no difference.
  struct Outcome: Equatable {
    let findings: [String]
    let objectCount: Int
    let skipped: [String?]
    /// Checks that were made and found nothing; of the input itself each file and each object is one more.
    let passedCount: Int
  }

  static func obstacle(_ example: ExportableExample, _ format: ExportFormat) -> Obstacle? {
    example.obstacle
      ?? example.files.lazy.flatMap(\.objects).flatMap(\.properties).compactMap { format.obstacle($0.value) }.first
  }

  static func sources(_ example: ExportableExample, _ format: ExportFormat) -> [Source] {
    var sources: [Source] = []
    func add(_ name: String, _ bytes: [UInt8], _ folder: String?) {
      sources.append(Source(Source.ID(sources.count), name: name, DecodedText(bytes), folder: folder))
    }
    let texts = example.files.flatMap { file in format.texts(file.objects).map { (file: file, text: $0) } }
    let namelessCount = texts.count { $0.file.needsFolder && $0.file.server == nil }
    for (number, (file, text)) in texts.enumerated() {
      let server = file.server ?? ExportableExample.namelessServer
      // One file alone may leave its server nameless; of several nobody would know that they are of one server.
      let isNamed = file.server != nil || namelessCount > 1 || example.hasFactsOfNameless
      let path = (file.needsFolder ? server + "/" : "") + "\(number).\(format.fileExtension)"
      add(path, format.bytes(text), file.needsFolder && isNamed ? server : nil)
    }
    if !example.settings.isEmpty { add("settings/settings.yaml", Array(example.settings.utf8), nil) }
    return sources
  }

  /// Findings that only a file has that a person wrote, and those about the text of a file.
  private static let ofHandwriting: Set<String> = ["unknown-key", "misnamed-member", "property-not-in-version"]

  static func outcome(_ sources: [Source]) throws -> Outcome {
    let today = try #require(UTCDate(year: 2026, month: 11, day: 1))
    let report = ruleSet.lint(sources, LintOptions(profiles: Set(ruleSet.profiles), today: today))
    let findings = report.findings.filter { !ofHandwriting.contains($0.rule) }
    let handwrittenCount = report.findings.count - findings.count
    return Outcome(
      findings: findings.map(key).sorted(), objectCount: report.objectCount,
      skipped: report.skipped.filter { $0.reason != .properties }.map(\.name),
      passedCount: report.tally.passed - report.fileCount + handwrittenCount)
  }

  /// The name of a server that has only one such object says no more than the server.
  private static func key(_ finding: Finding) -> String {
    let subject = finding.subject
    let isSingle = subject.kind.flatMap(ruleSet.schema.kind(named:))?.isSingle ?? false
    let server = subject.server == ExportableExample.namelessServer ? nil : subject.server
    return [finding.rule, server, subject.kind, isSingle ? nil : subject.object, subject.property]
      .map { $0 ?? "" }.joined(separator: "/").lowercased()
  }
}

@Suite("An example of a rule, exported,")
struct ParityTests {
  static let ruleSet = RuleSet.builtIn

  @Test("gives the same findings in every format", arguments: ruleSet.rules.map(\.id), ExportFormat.allCases)
  func givesSameFindings(id: String, format: ExportFormat) throws {
    let examples = try #require(Self.ruleSet.rule(id)).examples
    for text in examples.texts {
      guard let run = try ParityRun(text, as: format) else { continue }
      let exports = run.sources.map { "--- \($0.name)\n" + String(decoding: $0.text, as: UTF8.self) }.joined()
      #expect(run.found == run.expected, "\(text)\n\(exports)")
    }
  }

  @Test("is recognised in its format", arguments: ExportFormat.allCases)
  func isRecognised(format: ExportFormat) throws {
    let example = try #require(Self.ruleSet.rule("connector-timeout-long")).examples.deviates[0].text
    let run = try #require(try ParityRun(example, as: format))
    #expect(run.sources.map(\.format) == [format.sourceFormat, .yaml])
  }

  /// Which rules have examples that no export can say.
  static let notCarried: [Obstacle: Set<String>] = [
    .faultyYAML: [
      "alias-of-itself", "command-not-read", "duplicate-key", "export-cut-off", "formatted-objects-exported",
      "invalid-text", "kind-not-told", "nested-too-deep", "object-as-text", "size-unit-missing", "syntax-error",
      "table-output", "text-skipped", "unknown-alias", "unknown-reference", "unknown-tag",
    ],
    .noObject: [
      "ambiguous-server", "ambiguous-version", "formatted-objects-exported", "kind-not-told", "misplaced-key",
      "row-length", "section-without-content", "syntax-error", "table-output", "unknown-key", "unreadable-value",
      "wrong-type",
    ],
    .lostObject: ["command-not-read"],
    .faultySection: [
      "alias-expansion-too-large", "duplicate-key", "misplaced-key", "section-without-content",
    ],
    .lostValue: ["given-twice", "wrapping-unclear"],
    .cutList: [
      "exchange-online-ranges-incomplete", "export-cut-off", "pop-bindings-missing", "pop-tls-binding-unusual-port",
    ],
  ]

  /// How many examples and findings are compared at least; more where somebody adds examples.
  static let leastExamples = 255
  static let leastFindings = 150

  @Test("says nothing different but for a reason that is listed here", arguments: ExportFormat.allCases)
  func isCarried(format: ExportFormat) throws {
    var (examples, findings) = (0, 0)
    for rule in Self.ruleSet.rules {
      for text in rule.examples.texts {
        if let run = try ParityRun(text, as: format) {
          examples += 1
          findings += run.expected.findings.count
        } else if let obstacle = ParityRun.obstacle(ExportableExample(text, Self.ruleSet.schema), format) {
          #expect(Self.notCarried[obstacle, default: []].contains(rule.id), "\(obstacle.rawValue):\n\(text)")
        }
      }
    }
    #expect(examples >= Self.leastExamples)
    #expect(findings >= Self.leastFindings)
  }
}
