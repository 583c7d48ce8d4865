#if canImport(Glibc)
  private import Glibc
#endif

extension Array {
  /// Reserves capacity and asks the system to back it with large pages: with small ones, a fault for every 4 KiB costs more
  /// than what is written there.
  ///
  /// - Complexity: O(1) for an empty array.
  package mutating func reserveLargeCapacity(_ capacity: Int) {
    reserveCapacity(capacity)
    withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { adviseLargePages($0, count: capacity * MemoryLayout<Element>.stride) }
    }
  }
}

/// Asks the system to back memory with large pages; does nothing where it has none or the range is small.
package func adviseLargePages(_ start: UnsafeMutableRawPointer, count: Int) {
  #if canImport(Glibc)
    let pageSize = 1 << 21
    let first = (Int(bitPattern: start) + pageSize - 1) & -pageSize
    let end = (Int(bitPattern: start) + count) & -pageSize
    guard end > first, let aligned = UnsafeMutableRawPointer(bitPattern: first) else { return }
    madvise(aligned, end - first, MADV_HUGEPAGE)
  #endif
}
