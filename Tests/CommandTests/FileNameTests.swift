import Foundation
import Testing

@Suite("A path means the file that it names")
struct FileNameTests {
  private static let bad = "server: EX01\npopSettings: { LoginType: PlainTextLogin }\n"
  private static let good = "server: EX02\npopSettings: { LoginType: SecureLogin }\n"

  @Test("however it is written", arguments: ["-": "./-", "a.yaml": ".//a.yaml", "b.yaml": "././b.yaml"])
  func names(name: String, path: String) throws {
    let scratch = try Scratch([name: Self.bad])
    let run = try Run(path, in: scratch.url)
    #expect(run.status == 1)
    #expect(run.output.contains("--> \(name == "-" ? "./-" : name):2"))
  }

  @Test(
    "and one under two names is read once",
    arguments: [
      "ln a.yaml b.yaml", "ln -s a.yaml b.yaml", "ln -s \"$PWD/a.yaml\" b.yaml", "ln -s . c; ln -s c/a.yaml b.yaml",
    ])
  func readsOnce(link: String) throws {
    let scratch = try Scratch(["a.yaml": Self.bad])
    _ = try Run(shell: link, in: scratch.url)
    for paths in [["a.yaml", "b.yaml"], ["b.yaml", "./a.yaml"]] {
      let run = try Run(["--format", "json"] + paths, in: scratch.url)
      #expect(try run.json()["summary"]?["files"]?.number == 1)
      #expect(run.output.contains("the same file as"))
    }
  }

  @Test(
    "and convert replaces no input, by whatever name", arguments: ["a.yaml", ".//a.yaml", "hard.yaml", "soft.yaml"])
  func keepsInput(output: String) throws {
    let scratch = try Scratch(["a.yaml": Self.bad])
    _ = try Run(shell: "ln a.yaml hard.yaml; ln -s a.yaml soft.yaml", in: scratch.url)
    for name in [output, scratch.url.appending(path: output).path()] {
      let run = try Run("convert", "a.yaml", "--output", name, in: scratch.url)
      #expect(run.status == 2)
      #expect(run.errors.contains("is one of the files that are read"))
      #expect(try String(contentsOf: scratch.url.appending(path: "a.yaml"), encoding: .utf8) == Self.bad)
    }
  }

  @Test("and convert replaces no standard input either")
  func keepsStandardInput() throws {
    let scratch = try Scratch(["a.yaml": Self.bad])
    let program = try #require(Executable.url).path()
    let run = try Run(shell: "\"\(program)\" convert - --output a.yaml <a.yaml", in: scratch.url)
    #expect(run.status == 2)
    #expect(try String(contentsOf: scratch.url.appending(path: "a.yaml"), encoding: .utf8) == Self.bad)
  }

  @Test("and is shown escaped where it is no UTF-8", arguments: ["x", "x/*", "./x"])
  func showsBytes(path: String) throws {
    let scratch = try Scratch(["x/other.yaml": Self.good, "bad": Self.bad])
    let program = try #require(Executable.url).path()
    let run = try Run(
      shell: "mv bad \"x/M$(printf '\\374')nchen.yaml\" && \"\(program)\" \(path)", in: scratch.url)
    #expect(run.status == 1)
    #expect(run.output.contains("--> x/M\\xFCnchen.yaml:2"), "\(run.output + run.errors)")
  }
}

@Suite("Below a folder")
struct FolderContentTests {
  private static let good = "server: EX02\npopSettings: { LoginType: SecureLogin }\n"
  private static let bad = "server: EX01\npopSettings: { LoginType: PlainTextLogin }\n"

  @Test(
    "what is no regular file is named, and never opened",
    arguments: ["mkfifo x/pipe.yaml", "ln -s /dev/zero x/pipe.yaml"])
  func opensFiles(command: String) throws {
    let scratch = try Scratch(["x/a.yaml": Self.good])
    _ = try Run(shell: command, in: scratch.url)
    let run = try Run("x", in: scratch.url)
    #expect(run.status == 0)
    #expect((run.output + run.errors).contains("x/pipe.yaml"))
  }

  @Test("a link that stays inside is followed once, in a circle too")
  func followsInside() throws {
    let scratch = try Scratch(["x/a.yaml": Self.good, "x/.kept/b.yaml": Self.bad])
    _ = try Run(shell: "cd x && ln -s .kept kept && ln -s .. .kept/up && ln -s . again", in: scratch.url)
    let run = try Run("--format", "json", "x", in: scratch.url)
    #expect(run.status == 1)
    #expect(try run.json()["summary"]?["files"]?.number == 2)
    #expect(run.output.contains("x/kept/b.yaml"))
  }

  @Test("a link that leads out is named", arguments: ["../y", "../y/b.yaml"])
  func namesOutside(target: String) throws {
    let scratch = try Scratch(["x/a.yaml": Self.good, "y/b.yaml": Self.bad])
    _ = try Run(shell: "ln -s \(target) x/link.yaml", in: scratch.url)
    let run = try Run("x", in: scratch.url)
    #expect(run.status == 0)
    #expect((run.output + run.errors).contains("x/link.yaml: a link that leads out of the folder"))
    #expect(try Run("x/link.yaml", in: scratch.url).status == 1)
  }

  @Test("a tree that is too deep to be named is an error")
  func saysTooDeep() throws {
    let scratch = try Scratch(["x/a.yaml": Self.good])
    let name = String(repeating: "n", count: 200)
    _ = try Run(shell: "cd x; for i in $(seq 25); do mkdir \(name) && cd \(name); done; touch b.yaml", in: scratch.url)
    let run = try Run("x", in: scratch.url)
    _ = try Run(shell: "rm -rf x", in: scratch.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("File name too long"))
  }
}
