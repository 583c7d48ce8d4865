/// How the checks of one rule ended: counts, and what is to be said.
struct Outcome: Sendable {
  private(set) var passed = 0
  private(set) var notApplicable = 0
  private(set) var failures: [Failure] = []
  /// How many checks could not be made for each reason: of those in words there may be one for each server.
  private var gapsInWords: [String: Int] = [:]
  private var otherGaps: [(reason: Ignorance, count: Int)] = []

  /// How many checks could not be made for each reason, in no order.
  var gaps: [(reason: Ignorance, count: Int)] {
    otherGaps + gapsInWords.map { (.words($0), $1) }
  }

  mutating func add(_ check: Check) {
    switch check {
    case .passed: passed += 1
    case .notApplicable: notApplicable += 1
    case .notChecked(let reason): addGap(.words(reason))
    case .failed(let match): failures.append(.match(match))
    }
  }

  /// Adds how further checks of the rule ended.
  mutating func add(_ other: Outcome) {
    passed += other.passed
    notApplicable += other.notApplicable
    failures += other.failures
    for gap in other.gaps { addGap(gap.reason, count: gap.count) }
  }

  /// Adds a failed check of an object; what there is to say of it is found out if somebody wants to know.
  mutating func addFailure(of object: Int) {
    failures.append(.object(object))
  }

  mutating func addPass() {
    passed += 1
  }

  mutating func addGap(_ reason: Ignorance, count: Int = 1) {
    if case .words(let words) = reason {
      gapsInWords[words, default: 0] += count
    } else if let index = otherGaps.firstIndex(where: { $0.reason == reason }) {
      otherGaps[index].count += count
    } else {
      otherGaps.append((reason, count))
    }
  }
}

/// A check that failed.
enum Failure: Sendable {
  /// A rule that requires something of each object, on the object of this index.
  case object(Int)
  indirect case match(Match)
}

extension Failure {
  /// The source where the object stands, or what is to be underlined.
  func source(_ inventory: Inventory) -> Source.ID {
    switch self {
    case .object(let index): inventory.records[index].source
    case .match(let match): match.place.source
    }
  }

  func object(_ inventory: Inventory) -> Object? {
    switch self {
    case .object(let index): Object(inventory: inventory, index: index)
    case .match(let match): match.object
    }
  }

  /// What there is to say.
  ///
  /// - Parameter body: that of the rule.
  func match(_ body: Rule.Body, _ inventory: Inventory) -> Match {
    switch (self, body) {
    case (.match(let match), _): match
    case (.object(let index), .require(let predicate)):
      Match(of: Object(inventory: inventory, index: index), against: predicate)
    case (.object, .search), (.object, .reader): preconditionFailure("only a requirement fails by an object alone")
    }
  }
}

extension Match {
  /// Why an object is not as a rule requires.
  fileprivate init(of object: Object, against predicate: Predicate) {
    let evidence = predicate.failures(object)
    self.init(at: evidence.first?.place ?? object.place)
    self.object = object
    server = object.server
    if let first = evidence.first {
      label = first.label
      property = first.slot
      found = first.found
      expected = first.expected
    }
    related = evidence.dropFirst().filter { [place] in $0.place != place }.map { Label($0.place, $0.label) }
  }
}
