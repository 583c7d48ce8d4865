import Foundation
import Synchronization
import Testing

/// A pipe that holds as little as the system allows, and that somebody reads until its end.
final class SmallPipe: Sendable {
  private let pipe = Pipe()
  private let text = Mutex("")
  private let finished = DispatchSemaphore(value: 0)

  /// What is written to.
  var end: FileHandle { pipe.fileHandleForWriting }

  /// - Parameter blocks: whether a write waits for room.
  init(blocks: Bool) throws {
    #if os(Linux)
      // F_SETPIPE_SZ of fcntl.h: one page.
      try #require(fcntl(end.fileDescriptor, 1031, 4096) >= 0)
    #endif
    let flags = fcntl(end.fileDescriptor, F_GETFL)
    if !blocks { try #require(fcntl(end.fileDescriptor, F_SETFL, flags | O_NONBLOCK) == 0) }
    Thread.detachNewThread { [self] in
      let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
      text.withLock { $0 = String(decoding: data, as: UTF8.self) }
      finished.signal()
    }
  }

  /// All that was written, once no program has the pipe open.
  func contents() throws -> String {
    try end.close()
    finished.wait()
    return text.withLock { $0 }
  }
}
