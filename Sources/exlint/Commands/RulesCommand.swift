import ArgumentParser
import Linter
import RuleFiles

/// Lists the rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "Lists the rules, by profile.")

  @Option(
    parsing: .singleValue, help: "Only rules of this profile; may be given several times, or with commas.",
    completion: .custom { _, _, _ in RuleSet.builtIn.profiles })
  var profile: [String] = []

  @Option(help: "The output format.")
  var format: CatalogueFormat = .text

  func run() throws {
    let ruleSet = RuleSet.builtIn
    let wanted = Set(profile.flatMap { $0.split(separator: ",").map(String.init) })
    if let unknown = wanted.subtracting(ruleSet.profiles).min() {
      throw ValidationError("there is no profile \(unknown); there are \(ruleSet.profiles.joined(separator: ", "))")
    }
    let rules = ruleSet.rules.filter { wanted.isEmpty || !wanted.isDisjoint(with: $0.profiles) }
    try StandardOutput.write(RuleCatalogue(rules).text(as: format))
  }
}
