import ArgumentParser
import Linter
import RuleFiles

/// Runs the examples of rule files.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the examples of your own rule files as tests.")

  @Argument(help: "A folder with rule files.", completion: .directory)
  var folder: String

  func run() throws {
    var errors: [FileError] = []
    let builtIn = RuleSet.builtIn
    let own = OwnRules(folders: [folder], builtIn, first: 0, &errors)
    for message in own.complaints + errors.map(\.message) { Terminal.complain(message) }
    guard own.problems.isEmpty, errors.isEmpty else { throw ExitStatus.failure }
    var (passed, failed) = (0, 0)
    for rule in own.rules {
      let run = ExampleRun(rule, builtIn, own: own, today: Terminal.today)
      passed += run.count - run.failures.count
      failed += run.failures.count
      for failure in run.failures {
        let place = own.place(failure.example.place)
        let example = "example \(failure.number) of `\(failure.deviates ? "deviates" : "conforms")`"
        try StandardOutput.write(PlainText("\(place): \(rule.id): \(example): \(failure.message)").text + "\n")
      }
      if run.count == 0 {
        failed += 1
        try StandardOutput.write("\(rule.id): the rule has no examples\n")
      }
    }
    try StandardOutput.write("\(passed) passed, \(failed) failed\n")
    guard failed == 0 else { throw ExitStatus.findings }
  }
}
