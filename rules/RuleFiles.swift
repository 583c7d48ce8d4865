package import Linter
private import Rules

extension RuleSet {
  /// The rules of this folder, which `rulec` validated and compiled into `archive()` when the program was built.
  ///
  /// This file makes `rules/` a target of its own, so that an added rule file is noticed by the build.
  package static let builtIn: RuleSet = {
    do throws(RuleError) {
      return try folder.ruleSet(Exchange.vocabulary)
    } catch {
      preconditionFailure("rulec let a faulty file pass: \(error.message)")
    }
  }()

  /// The default values of properties, which only `exlint convert` needs: nothing else should wait for them.
  package func defaults() -> Defaults {
    do {
      return try Self.folder.defaults(schema)
    } catch {
      preconditionFailure("rulec let a faulty default pass: \(error.message)")
    }
  }

  private static var folder: RuleFolder {
    let files = TreeArchive.decoded(Array(archive().utf8))
    return RuleFolder(files.map { RuleFolder.File(path: $0.path, tree: $0.tree) })
  }
}
