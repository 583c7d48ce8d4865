import Linter

extension OwnRules {
  /// Reads the rule files of a folder; what is wrong with them is a problem, or an error where they cannot be read.
  ///
  /// - Parameter first: the number of the first source.
  init(folders: [String], _ ruleSet: RuleSet, first: Int, _ errors: inout [FileError]) {
    self.init()
    let input = Input(yamlOf: folders)
    errors += input.errors
    for source in input.sources {
      let numbered = source.numbered(Source.ID(first + sources.count))
      sources.append(numbered)
      let reading = Reading(numbered)
      let faults = reading.problems + [reading.tree.excessProblem].compactMap { $0 }
      problems += faults
      guard faults.isEmpty else { continue }
      add(reading.tree, ruleSet)
    }
  }

  /// What is wrong with the files, one line each.
  var complaints: [String] {
    problems.map { "\(place($0.span)): \($0.values["problem"] ?? $0.rule)" }
  }

  /// A place in one of the files: `rules/too-many.yaml:3:1`.
  func place(_ span: Span) -> String {
    guard let source = sources.first(where: { $0.id == span.source }) else { return "" }
    let position = LineTable(source.text).position(of: span.range.lowerBound)
    return "\(source.name):\(position.line):\(position.column)"
  }

  private mutating func add(_ tree: Tree, _ ruleSet: RuleSet) {
    let parts = tree.source.name.split(separator: "/")
    let file = parts.last.map(String.init) ?? tree.source.name
    let id = file.split(separator: ".").first.map(String.init) ?? file
    do throws(RuleError) {
      guard ruleSet.rule(id) == nil, !rules.contains(where: { $0.id == id }) else {
        throw RuleError("there is a rule `\(id)` already", at: tree.source.point(0))
      }
      rules.append(
        try RuleFile.rule(tree, id: id, category: parts.dropLast().last.map(String.init) ?? "", ruleSet.vocabulary))
    } catch {
      problems.append(Problem("faulty-rule-file", at: error.span, values: ["problem": error.message]))
    }
  }
}
