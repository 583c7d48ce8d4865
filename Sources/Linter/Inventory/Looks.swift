private import Synchronization

/// The values of an inventory that rules looked at.
///
/// A class, because rules run on all cores and every one of them notes what it reads.
final class Looks: Sendable {
  private let seen: Mutex<[Bool]>

  /// - Parameter count: the number of fields of the inventory.
  init(count: Int) {
    seen = Mutex(Array(repeating: false, count: count))
  }

  /// Notes that the value of a field was read.
  func note(_ field: Int) {
    seen.withLock { $0[field] = true }
  }

  /// Whether each field was looked at, by its index.
  var fields: [Bool] { seen.withLock { $0 } }
}
