private import Dispatch
private import Synchronization

/// Makes pieces of work on one thread and takes them on another, in their order, where the work is large enough.
///
/// - Parameters:
///   - size: how large the work is, in bytes.
///   - produce: hands on the pieces, and nothing behind the one that `take` refuses.
///   - take: takes a piece; returns whether there are more: `false` for the last one and no other. Runs on the calling
///     thread.
func inBatches<Piece: Sendable>(
  of size: Int, _ produce: @escaping @Sendable ((Piece) -> Void) -> Void, take: (Piece) -> Bool
) {
  guard size >= leastSharedSize else {
    produce { _ = take($0) }
    return
  }
  let channel = Channel<Piece>()
  // A queue of its own gets a thread even where all others wait.
  DispatchQueue(label: "batches").async { produce(channel.send) }
  while take(channel.receive()) {}
}

/// With less than this, starting a thread costs more than it gains.
private let leastSharedSize = 1 << 20

/// Hands pieces from one thread to another.
private final class Channel<Piece: Sendable>: Sendable {
  private static var capacity: Int { 16 }

  private let pieces = Mutex<[Piece]>([])
  private let filled = DispatchSemaphore(value: 0)
  private let free = DispatchSemaphore(value: capacity)

  /// Waits while the other thread is too far behind.
  func send(_ piece: Piece) {
    free.wait()
    pieces.withLock { $0.append(piece) }
    filled.signal()
  }

  /// Waits for a piece.
  func receive() -> Piece {
    filled.wait()
    defer { free.signal() }
    return pieces.withLock { $0.removeFirst() }
  }
}
