import Linter

extension Inventory {
  /// Elements of which none is before another, together: the groups in order, the elements of each as they were given.
  ///
  /// What has a place and no name, such as addresses and ranges, is found in another list by such an order; the comparisons are
  /// counted as those of `NameIndex` are.
  ///
  /// - Complexity: O(*n* log *n*).
  func groups<Element>(_ elements: [Element], by isBefore: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var count = 0
    let sorted = elements.sorted { first, second in
      count += 1
      return isBefore(first, second)
    }
    looks?.note(comparisons: count + sorted.count)
    var groups: [ArraySlice<Element>] = []
    var start = 0
    for end in 1...max(1, sorted.count) where end >= sorted.count || isBefore(sorted[end - 1], sorted[end]) {
      if start < sorted.count { groups.append(sorted[start..<end]) }
      start = end
    }
    return groups
  }
}
