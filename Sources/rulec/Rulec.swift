private import Foundation
private import Linter
private import Rules

/// Compiles the folder of built-in rule files into a Swift file, and fails the build where one of them is faulty.
///
/// Usage: `rulec OUTPUT FOLDER FILE…`
@main
enum Rulec {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, let folder = arguments.dropFirst().first else {
      fail("usage: rulec OUTPUT FOLDER FILE...")
    }
    var files: [(path: String, tree: Tree)] = []
    for path in arguments.dropFirst(2) {
      let name = path.dropFirst(folder.count).drop { $0 == "/" }.dropLast(".yaml".count)
      files.append((String(name), try read(path, number: files.count)))
    }
    validate(files)
    let archive = String(decoding: TreeArchive.encoded(files), as: UTF8.self)
    // A function that is not inlined: the optimizer would spend seconds on a constant of this length.
    let code =
      "/// What `TreeArchive` reads.\n@inline(never) func archive() -> String {\n  \"\(escaped(archive))\"\n}\n"
    try Data(code.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
  }

  private static func read(_ path: String, number: Int) throws -> Tree {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let source = Source(Source.ID(number), name: path, DecodedText(bytes))
    let (tree, problems) = YAMLReader.read(source)
    if let problem = problems.first {
      fail(problem.values["problem"] ?? problem.rule, at: problem.span, in: source)
    }
    return tree
  }

  private static func validate(_ files: [(path: String, tree: Tree)]) {
    do {
      _ = try RuleFolder(files.map { RuleFolder.File(path: $0.path, tree: $0.tree) }).ruleSet(Exchange.vocabulary)
    } catch {
      fail(error.message, at: error.span, in: files[error.span.source.index].tree.source)
    }
  }

  /// The text inside a Swift string literal.
  private static func escaped(_ text: String) -> String {
    var literal = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": literal += "\\\\"
      case "\"": literal += "\\\""
      case "\n": literal += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}": literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal
  }

  private static func fail(_ message: String, at span: Span, in source: Source) -> Never {
    let position = LineTable(source.text).position(of: span.range.lowerBound)
    fail("\(source.name):\(position.line):\(position.column): error: \(message)")
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
