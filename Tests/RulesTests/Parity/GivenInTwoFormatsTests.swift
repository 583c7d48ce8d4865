import Linter
import RuleFiles
import TestSupport
import Testing

@Suite("An example of a rule, exported in two formats at once,")
struct GivenInTwoFormatsTests {
  /// How many examples are compared at least; more where somebody adds examples.
  private static let leastExamples = 150

  @Test(
    "says what it says in one of them", arguments: [(ExportFormat.clixml, ExportFormat.csv7), (.json51, .narrowList)])
  func saysTheSame(formats: (ExportFormat, ExportFormat)) throws {
    var count = 0
    for text in ParityTests.ruleSet.rules.flatMap({ $0.examples.texts }) {
      let example = ExportableExample(text, ParityTests.ruleSet.schema)
      let obstacles = [formats.0, formats.1].compactMap { ParityRun.obstacle(example, $0) }
      guard obstacles.isEmpty, example.files.allSatisfy(\.tellsWhoseObjects) else { continue }
      let first = ParityRun.sources(example, formats.0)
      let second = ParityRun.sources(example, formats.1).enumerated().map { index, source in
        source.numbered(Source.ID(first.count + index))
      }
      let (once, twice) = (try ParityRun.outcome(first), try ParityRun.outcome(first + second))
      #expect(twice.findings == once.findings, "\(text)")
      #expect(twice.objectCount == once.objectCount, "\(text)")
      #expect(twice.passedCount == once.passedCount, "\(text)")
      count += 1
    }
    #expect(count >= Self.leastExamples)
  }
}

extension ExportedFile {
  /// Whether everybody knows which objects they are: of no nameless server, and each with a name.
  fileprivate var tellsWhoseObjects: Bool {
    (server != nil || !needsFolder)
      && objects.allSatisfy { object in
        object.kind.isSingle || object.kind.unique.contains { object.has(object.kind.properties[$0].name) }
      }
  }
}
