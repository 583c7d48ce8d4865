import Foundation
import Testing

@Suite("What cannot be read")
struct ReadTests {
  @Test(
    "is said with the reason, and the status is 2",
    arguments: [
      ("- <.", "<stdin>: it is a folder"), ("- <&-", "<stdin>: Bad file descriptor"),
      ("nowhere.yaml", "nowhere.yaml: there is no such file or folder"),
      ("good.yaml/x", "good.yaml/x: Not a directory"),
    ])
  func reason(arguments: String, words: String) throws {
    let files = try Spoken.files()
    let run = try Run(shell: "'\(try #require(Executable.url).path())' good.yaml \(arguments)", in: files.url)
    #expect(run.status == 2)
    #expect(run.errors == "exlint: \(words)\n")
    #expect(run.output.contains("error: \(words)\n"))
  }

  @Test(
    "to its end is said, and nothing of it is checked",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem")))
  func fault() throws {
    let run = try Run("/proc/self/mem")
    #expect(run.status == 2)
    #expect(run.errors == "exlint: /proc/self/mem: Input/output error\n")
    #expect(run.output == "error: /proc/self/mem: Input/output error\n")
  }

  @Test("because of its permissions is said", .disabled(if: getuid() == 0, "nothing is closed to root"))
  func permissions() throws {
    let files = try Spoken.files()
    let run = try Run(
      shell: "chmod 0 rules good.yaml; '\(try #require(Executable.url).path())' rules good.yaml; chmod 700 rules",
      in: files.url)
    #expect(run.errors.contains("exlint: rules: you have no permission to read it\n"))
    #expect(run.errors.contains("exlint: good.yaml: you have no permission to read it\n"))
  }

  @Test("at once from a pipe that does not block is waited for")
  func nonBlockingPipe() throws {
    // More than a pipe holds, so that the reader is sometimes ahead.
    let text = ExitStatusTests.deviating + String(repeating: "# remark\n", count: 100_000)
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    try #require(fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) == 0)
    Thread.detachNewThread {
      try? pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try? pipe.fileHandleForWriting.close()
    }
    let run = try Run(["-"], standardInput: pipe.fileHandleForReading)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
  }
}
