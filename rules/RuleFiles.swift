package import Linter
private import Rules

extension RuleSet {
  /// The rules of this folder, which `rulec` validated and compiled into `archive()` when the program was built.
  ///
  /// This file makes `rules/` a target of its own, so that an added rule file is noticed by the build.
  package static func builtIn() -> RuleSet {
    let files = TreeArchive.decoded(Array(archive().utf8))
    do {
      return try RuleFolder(files.map { RuleFolder.File(path: $0.path, tree: $0.tree) }).ruleSet(Exchange.vocabulary)
    } catch {
      preconditionFailure("rulec let a faulty file pass: \(error.message)")
    }
  }
}
