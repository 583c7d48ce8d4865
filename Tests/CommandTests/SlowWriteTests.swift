import Foundation
import Testing

@Suite("What is written slowly")
struct SlowWriteTests {
  @Test("to a pipe that does not block is whole", arguments: Spoken.long)
  func nonBlockingPipe(spoken: Spoken) throws {
    let files = try Spoken.files()
    let whole = try Run(spoken.arguments, in: files.url)
    let pipe = try SmallPipe(blocks: false)
    let run = try Run(spoken.arguments, in: files.url, output: pipe.end)
    #expect(run.status == spoken.status)
    #expect(run.errors == whole.errors)
    #expect(try pipe.contents() == whole.output)
  }

  @Test("is whole although the program is stopped and goes on", arguments: Spoken.long)
  func stopped(spoken: Spoken) throws {
    let files = try Spoken.files()
    let whole = try Run(spoken.arguments, in: files.url)
    let line = try """
    mkfifo slow
    \(spoken.line) >slow &
    exec 3<slow
    kill -STOP $!
    head -c 100 <&3 >out
    kill -CONT $!
    cat <&3 >>out
    wait $!
    """
    let run = try Run(shell: line, in: files.url)
    #expect(run.status == spoken.status)
    #expect(try String(contentsOf: files.url.appending(path: "out"), encoding: .utf8) == whole.output)
  }
}
