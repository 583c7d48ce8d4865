private import Dispatch
private import Synchronization

/// Makes pieces of work on one thread and takes them on another, in their order, where the work is large enough.
///
/// - Parameters:
///   - size: how large the work is, in bytes.
///   - produce: hands on the pieces, each by a call that returns whether there may be more.
///   - take: takes a piece; returns whether it wants more: `false` for the last one. Runs on the calling thread.
func inBatches<Piece: Sendable>(
  of size: Int, _ produce: @escaping @Sendable ((Piece) -> Bool) -> Void, take: (Piece) -> Bool
) {
  guard size >= leastSharedSize else { return produce(take) }
  let batches = Batches(limit: 16, produce)
  while take(batches.next()) {}
  batches.abandon()
}

/// With less than this, starting a thread costs more than it gains.
private let leastSharedSize = 1 << 20

/// With fewer bytes than this, two parsers at once gain too little.
let leastDividedSize = 1 << 22

/// Pieces of work that a thread of their own makes.
final class Batches<Piece: Sendable>: Sendable {
  private let pieces = Mutex<[Piece]>([])
  private let filled = DispatchSemaphore(value: 0)
  private let free: DispatchSemaphore?
  private let isWanted = Atomic(true)

  /// Begins the work.
  ///
  /// - Parameters:
  ///   - limit: how many pieces may wait to be taken, if not any number.
  ///   - produce: hands on the pieces, each by a call that returns whether there may be more.
  init(limit: Int?, _ produce: @escaping @Sendable ((Piece) -> Bool) -> Void) {
    // One that is made with a higher value must have it again at its end.
    free = limit.map { _ in DispatchSemaphore(value: 0) }
    for _ in 0..<(limit ?? 0) { free?.signal() }
    // A queue of its own gets a thread even where all others wait.
    DispatchQueue(label: "batches").async { produce(self.add) }
  }

  private func add(_ piece: Piece) -> Bool {
    free?.wait()
    pieces.withLock { $0.append(piece) }
    filled.signal()
    return isWanted.load(ordering: .relaxed)
  }

  /// Waits for a piece and takes it; must not be called behind the last one.
  func next() -> Piece {
    filled.wait()
    defer { free?.signal() }
    return pieces.withLock { $0.removeFirst() }
  }

  /// Ends the work early: what is there and what still comes is left.
  func abandon() {
    isWanted.store(false, ordering: .relaxed)
    free?.signal()
  }
}
