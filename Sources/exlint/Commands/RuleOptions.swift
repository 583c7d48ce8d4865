import ArgumentParser
import Linter
import RuleFiles

/// Which rules are run, as the command line says it.
struct RuleOptions {
  var profiles: [String] = []
  var selected: [String] = []
  var ignored: [String] = []
  /// Folders with rule files of the user's own.
  var folders: [String] = []

  /// The rules of a run.
  struct Loaded {
    let builtIn: RuleSet
    let own: OwnRules
    let options: LintOptions
    /// What is wrong with the rule files as a whole.
    let errors: [Notification]

    var all: RuleSet { builtIn.adding(own.rules) }
  }

  private static let defaultProfiles = ["workfront", "microsoft"]

  /// Reads the rules.
  ///
  /// - Throws: `ValidationError` where an option names no rule or profile.
  func load(firstSource: Int, _ errors: inout [FileError]) throws -> Loaded {
    let builtIn = RuleSet.builtIn
    let own = OwnRules(folders: folders, builtIn, first: firstSource, &errors)
    let all = builtIn.adding(own.rules)
    let profiles = try Self.names(profiles, among: all.profiles, "profile")
    let ids = all.rules.map(\.id)
    let selected = try Self.names(selected, among: ids, "rule")
    let options = LintOptions(
      profiles: Set(profiles.isEmpty ? Self.defaultProfiles : profiles),
      selected: selected.isEmpty ? nil : Set(selected), ignored: Set(try Self.names(ignored, among: ids, "rule")),
      today: Terminal.today)
    let faulty = own.problems.isEmpty ? [] : [Notification(.error, "--rules: a rule file is faulty and was left out")]
    return Loaded(builtIn: builtIn, own: own, options: options, errors: faulty)
  }

  private static func names(_ texts: [String], among known: [String], _ noun: String) throws -> [String] {
    let names = texts.flatMap { $0.split(separator: ",").map(String.init) }
    for name in names where !known.contains(name) {
      let hint = closest(to: name, among: known).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("there is no \(noun) \(name)\(hint)")
    }
    return names
  }
}
