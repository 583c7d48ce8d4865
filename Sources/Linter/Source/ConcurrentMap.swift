private import Dispatch
private import Synchronization

/// The results for consecutive ranges of numbers, in their order; several ranges are worked on at the same time.
///
/// - Parameters:
///   - count: the numbers are 0 to below this.
///   - chunkSize: the length of a range; with no more numbers than that, everything happens on the calling thread.
/// - Complexity: one call of `body` for each range.
package func concurrentMap<Result: Sendable>(
  _ count: Int, chunkSize: Int, _ body: @Sendable (Range<Int>) -> Result
) -> [Result] {
  guard count > chunkSize else { return count > 0 ? [body(0..<count)] : [] }
  let chunkCount = (count + chunkSize - 1) / chunkSize
  let results = Mutex([Result?](repeating: nil, count: chunkCount))
  DispatchQueue.concurrentPerform(iterations: chunkCount) { chunk in
    let result = body(chunk * chunkSize..<min(count, (chunk + 1) * chunkSize))
    results.withLock { $0[chunk] = result }
  }
  return results.withLock { $0.compactMap { $0 } }
}
