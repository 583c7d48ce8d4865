import Foundation
import Linter
import TestSupport
import Testing

/// Objects that are kept as a settings file, since a reader once made something else of one of their formats.
struct SavedObject: Sendable, CustomTestStringConvertible {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Fuzzing/corpus/objects").standardizedFileURL

  static let all: [SavedObject] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (names ?? []).sorted().map { SavedObject(name: $0) }
  }()

  let name: String

  var testDescription: String { name }

  func text() throws -> String {
    try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
  }
}

/// `make fuzz` does the same with many more.
@Suite("An object in every format")
struct FormatComparisonTests {
  private static let rounds = 60
  private static let formats: Set<SourceFormat> = [.yaml, .json, .clixml, .csv, .formatList]

  @Test("has equal values, or such as are named as unknown", arguments: 0..<rounds)
  func invented(seed: Int) {
    var comparison = FormatComparison(Linted.ruleSet, formats: Self.formats)
    var source = ObjectSource(Linted.ruleSet.schema, seed: UInt64(seed))
    comparison.compare(source.objects(), seed: UInt64(seed))
    #expect(comparison.differences.isEmpty, "\(comparison.differences.map(\.description).joined(separator: "\n\n"))")
  }

  @Test("has them where a reader once failed", arguments: SavedObject.all)
  func saved(object: SavedObject) throws {
    let example = ExportableExample(try object.text(), Linted.ruleSet.schema)
    #expect(example.obstacle == nil)
    for file in example.files {
      var comparison = FormatComparison(Linted.ruleSet, formats: Self.formats)
      for seed in 0..<20 { comparison.compare(file.objects, seed: UInt64(seed)) }
      #expect(comparison.differences.isEmpty, "\(comparison.differences.map(\.description).joined(separator: "\n\n"))")
    }
  }

  @Test("is known in nearly all formats")
  func isKnown() {
    var comparison = FormatComparison(Linted.ruleSet, formats: Self.formats)
    for seed in 0..<UInt64(Self.rounds) {
      var source = ObjectSource(Linted.ruleSet.schema, seed: seed)
      comparison.compare(source.objects(), seed: seed)
    }
    for format in Self.formats {
      let counts = comparison.counts[format, default: FormatComparison.Counts()]
      #expect(counts.equal > 1_000)
      #expect(counts.unknown * 20 < counts.equal, "\(format): \(counts.unknown) of \(counts.equal) are unknown")
    }
  }
}
