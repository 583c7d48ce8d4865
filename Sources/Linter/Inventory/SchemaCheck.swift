/// Checks the values of all objects against the schema: syntax, spelling and ranges.
struct SchemaCheck {
  private let inventory: Inventory

  /// How many objects one task looks at.
  private static let chunkSize = 2_048

  init(_ inventory: Inventory) {
    self.inventory = inventory
  }

  /// What is wrong, in the order of the objects.
  ///
  /// - Complexity: O(length of all values), spread over the cores.
  var problems: [Problem] {
    concurrentMap(inventory.records.count, chunkSize: Self.chunkSize) { $0.flatMap(problems) }.flatMap(\.self)
  }

  private func problems(ofRecord index: Int) -> [Problem] {
    let record = inventory.records[index]
    let kind = inventory.schema[record.kind]
    let tree = inventory.trees[record.source.index]
    var reader = ValueReader(tree)
    var problems: [Problem] = []
    for slot in kind.judgedSlots {
      let field = inventory.fields[record.firstField + slot]
      guard field >= 0 else { continue }
      let property = kind.properties[slot]
      _ = reader.read(field, as: property)
      guard !reader.problems.isEmpty else { continue }
      for problem in reader.problems {
        let place = Span(tree.source.id, problem.range)
        problems.append(problem.problem(of: property, kind, at: place, tree, isExported: record.isExported))
      }
      reader.problems.removeAll()
    }
    return problems
  }
}

extension Property {
  /// Whether the schema can find anything wrong with a value.
  var isJudged: Bool {
    switch type {
    case .object, .uri, .directoryObject, .certificateName: false
    case .string: !isList && (maximumLength != nil || prefix != nil)
    default: true
    }
  }
}

extension ValueProblem {
  /// The finding that this is, with the words to fill in.
  fileprivate func problem(
    of property: Property, _ kind: Kind, at span: Span, _ tree: Tree, isExported: Bool
  ) -> Problem {
    let found = String(decoding: tree.source.text[span.range].prefix(200), as: UTF8.self)
    var values = ["property": property.name, "kind": kind.title, "found": found]
    let rule: String
    switch fault {
    case .unreadable:
      rule = "unreadable-value"
      values["expected"] = property.expectation
    case .unknownMember:
      rule = "unknown-member"
      values["suggestion"] = closest(to: found, among: property.members.map(\.name))
      values["expected"] = property.expectation
    case .misnamedMember(let meant):
      rule = "misnamed-member"
      values["suggestion"] = property.members[meant].name
    case .belowMinimum(let bound):
      rule = "value-out-of-range"
      values["expected"] = "at least \(bound.words)"
    case .aboveMaximum(let bound):
      rule = "value-out-of-range"
      values["expected"] = "at most \(bound.words)"
    case .tooLong(let limit):
      rule = "value-out-of-range"
      values["expected"] = "at most \(limit) characters"
    case .wrongPrefix(let prefix):
      rule = "value-out-of-range"
      values["expected"] = "text that begins with \(prefix)"
    case .inadvisable(let bound, let reason):
      rule = "value-inadvisable"
      values["expected"] = bound.words
      values["reason"] = reason
    }
    return Problem(rule, at: span, values: values, variant: isExported ? "exported" : nil)
  }
}

extension Property {
  /// What a value must look like, for a person.
  package var expectation: String {
    switch type {
    case .enumeration: "one of " + members.map(\.name).joined(separator: ", ")
    case .flags: "a list of " + members.map(\.name).joined(separator: ", ")
    default: type.example
    }
  }
}

extension Value {
  /// A bound as a person would write it.
  fileprivate var words: String {
    switch self {
    case .integer(let number): String(number)
    case .timeSpan(let span): span.description
    case .byteSize(let size): size.description
    case .unlimited: "Unlimited"
    case .boolean, .text, .date, .members, .list, .unknown: ""
    }
  }
}
