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
}
