/// Reads the values of all objects once, and checks them against the schema: syntax, spelling and ranges.
struct SchemaCheck: Sendable {
  /// What is wrong, in the order of the objects.
  let problems: ProblemList
  let codes: ValueCodes
  let lists: ListPool
  let dateOrders: DateOrders

  /// - Complexity: O(length of all values), spread over the cores.
  init(
    _ records: [ObjectRecord], _ fields: [Field], _ schema: Schema, _ trees: [Tree], _ versions: [VersionSet],
    problemLimit: Int?
  ) {
    let dateOrders = DateOrders(records, fields, schema, trees)
    let chunks = concurrentMap(records.count, chunkSize: ListPool.partSize) { range in
      var reading = Chunk(
        records[range], fields: fields, schema: schema, trees: trees, versions: versions, dateOrders: dateOrders,
        problemLimit: problemLimit)
      for index in range { reading.read(records[index], index) }
      return (reading.problems, reading.codes, reading.lists)
    }
    self.dateOrders = dateOrders
    var problems = ProblemList(limit: problemLimit)
    for chunk in chunks { problems += chunk.0 }
    self.problems = problems
    codes = ValueCodes(chunks: chunks.map(\.1))
    lists = ListPool(parts: chunks.map(\.2))
  }

  /// Consecutive objects, read by one task.
  private struct Chunk {
    let fields: [Field]
    let schema: Schema
    let trees: [Tree]
    /// The versions that the servers may run.
    let versions: [VersionSet]
    let dateOrders: DateOrders
    var problems: ProblemList
    var codes: [ValueCode] = []
    var lists: ListPoolPart
    private var memory = ValueMemory()
    private var elements = ElementMemory()

    init(
      _ records: ArraySlice<ObjectRecord>, fields: [Field], schema: Schema, trees: [Tree], versions: [VersionSet],
      dateOrders: DateOrders, problemLimit: Int?
    ) {
      self.fields = fields
      self.schema = schema
      self.trees = trees
      self.versions = versions
      self.dateOrders = dateOrders
      problems = ProblemList(limit: problemLimit)
      // What aliases repeat stands in the text once.
      let texts = records.lazy.filter { $0.use == $0.node }.map { trees[$0.source.index].span($0.node).range.count }
      lists = ListPoolPart(forTextOf: texts.reduce(0, +))
      codes.reserveCapacity(Int((records.last?.fields.upperBound ?? 0) - (records.first?.fields.lowerBound ?? 0)))
    }

    /// - Parameter number: the index of the record among all.
    mutating func read(_ record: ObjectRecord, _ number: Int) {
      let kind = schema[record.kind]
      let tree = trees[record.source.index]
      memory.prepare(for: kind, tree, isPrinted: record.isPrinted(in: tree))
      var reader = ValueReader(
        tree, dateOrder: dateOrders[record.source], isPrinted: record.isPrinted(in: tree))
      for index in record.fields {
        let field = fields[Int(index)]
        codes.append(code(of: field, kind, &reader))
        if !reader.problems.isEmpty {
          let place = Problem.ObjectProperty(object: number, kind: record.kind, slot: Int(field.slot))
          report(reader.problems, place, record, tree)
          reader.problems.removeAll()
        }
        if kind.versionedSlots[Int(field.slot)], !record.isExported {
          checkVersion(field, record, number, tree)
        }
      }
    }

    /// Reports a property that the version of the server does not have.
    private mutating func checkVersion(_ field: Field, _ record: ObjectRecord, _ number: Int, _ tree: Tree) {
      let property = schema[record.kind].properties[Int(field.slot)]
      guard let possible = record.server.map({ versions[$0.index] }), let set = property.versions,
        set.contains(oneOf: possible) == .fails, field.node > 0
      else { return }
      problems.append(
        Problem(
          "property-not-in-version", at: tree.span(field.node - 1),
          values: [
            "property": property.name, "version": schema.versions.words(for: possible),
            "expected": property.versionsText ?? "",
          ], property: Problem.ObjectProperty(object: number, kind: record.kind, slot: Int(field.slot))))
    }

    private mutating func code(of field: Field, _ kind: Kind, _ reader: inout ValueReader) -> ValueCode {
      let slot = Int(field.slot)
      guard field.node >= 0, kind.judgedSlots[slot] else { return .none }
      let property = kind.properties[slot]
      guard !property.isList else { return list(field.node, property, &reader) }
      if let code = memory.code(of: field.node, slot, kind, reader.tree) { return code }
      let code = ValueCode(reader.read(field.node, as: property))
      if reader.problems.isEmpty { memory.remember(field.node, slot, kind, code, reader.tree, &reader) }
      return code
    }

