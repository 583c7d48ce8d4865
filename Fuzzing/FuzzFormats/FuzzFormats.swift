import Foundation
import Linter
import RuleFiles
import TestSupport

/// Compares the formats of the same objects, saved ones and invented ones: `FuzzFormats FOLDER ROUNDS SEED`.
///
/// An object of a round that fails is made small and printed as a settings file, which belongs into the folder once its
/// reader is mended, with what differs and the texts that were read.
@main
struct FuzzFormats {
  private static let ruleSet = RuleSet.builtIn
  /// How many failures are shown before the rest is not tried any more.
  private static let mostFailures = 5
  /// With how many choices of widths, cultures and spellings a saved object is tried.
  private static let triesOfSaved: UInt64 = 200

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let rounds = UInt64(arguments[2]), let seed = UInt64(arguments[3]) else {
      print("usage: FuzzFormats FOLDER ROUNDS SEED")
      exit(2)
    }
    let saved = savedObjects(below: arguments[1])
    var trials = saved.flatMap { objects in (0..<triesOfSaved).map { Trial(objects: objects, seed: $0) } }
    trials += (0..<rounds).map { Trial(inventing: seed &+ $0) }
    let outcome = Outcome(of: trials, ruleSet, mostFailures: mostFailures)
    for failure in outcome.failures { print(failure.report(ruleSet)) }
    print(outcome.summary)
    exit(outcome.failures.isEmpty ? 0 : 1)
  }

  private static func savedObjects(below folder: String) -> [[ExportedObject]] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().flatMap { name -> [[ExportedObject]] in
      guard let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) else { return [] }
      return ExportableExample(text, ruleSet.schema).files.map(\.objects)
    }
  }
}
