import Foundation
import Testing

@Suite("What cannot be written")
struct WriteTests {
  private static let hasFullDevice = FileManager.default.fileExists(atPath: "/dev/full")

  @Test("is tried with every command that there is")
  func coversCommands() throws {
    let commands = try Run("--experimental-dump-help").json()["command"]?["subcommands"]?.list ?? []
    let names = try commands.map { try #require($0["commandName"]?.text) }
    #expect(names.count > 5)
    for name in names {
      #expect(Spoken.all.contains { $0.arguments.first == name && !$0.arguments.contains("--help") }, "\(name)")
      #expect(name == "help" || Spoken.all.contains { $0.arguments == [name, "--help"] }, "\(name)")
    }
  }

  @Test("ends every command with 2 and the reason on a full disk", .enabled(if: hasFullDevice), arguments: Spoken.all)
  func fullDisk(spoken: Spoken) throws {
    try expectFailure(of: spoken, into: ">/dev/full", "No space left on device")
  }

  @Test("ends every command with 2 where standard output is closed", arguments: Spoken.all)
  func closedOutput(spoken: Spoken) throws {
    try expectFailure(of: spoken, into: ">&-", "Bad file descriptor")
  }

  private func expectFailure(of spoken: Spoken, into output: String, _ reason: String) throws {
    let files = try Spoken.files()
    let run = try Run(shell: "\(spoken.line) \(output)", in: files.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("exlint: standard output: \(reason)\n"))
  }

  @Test("ends every command with 2 and the reason past the largest size of a file", arguments: Spoken.all)
  func tooLarge(spoken: Spoken) throws {
    let files = try Spoken.files()
    let run = try Run(
      shell: "(ulimit -f 0; \(spoken.line) >out; echo \"status $?\") 2>&1 | cat", in: files.url)
    #expect(run.output.contains("exlint: standard output: File too large\n"))
    #expect(run.output.hasSuffix("status 2\n"))
  }

  @Test("because nobody reads any more is no failure, and changes no status", arguments: Spoken.all)
  func closedPipe(spoken: Spoken) throws {
    let files = try Spoken.files()
    let whole = try Run(spoken.arguments, in: files.url)
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try Run(spoken.arguments, in: files.url, output: pipe.fileHandleForWriting)
    #expect(run.status == spoken.status)
    #expect(run.status == whole.status)
    #expect(run.errors == whole.errors)
  }
}