    private mutating func list(_ node: Node.Index, _ property: Property, _ reader: inout ValueReader) -> ValueCode {
      guard let node = reader.tree.resolved(node) else { return .none }
      return lists.read(node, of: property.type, with: &reader, &elements)
    }

    private mutating func report(
      _ faults: [ValueProblem], _ place: Problem.ObjectProperty, _ record: ObjectRecord, _ tree: Tree
    ) {
      problems += faults.compactMap { fault in
        fault.problem(of: place, schema[record.kind], in: tree, isExported: record.isExported)
      }
    }
  }
}

extension ValueProblem {
  /// The finding that this is, with the words to fill in: the same for settings, exports and what is converted from them.
  ///
  /// - Returns: `nil` for what an export has lost, which nobody can help: the rules that want it say that they could not check.
  fileprivate func problem(
    of place: Problem.ObjectProperty, _ kind: Kind, in tree: Tree, isExported: Bool
  ) -> Problem? {
    let property = kind.properties[place.slot]
    var values = ["property": property.name, "kind": kind.title, "found": found]
    let rule: String
    var variant: String?
    switch fault {
    case .lost where isExported: return nil
    case .unreadable, .lost:
      rule = "unreadable-value"
      values["expected"] = property.expectation
    case .otherCalendar:
      rule = "unreadable-value"
      values["expected"] = property.expectation
      variant = "other-calendar"
    case .unjoined: rule = "wrapping-unclear"
    case .unknownMember:
      rule = "unknown-member"
      values["suggestion"] = closest(to: found, among: property.tellingMembers)
      values["expected"] = property.expectation
    case .misnamedMember(let meant):
      rule = "misnamed-member"
      values["suggestion"] = property.members[meant].name
    case .unitMissing:
      rule = "size-unit-missing"
      values["found"] = Self.number(in: found)
      values["expected"] = property.sizes(withUnitsFor: Self.number(in: found))
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
    case .tooManyElements(let limit):
      rule = "list-too-long"
      values["limit"] = String(limit)
    case .inadvisable(let bound, let reason):
      rule = "value-inadvisable"
      values["expected"] = bound.words
      values["reason"] = reason
    }
    // No name holds a blank: what stands behind it would be lost, and may be another key.
    let isReplaced = !isExported && !found.contains(" ")
    return Problem(
      rule, at: Span(tree.source.id, range), values: values, related: [continuation(in: tree)].compactMap { $0 },
      variant: variant, replacement: isReplaced ? values["suggestion"].map { spelled($0, in: tree) } : nil,
      property: place)
  }

  /// A name in the quotes that belong to the place.
  private func spelled(_ name: String, in tree: Tree) -> String {
    let first = tree.source.text[range].first.map { Character(Unicode.Scalar($0)) } ?? " "
    return first == "\"" || first == "'" ? "\(first)\(name)\(first)" : name
  }

  /// The second line of a value that goes over several: most likely it was meant as something else.
  private func continuation(in tree: Tree) -> Label? {
    let text = tree.source.text
    guard tree.source.format == .yaml, let lineBreak = text[range].firstIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    let start = lineBreak + 1 + text.indentation(from: lineBreak + 1)
    let end = min(text.lineEnd(from: start), range.upperBound)
    return Label(
      Span(tree.source.id, min(start, end)..<end), "read as part of this value; check the indentation and the colon")
  }
}

extension ValueProblem {
  /// The digits of a value that is written with or without quotes.
  private static func number(in text: String) -> String {
    text.filter(\.isNumber)
  }
}

extension Property {
  /// The sizes within the bounds that a number without a unit can mean, as a question: `36 MB?`
  fileprivate func sizes(withUnitsFor number: String) -> String {
    let sizes = ["B", "KB", "MB", "GB"].map { "\(number) \($0)" }.filter { text in
      guard let size = ByteSize(Array(text.utf8)[...]) else { return false }
      let magnitude = Int64(clamping: size.bytes)
      return magnitude >= minimum?.magnitude ?? 0 && magnitude <= maximum?.magnitude ?? .max
    }
    guard let last = sizes.last else { return type.example }
    return sizes.count == 1 ? last : sizes.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The names of the members that say something.
  fileprivate var tellingMembers: [String] {
    members.indices.filter { !uninformative.contains($0) }.map { members[$0].name }
  }

  /// What a value must look like, for a person.
  package var expectation: String {
    switch type {
    case .enumeration: "one of " + tellingMembers.joined(separator: ", ")
    case .flags: "one or more of " + tellingMembers.joined(separator: ", ")
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
