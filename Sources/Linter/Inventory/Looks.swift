private import Synchronization

/// What rules did with an inventory: the values that they looked at, and how many comparisons they made.
///
/// A class, because rules run on all cores and every one of them notes what it does.
package final class Looks: Sendable {
  private let seen: Mutex<[Bool]>
  private let steps = Atomic(0)

  /// - Parameter count: the number of fields of the inventory.
  init(count: Int) {
    seen = Mutex(Array(repeating: false, count: count))
  }

  /// Notes that the value of a field was read.
  func note(_ field: Int) {
    seen.withLock { $0[field] = true }
    note(comparisons: 1)
  }

  /// Notes that two names or places were compared, so many times.
  package func note(comparisons count: Int) {
    steps.wrappingAdd(count, ordering: .relaxed)
  }

  /// Whether each field was looked at, by its index.
  var fields: [Bool] { seen.withLock { $0 } }

  /// How often a value was read, or two names or places compared.
  var effort: Int { steps.load(ordering: .relaxed) }
}
