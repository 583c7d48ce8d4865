import Foundation
import Linter
import Testing

/// Texts that are converted in tests.
enum Convertible {
  static let examples: [String] = Converted.ruleSet.rules.flatMap { $0.examples.texts }

  static let files: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../examples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap {
      try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }()
}

@Suite("A converted file")
struct RoundTripTests {
  @Test("gives the same findings", arguments: Convertible.examples + Convertible.files)
  func givesSameFindings(text: String) throws {
    let converted = try Converted(text)
    #expect(converted.verdicts == converted.expectedVerdicts, "\(converted.text)")
    #expect(converted.faults.isEmpty, "\(converted.text)")
  }

  @Test(
    "has the same servers and objects, of which the same is not known",
    arguments: Convertible.examples + Convertible.files)
  func hasSameObjects(text: String) throws {
    let converted = try Converted(text)
    #expect(converted.after.serverCount == converted.before.serverCount)
    #expect(converted.after.objectCount == converted.before.objectCount)
    guard !converted.isLossy else { return }
    #expect(Converted.unchecked(converted.after) == Converted.unchecked(converted.before), "\(converted.text)")
  }

  @Test("is converted to itself", arguments: Convertible.examples + Convertible.files)
  func isStable(text: String) throws {
    let converted = try Converted(text)
    #expect(try converted.again().lines == converted.lines)
  }

  @Test(
    "without defaults gives the same findings and checks the same", arguments: Convertible.examples + Convertible.files)
  func givesSameFindingsWithoutDefaults(text: String) throws {
    let converted = try Converted(text, omittingDefaults: true)
    #expect(converted.verdicts == converted.expectedVerdicts, "\(converted.text)")
    #expect(try converted.again(omittingDefaults: true).lines == converted.lines)
    guard !converted.isLossy else { return }
    #expect(Converted.unchecked(converted.after) == Converted.unchecked(converted.before), "\(converted.text)")
  }

  @Test(
    "of the corpus gives the same findings", .enabled(if: Corpus.isPresent, "../shared/corpus is not there"),
    arguments: Corpus.files)
  func corpusGivesSameFindings(path: String) throws {
    let converted = try Converted([Corpus.bytes(path)])
    #expect(converted.verdicts == converted.expectedVerdicts, "\(converted.text)")
    #expect(try converted.again().lines == converted.lines)
  }

  @Test("of damaged input can be read, and is converted to itself", arguments: Convertible.files, 0..<20)
  func survivesDamage(text: String, seed: Int) throws {
    var mutation = Mutation(seed: UInt64(seed))
    let converted = try Converted([mutation.damaged(Array(text.utf8))])
    #expect(converted.faults.isEmpty, "\(converted.faults)\n\(converted.text)")
    // A name that is given twice is left out, and what identifies the object tells it again.
    guard !converted.text.contains("Name: left out, since it is given twice") else { return }
    #expect(try converted.again().lines == converted.lines, "\(converted.text)")
    #expect(converted.verdicts == converted.expectedVerdicts, "\(converted.text)")
  }
}
