/// A predicate as it is evaluated: its parts one behind the other, so that an object costs no reference counting.
struct Condition: Sendable {
  private struct Step {
    enum Operation: UInt8 {
      case boolean, member, has, lacks, other
      case all, any, not, notKnown, version
    }

    let operation: Operation
    let slot: Int16
    /// The position behind the parts.
    var end: Int32 = 0
    /// The wanted members or versions; the number of another test.
    let bits: UInt64
  }

  private var steps: [Step] = []
  private var tests: [Predicate.Test] = []

  init(_ predicate: Predicate) {
    append(predicate)
  }

  private mutating func append(_ predicate: Predicate) {
    let position = steps.count
    switch predicate {
    case .property(let slot, let test): append(test, slot)
    case .all(let parts): append(.all, parts)
    case .any(let parts): append(.any, parts)
    case .not(let part): append(.not, [part])
    case .notKnown(let part): append(.notKnown, [part])
    case .version(let versions): append(.version, [], bits: versions.bits)
    }
    steps[position].end = Int32(steps.count)
  }

  private mutating func append(_ operation: Step.Operation, _ parts: [Predicate], bits: UInt32 = 0) {
    steps.append(Step(operation: operation, slot: 0, bits: UInt64(bits)))
    for part in parts { append(part) }
  }

  private mutating func append(_ test: Predicate.Test, _ slot: Kind.Slot) {
    let step: (operation: Step.Operation, bits: UInt64) =
      switch test {
      case .boolean(let wanted): (.boolean, wanted ? 1 : 0)
      case .member(let wanted): (.member, wanted.bits)
      case .has(let wanted): (.has, wanted.bits)
      case .lacks(let wanted): (.lacks, wanted.bits)
      default: (.other, UInt64(tests.count))
      }
    steps.append(Step(operation: step.operation, slot: Int16(slot), bits: step.bits))
    if step.operation == .other { tests.append(test) }
  }
}

extension Condition {
  /// The verdict on an object.
  func evaluate(_ object: Object) -> Truth {
    evaluate(0, object)
  }

  private func evaluate(_ position: Int, _ object: Object) -> Truth {
    let step = steps[position]
    switch step.operation {
    case .boolean, .member, .has, .lacks, .other: return test(step, object)
    case .all: return all(position + 1, step, object)
    case .any: return any(position + 1, step, object)
    case .not: return !evaluate(position + 1, object)
    case .notKnown: return Truth(evaluate(position + 1, object) != .holds)
    case .version: return VersionSet(bits: UInt32(step.bits)).contains(oneOf: object.versions)
    }
  }

  /// Stops at the first part that fails.
  private func all(_ first: Int, _ step: Step, _ object: Object) -> Truth {
    var (result, position) = (Truth.holds, first)
    while position < Int(step.end) {
      let truth = evaluate(position, object)
      if truth == .fails { return .fails }
      if truth == .unknown { result = .unknown }
      position = Int(steps[position].end)
    }
    return result
  }

  /// Stops at the first part that holds.
  private func any(_ first: Int, _ step: Step, _ object: Object) -> Truth {
    var (result, position) = (Truth.fails, first)
    while position < Int(step.end) {
      let truth = evaluate(position, object)
      if truth == .holds { return .holds }
      if truth == .unknown { result = .unknown }
      position = Int(steps[position].end)
    }
    return result
  }

  private func test(_ step: Step, _ object: Object) -> Truth {
    let slot = Kind.Slot(step.slot)
    guard let field = object.inventory.field(slot, of: object.index) else { return .unknown }
    object.inventory.looks?.note(field)
    let code = object.inventory.codes[field]
    switch step.operation {
    case .boolean:
      if let found = code.boolean { return Truth(found == (step.bits == 1)) }
      if case .boolean(let found) = object.value(slot) { return Truth(found == (step.bits == 1)) }
    case .other: return tests[Int(step.bits)].evaluate(object.value(slot), of: object)
    default:
      if let found = code.members { return Self.compare(found, step) }
      if case .members(let found) = object.value(slot) { return Self.compare(found, step) }
    }
    return .unknown
  }

  private static func compare(_ found: MemberSet, _ step: Step) -> Truth {
    switch step.operation {
    case .member: found.hasOne(of: step.bits)
    case .has: found.hasAll(of: step.bits)
    default: found.lacksAll(of: step.bits)
    }
  }
}
