import ArgumentParser
import Linter
import RuleFiles

/// Prints the documentation of a rule.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "explain", abstract: "Explains a rule.")

  @Argument(help: "The id of a rule.", completion: .custom { _, _, _ in RuleSet.builtIn.rules.map(\.id) })
  var rule: String

  @Option(parsing: .singleValue, help: "A folder with rule files of your own.", completion: .directory)
  var rules: [String] = []

  func run() throws {
    var errors: [FileError] = []
    let builtIn = RuleSet.builtIn
    let own = OwnRules(folders: rules, builtIn, first: 0, &errors)
    let complaints = own.complaints + errors.map(\.message)
    for message in complaints { Terminal.complain(message) }
    let all = builtIn.adding(own.rules)
    guard let found = all.rule(rule) else {
      let hint = closest(to: rule, among: all.rules.map(\.id)).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("there is no rule \(rule)\(hint)")
    }
    try StandardOutput.write(RuleManual(found, all.schema).text)
    // The rule is explained, but not everything that was named could be read.
    guard complaints.isEmpty else { throw ExitStatus.failure }
  }
}
