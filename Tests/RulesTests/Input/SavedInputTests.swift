import Foundation
import Linter
import RuleFiles
import Rules
import Testing

/// A small file of `Fuzzing/corpus/`: an ordinary one, a hostile one, or one that once made exlint fail.
struct SavedInput: Sendable, CustomTestStringConvertible {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Fuzzing/corpus").standardizedFileURL

  static let all: [SavedInput] = SourceFormat.allCases.flatMap { format in
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: format.rawValue).path())
    return (names ?? []).sorted().map { SavedInput(format: format, name: $0) }
  }

  let format: SourceFormat
  let name: String

  var testDescription: String { "\(format.rawValue)/\(name)" }

  func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: Self.folder.appending(path: "\(format.rawValue)/\(name)")))
  }
}

/// `make fuzz` begins with the same inputs.
@Suite("The saved inputs of the fuzzer")
struct SavedInputTests {
  private static let ruleSet = Linted.ruleSet
  private static let defaults = ruleSet.defaults()

  @Test("are there for every format")
  func areThere() {
    #expect(Set(SavedInput.all.map(\.format)) == Set(SourceFormat.allCases))
  }

  @Test("are linted, reported and converted to the end", arguments: SavedInput.all)
  func isTried(input: SavedInput) throws {
    let today = try #require(UTCDate(year: 2026, month: 11, day: 1))
    let tool = ToolInfo(name: "exlint", version: "0.0.0", rules: { [] })
    let text = DecodedText(try input.bytes())
    for format in [input.format, nil] {
      let source = Source(Source.ID(0), name: input.name, text, format: format)
      let linted = Linted([source], today: today)
      #expect(linted.spans.allSatisfy(linted.isInside))
      for format in ReportFormat.allCases {
        let report = render(linted.report, as: ReportOptions(format: format, useColor: true, tool: tool))
        #expect(!report.isEmpty || linted.report.findings.isEmpty)
      }
      let omission = Omission(Self.defaults, today: today, isEdge: Exchange.isEdge)
      _ = Self.ruleSet.convert([source], omitting: omission)
    }
  }
}

extension Linted {
  fileprivate init(_ sources: [Source], today: UTCDate) {
    report = Self.ruleSet.lint(sources, LintOptions(profiles: Set(Self.ruleSet.profiles), today: today))
  }
}
