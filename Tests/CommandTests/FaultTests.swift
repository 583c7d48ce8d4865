import Foundation
import Testing

/// The tool under which calls of the system fail on demand, as they do on a bad disk and after a signal.
private enum Strace {
  static let works: Bool = {
    let folder = FileManager.default.temporaryDirectory
    return (try? Run(shell: "strace -o /dev/null -e inject=write:error=EINTR:when=999 true", in: folder).status) == 0
  }()
}

@Suite("A call of the system that fails", .enabled(if: Strace.works, "there is no strace, or it may not trace"))
struct FaultTests {
  private static let old = "# what was there\n"

  private let files: Scratch

  init() throws {
    files = try Spoken.files()
    try Data(Self.old.utf8).write(to: files.url.appending(path: "old.yaml"))
  }

  /// Runs exlint with faults.
  private func run(_ options: String, _ arguments: String) throws -> Run {
    let exlint = try #require(Executable.url).path()
    return try Run(shell: "strace -f -o /dev/null \(options) '\(exlint)' \(arguments)", in: files.url)
  }

  private var old: String {
    get throws { try String(contentsOf: files.url.appending(path: "old.yaml"), encoding: .utf8) }
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: files.url.path()).filter { $0.hasPrefix(".") } }
  }

  @Test(
    "is made again after a signal, or when there is room",
    arguments: [
      "-e inject=write:error=EINTR:when=1..3", "-e inject=write:error=EAGAIN:when=1..3",
      "-P \"$PWD/bad.yaml\" -e inject=read:error=EINTR:when=1..2",
      "-P \"$PWD/bad.yaml\" -e inject=read:error=EAGAIN:when=1..2",
    ])
  func again(fault: String) throws {
    for arguments in ["--format json bad.yaml", "convert bad.yaml", "rules"] {
      let faulty = try run(fault, arguments)
      let whole = try Run(arguments.split(separator: " ").map(String.init), in: files.url)
      #expect(faulty.output == whole.output)
      #expect(faulty.status == whole.status)
      #expect(faulty.errors.isEmpty)
    }
  }

  @Test(
    "while a file is written leaves the old one whole, and is said",
    arguments: [
      ("write:error=ENOSPC:when=1", "No space left on device"), ("fsync:error=EIO:when=1", "Input/output error"),
      ("/^rename:error=EIO", "Input/output error"), ("fchmod:error=EIO", "Input/output error"),
    ])
  func keepsOldFile(fault: String, words: String) throws {
    let run = try run("-e inject=\(fault)", "convert good.yaml --output old.yaml")
    #expect(run.status == 2)
    #expect(run.errors == "exlint: old.yaml: \(words)\n")
    #expect(try old == Self.old)
    #expect(try names == [])
  }

  @Test(
    "because a file cannot be replaced lets it be written as it is",
    arguments: ["/^rename:error=EBUSY", "/^rename:error=EPERM", "fchmod:error=EPERM"])
  func writesInPlace(fault: String) throws {
    let run = try run("-e inject=\(fault)", "convert good.yaml --output old.yaml")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(try old == Run("convert", "good.yaml", in: files.url).output)
    #expect(try names == [])
  }

  @Test("does not matter where a file system cannot wait for its disk", arguments: ["EINVAL", "EOPNOTSUPP"])
  func cannotFlush(error: String) throws {
    let run = try run("-e inject=fsync:error=\(error)", "convert good.yaml --output old.yaml")
    #expect(run.status == 0)
    #expect(try old.contains("server: EX01\n"))
  }

  @Test("when standard output is closed is said: only then some disks tell that they are full")
  func closing() throws {
    let run = try run("-P \"$PWD/out\" -e inject=close:error=EDQUOT", "good.yaml >out")
    #expect(run.status == 2)
    #expect(run.errors == "exlint: standard output: Disk quota exceeded\n")
  }

  @Test("in the middle of a file is said, and nothing of it is checked", arguments: [0, 1_000_000])
  func reading(remarks: Int) throws {
    let text = ExitStatusTests.deviating + String(repeating: "# remark\n", count: remarks)
    try Data(text.utf8).write(to: files.url.appending(path: "large.yaml"))
    let run = try run("-P \"$PWD/large.yaml\" -e inject=read,pread64:error=EIO:when=2+", "large.yaml")
    #expect(run.status == 2)
    #expect(run.errors == "exlint: large.yaml: Input/output error\n")
    #expect(run.output == "error: large.yaml: Input/output error\n")
  }

  @Test("in the middle of a folder is said", arguments: [1, 2])
  func listing(call: Int) throws {
    let run = try run("-e inject=getdents64:error=EIO:when=\(call)", ".")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("exlint: .: Input/output error\n"))
  }
}
