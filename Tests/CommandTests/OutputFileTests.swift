import Foundation
import Testing

@Suite("A file that is written")
struct OutputFileTests {
  private static let examples = Executable.package.appending(path: "examples")
  private static let old = "# what was there\n"

  private let files: Scratch
  private let exlint: String

  init() throws {
    let export = try String(contentsOf: Self.examples.appending(path: "raw-export.yaml"), encoding: .utf8)
    files = try Scratch(["export.yaml": export, "old.yaml": Self.old])
    exlint = try #require(Executable.url).path()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: files.url.appending(path: name), encoding: .utf8)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: files.url.path()).sorted() }
  }

  @Test("takes the place of the old one, with its permissions", arguments: [0o600, 0o640, 0o664])
  func keepsPermissions(permissions: Int) throws {
    let path = files.url.appending(path: "old.yaml").path()
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    #expect(try Run("convert", "export.yaml", "--output", "old.yaml", in: files.url).status == 0)
    #expect(try text("old.yaml").hasPrefix("server: NLEX02\n"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == permissions)
    #expect(try names == ["export.yaml", "old.yaml"])
  }

  @Test("has the permissions of new files where there was none")
  func newFile() throws {
    let run = try Run(
      shell: "umask 027; '\(exlint)' convert export.yaml --output new.yaml; ls -l new.yaml", in: files.url)
    #expect(run.output.hasPrefix("-rw-r-----"))
    #expect(try names == ["export.yaml", "new.yaml", "old.yaml"])
  }

  @Test("leaves the old one whole where the new one is too large, and nothing beside it")
  func tooLarge() throws {
    let run = try Run(shell: "ulimit -f 1; '\(exlint)' convert export.yaml --output old.yaml 2>&1 | cat", in: files.url)
    #expect(run.output.contains("exlint: old.yaml: File too large\n"))
    #expect(try text("old.yaml") == Self.old)
    #expect(try names == ["export.yaml", "old.yaml"])
  }

  @Test("is not there where it is too large and there was none, and the status is 2")
  func tooLargeNewFile() throws {
    let run = try Run(
      shell: "(ulimit -f 1; '\(exlint)' convert export.yaml --output new.yaml; echo \"status $?\") 2>&1 | cat",
      in: files.url)
    #expect(run.output.hasSuffix("exlint: new.yaml: File too large\nstatus 2\n"))
    #expect(try names == ["export.yaml", "old.yaml"])
  }

  @Test("is the one that a link leads to, and the link stays", arguments: ["old.yaml", "./old.yaml", "../l/old.yaml"])
  func link(target: String) throws {
    let line = """
      mkdir l && mv old.yaml l && ln -s '\(target)' l/b && ln -s l/b a && '\(exlint)' convert export.yaml --output a
      """
    #expect(try Run(shell: line, in: files.url).status == 0)
    #expect(try text("l/old.yaml").hasPrefix("server: NLEX02\n"))
    let links = ["a", "l/b"].compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: files.url.appending(path: $0).path())
    }
    #expect(links == ["l/b", target])
  }

  @Test("is a new one where a link leads to none, and never ends where links lead round")
  func brokenLinks() throws {
    let run = try Run(shell: "ln -s new.yaml a; '\(exlint)' convert export.yaml --output a", in: files.url)
    #expect(run.status == 0)
    #expect(try text("new.yaml").hasPrefix("server: NLEX02\n"))
    let round = try Run(shell: "ln -s c b; ln -s b c; '\(exlint)' convert export.yaml --output c", in: files.url)
    #expect(round.status == 2)
    #expect(round.errors.hasSuffix("exlint: c: Too many levels of symbolic links\n"))
  }

  @Test("may be a pipe, a device or a file that the shell has open")
  func notReplaceable() throws {
    let pipe = "mkfifo p; cat p & '\(exlint)' convert export.yaml --output p; wait"
    #expect(try Run(shell: pipe, in: files.url).output.hasPrefix("server: NLEX02\n"))
    #expect(try Run("convert", "export.yaml", "--output", "/dev/null", in: files.url).status == 0)
    let added = "'\(exlint)' convert export.yaml --output /dev/stdout >>old.yaml"
    #expect(try Run(shell: added, in: files.url).status == 0)
    #expect(try text("old.yaml").hasPrefix(Self.old + "server: NLEX02\n"))
  }

  @Test(
    "is never one that is read, whatever it is called",
    arguments: ["export.yaml", "./export.yaml", "link.yaml", "hard.yaml", "l/../export.yaml"])
  func refusesInput(name: String) throws {
    let before = try text("export.yaml")
    let line =
      "mkdir l; ln -s export.yaml link.yaml; ln export.yaml hard.yaml; '\(exlint)' convert export.yaml --output \(name)"
    let run = try Run(shell: line, in: files.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("--output \(name) is one of the files that are read; name another file"))
    #expect(try text("export.yaml") == before)
  }

  @Test("that is a full device is said, and the status is 2")
  func fullDevice() throws {
    let run = try Run("convert", "export.yaml", "--output", "/dev/full", in: files.url)
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix("exlint: /dev/full: No space left on device\n"))
  }

  @Test(
    "in a folder that is not there, or that is a folder, is said",
    arguments: [("nowhere/a.yaml", "there is no such folder"), (".", "it is a folder")])
  func noFile(path: String, words: String) throws {
    let run = try Run("convert", "export.yaml", "--output", path, in: files.url)
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix("exlint: \(path): \(words)\n"))
  }

  @Test("holds nothing of what goes to streams that are closed")
  func closedStreams() throws {
    let line =
      "'\(exlint)' convert export.yaml --output a.yaml; '\(exlint)' convert export.yaml --output b.yaml 2>&- >&- <&-"
    #expect(try Run(shell: line, in: files.url).status == 0)
    #expect(try text("a.yaml") == text("b.yaml"))
  }
}
