/// The numbers 0 to below a count by the group that each belongs to, in their order; in two arrays, however many groups there are.
struct NumberGroups: Sendable {
  /// By group, where its numbers begin; behind all, where the last ends.
  private let starts: [Int32]
  private let numbers: [Int32]

  /// - Parameters:
  ///   - groupCount: the groups are 0 to below this.
  ///   - groupOf: by number, its group; `nil` for one that belongs to none.
  /// - Complexity: O(*groups* + *numbers*).
  init(groupCount: Int, _ groupOf: some Collection<Int?>) {
    var starts = Array(repeating: Int32(0), count: groupCount + 1)
    for case let group? in groupOf { starts[group + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    var numbers = Array(repeating: Int32(0), count: Int(starts[groupCount]))
    for (number, group) in groupOf.enumerated() {
      guard let group else { continue }
      numbers[Int(next[group])] = Int32(number)
      next[group] += 1
    }
    self.starts = starts
    self.numbers = numbers
  }

  subscript(group: Int) -> some RandomAccessCollection<Int> {
    numbers[Int(starts[group])..<Int(starts[group + 1])].lazy.map { Int($0) }
  }
}
