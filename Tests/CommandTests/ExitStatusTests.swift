import Foundation
import Testing

@Suite("The exit status")
struct ExitStatusTests {
  static let deviating = "server: EX01\nexchangeVersion: '2019'\npopSettings: { LoginType: PlainTextLogin }\n"
  static let conforming = "server: EX01\nexchangeVersion: '2019'\npopSettings: { LoginType: SecureLogin }\n"

  private static let examples = Executable.package.appending(path: "examples")

  @Test(
    "is 0 for examples that conform",
    arguments: ["exchange-2010-conforms", "exchange-2019-conforms", "exchange-se-conforms"])
  func conformingExample(name: String) throws {
    let run = try Run(name + ".yaml", in: Self.examples)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.errors.isEmpty)
  }

  @Test(
    "is 1 for examples that deviate",
    arguments: ["exchange-2010-deviates", "exchange-2019-deviates", "exchange-se-deviates"])
  func deviatingExample(name: String) throws {
    let run = try Run(name + ".yaml", in: Self.examples)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
  }

  @Test("is the same in every format", arguments: ["text", "concise", "json", "sarif", "github"])
  func formats(format: String) throws {
    let files = try Scratch(["bad.yaml": Self.deviating, "good.yaml": Self.conforming, "other.yaml": "a: b\n"])
    #expect(try Run("--format", format, "bad.yaml", in: files.url).status == 1)
    #expect(try Run("--format", format, "good.yaml", in: files.url).status == 0)
    #expect(try Run("--format", format, "other.yaml", in: files.url).status == 2)
  }

  @Test(
    "is what the documents for programs say",
    arguments: [("bad.yaml", 1), ("good.yaml", 0), ("other.yaml", 2), ("nowhere.yaml", 2), ("broken.yaml", 2)])
  func documents(name: String, status: Int) throws {
    let files = try Scratch([
      "bad.yaml": Self.deviating, "good.yaml": Self.conforming, "other.yaml": "a: b\n", "broken.yaml": "{",
    ])
    let json = try Run("--format", "json", name, in: files.url)
    #expect(json.status == status)
    #expect(try json.json()["exitStatus"]?.number == status)
    let errors = try json.json()["notifications"]?.list?.filter { $0["level"]?.text == "error" } ?? []
    #expect(errors.compactMap { $0["path"]?.text } == (status == 2 ? [name] : []))
    let run = try Run("--format", "sarif", name, in: files.url).json()["runs"]?.list?.first
    let invocation = try #require(run?["invocations"]?.list?.first)
    #expect(invocation["exitCode"]?.number == status)
    #expect(invocation["executionSuccessful"] == .truth(status < 2))
    let levels = invocation["toolExecutionNotifications"]?.list?.compactMap { $0["level"]?.text } ?? []
    #expect(levels.contains("error") == (status == 2))
  }

  @Test("is 2 for a file that is not there, with its name on standard error")
  func missingFile() throws {
    let run = try Run("nowhere.yaml")
    #expect(run.status == 2)
    #expect(run.errors.contains("nowhere.yaml: there is no such file or folder"))
  }

  @Test("is 2 where one of several files is not there, and the others are checked")
  func missingAmongOthers() throws {
    let files = try Scratch(["bad.yaml": Self.deviating])
    let run = try Run("bad.yaml", "nowhere.yaml", in: files.url)
    #expect(run.status == 2)
    #expect(run.output.contains("LoginType"))
    #expect(run.errors.contains("nowhere.yaml"))
  }

  @Test("is 2 for a file that is empty", arguments: ["", "\n", "# comment\n", "---\n", "\u{FEFF}"])
  func emptyFile(text: String) throws {
    let files = try Scratch(["empty.yaml": text])
    let run = try Run("empty.yaml", in: files.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("empty.yaml"))
  }

  @Test(
    "is 2 for text that exlint knows nothing of",
    arguments: ["a: b\n", "- 1\n- 2\n", "words", "apiVersion: v1\nkind: Pod\n", "{}"])
  func unrelatedFile(text: String) throws {
    let files = try Scratch(["other.yaml": text])
    let run = try Run("other.yaml", in: files.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("other.yaml: nothing here is known to exlint"))
  }

  @Test(
    "is 1 for a file that is no YAML, or no text",
    arguments: ["popSettings: [\n", "popSettings:\n\tLoginType: SecureLogin\n", "server: EX\u{1}01\n"])
  func brokenFile(text: String) throws {
    let files = try Scratch(["broken.yaml": text])
    let run = try Run("broken.yaml", in: files.url)
    #expect(run.status == 1)
    #expect(run.output.contains("broken.yaml"))
  }

  @Test("covers the files of a folder and the folders below it")
  func folder() throws {
    let files = try Scratch([
      "a/good.yaml": Self.conforming, "a/b/c/bad.yml": Self.deviating, "a/notes.txt": "not read",
      "a/.hidden/x.yaml": "[",
    ])
    let run = try Run("a", in: files.url)
    #expect(run.status == 1)
    #expect(run.output.contains("a/b/c/bad.yml"))
    #expect(!run.output.contains("notes.txt"))
    #expect(!run.output.contains(".hidden"))
  }

  @Test("is 2 for a folder without anything to check")
  func emptyFolder() throws {
    let files = try Scratch(["a/notes.txt": "x"])
    let run = try Run("a", in: files.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("a: the folder has no settings file and no export"))
  }

  @Test(
    "covers standard input", arguments: [(deviating, 1), (conforming, 0), ("", 2), ("a: b", 2)] as [(String, Int32)])
  func standardInput(text: String, status: Int32) throws {
    let run = try Run("-", input: text)
    #expect(run.status == status)
    #expect((run.output + run.errors).contains("<stdin>") || status == 0)
  }

  @Test(
    "depends on --fail-on",
    arguments: [("error", 0), ("warning", 1), ("info", 1)] as [(String, Int32)])
  func failsOnWarning(severity: String, status: Int32) throws {
    let warning =
      "popSettings: { LoginType: PlainTextLogin, UnencryptedOrTLSBindings: [], SSLBindings: ['0.0.0.0:995'] }\n"
    #expect(try Run("--fail-on", severity, "-", input: warning).status == status)
  }

  @Test("depends on --fail-on for hints", arguments: [("error", 0), ("warning", 0), ("info", 1)] as [(String, Int32)])
  func failsOnInfo(severity: String, status: Int32) throws {
    #expect(
      try Run("--fail-on", severity, "-", input: "popSettings: { LoginType: SecureLogin, Owner: me }\n").status
        == status)
  }

  @Test(
    "is 2 for options that do not exist",
    arguments: [
      ["--nope"], ["--format", "xml"], ["--fail-on", "fatal"], [], ["--color", "blue"], ["--profile", "iso"],
    ])
  func usage(arguments: [String]) throws {
    let run = try Run(arguments + (arguments.isEmpty ? [] : ["-"]), input: Self.conforming)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }
}
