import Foundation
import Testing

@Suite("A crash")
struct CrashTests {
  /// The Swift runtime starts `swift-backtrace` otherwise, from a folder that it finds by the program's own.
  @Test("starts no other program")
  func startsNothing() throws {
    let scratch = try Scratch()
    let program = try #require(Executable.url).path()
    // The shell can open the pipe once exlint has.
    let line = """
      mkfifo pipe; SWIFT_BACKTRACE=enable=yes "\(program)" pipe >out 2>&1 & exec 3>pipe; kill -ILL $!; wait $!; echo $?; wc -c <out
      """
    #expect(try Run(shell: line, in: scratch.url).output.split(whereSeparator: \.isWhitespace) == ["132", "0"])
  }
}
