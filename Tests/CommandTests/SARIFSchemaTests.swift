import Foundation
import Testing

/// The schema of SARIF, and a validator that knows it.
private enum SARIFSchema {
  static let url = Executable.package.appending(path: "../shared/schemas/sarif-schema-2.1.0.json").standardizedFileURL

  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? ""

  static let canValidate: Bool = {
    let python = "PATH='\(path)'; python3 -c 'import jsonschema'"
    let run = try? Run(shell: python, in: FileManager.default.temporaryDirectory)
    return run?.status == 0 && FileManager.default.fileExists(atPath: url.path())
  }()

  /// A line of the shell that says what is wrong with a log.
  static func validation(of log: String) -> String {
    let program = """
      import json, jsonschema, sys
      schema, log = [json.load(open(name)) for name in sys.argv[1:]]
      for error in jsonschema.validators.validator_for(schema)(schema).iter_errors(log): print(error.json_path, error.message)
      """
    return "PATH='\(path)'; python3 -W ignore -c '\(program)' '\(url.path())' \(log)"
  }
}

@Suite(
  "The schema of SARIF",
  .enabled(if: SARIFSchema.canValidate, "../shared/schemas or Python's jsonschema is not there"))
struct SARIFSchemaTests {
  @Test(
    "allows what is written of every sort of run",
    arguments: [
      "good.yaml", "bad.yaml", "other.yaml", "broken.yaml", "nowhere.yaml", "good.yaml nowhere.yaml export.yaml",
    ])
  func allows(paths: String) throws {
    let export = try String(contentsOf: Executable.package.appending(path: "examples/raw-export.yaml"), encoding: .utf8)
    let files = try Scratch([
      "good.yaml": ExitStatusTests.conforming, "bad.yaml": ExitStatusTests.deviating, "other.yaml": "a: b\n",
      "broken.yaml": "popSettings: [", "export.yaml": export,
    ])
    let exlint = try #require(Executable.url).path()
    let run = try Run(
      shell: "'\(exlint)' --format sarif \(paths) >log 2>/dev/null; \(SARIFSchema.validation(of: "log"))", in: files.url
    )
    #expect(run.output == "")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }
}
