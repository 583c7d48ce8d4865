import ArgumentParser
import Linter
import RuleFiles
import Rules
import SystemPackage

/// Writes any input as a settings file.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Writes exports as one settings file in YAML.",
    discussion: """
      Everything that exlint knows of the input goes into the file, with comments that say where it came from. Checked with \
      exlint, the file gives the same findings. Names and values get the spelling of Exchange; wrong values stay as they \
      are. What cannot be read or is not known to exlint is left out, and a comment says so.

      Files of one run are one organisation: the objects of a server meet in the file, wherever they stood.

      Exit status: 0 the file was written; 1 it was written, but something of the input could not be read and is missing; \
      2 nothing was written.
      """)

  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var paths: [String]

  @Option(
    name: .customLong("input-format"), help: "The format of the input; without it, the text of each file decides.")
  var inputFormat: SourceFormat?

  @Flag(
    name: .customLong("omit-defaults"),
    help: """
      Leave out values that this version of Exchange has by default. Values that a rule looks at stay: exlint takes no \
      default for granted, so without them it could not check.
      """)
  var omitsDefaults = false

  @Option(
    parsing: .singleValue, help: "A folder with rule files of your own, whose values are not left out either.",
    completion: .directory)
  var rules: [String] = []

  @Option(help: "Write to this file instead of standard output.", completion: .file())
  var output: String?

  func run() throws {
    let input = Input(paths, format: inputFormat, RuleSet.builtIn.schema)
    var errors = input.errors
    if let output, output != "-", input.holds(FilePath(output)) {
      throw ValidationError("--output \(output) is one of the files that are read; name another file")
    }
    let builtIn = RuleSet.builtIn
    let own = OwnRules(folders: rules, builtIn, first: input.sources.count, &errors)
    for complaint in own.complaints { Terminal.complain(complaint) }
    let ruleSet = builtIn.adding(own.rules)
    let omission = omitsDefaults ? Omission(builtIn.defaults(), today: Terminal.today, isEdge: Exchange.isEdge) : nil
    let conversion = ruleSet.convert(input.sources, omitting: omission)
    for message in Self.messages(conversion.losses, input.sources) + errors.map(\.message) {
      Terminal.complain(message)
    }
    guard errors.isEmpty, own.problems.isEmpty, !conversion.isEmpty else {
      let isUnknown = errors.isEmpty && own.problems.isEmpty
      Terminal.complain("nothing was written" + (isUnknown ? ", since exlint knows nothing of the input" : ""))
      throw ExitStatus.failure
    }
    try write(conversion.text)
    if conversion.losses.contains(where: \.isUnreadable) { throw ExitStatus.findings }
  }

  private func write(_ text: String) throws(ExitStatus) {
    guard let output, output != "-" else { return try StandardOutput.write(text) }
    do throws(Errno) {
      try WrittenFile(output).write(text)
    } catch {
      Terminal.complain(FileError(writing: output, error).message)
      throw .failure
    }
  }

  /// What was left out, one line each.
  private static func messages(_ losses: [Conversion.Loss], _ sources: [Source]) -> [String] {
    var tables: [Int: LineTable] = [:]
    return losses.map { loss in
      let source = sources[loss.place.source.index]
      let table = tables[loss.place.source.index] ?? LineTable(source.text)
      tables[loss.place.source.index] = table
      let position = table.position(of: loss.place.range.lowerBound)
      return "\(source.name):\(position.line):\(position.column): \(loss.words)"
    }
  }
}
