/// One object as it will stand in a settings file: its properties, and remarks to put above it.
struct WrittenObject {
  private(set) var entries: [(name: String, value: WrittenValue)] = []
  private(set) var remarks: [String] = []
  private(set) var losses: [Conversion.Loss] = []
  /// Names under `incompleteSections` that are no sections.
  private(set) var strangeSections: [Bytes] = []

  private let object: Object

  /// How many unknown names a remark tells.
  private static let namesInRemark = 20

  /// - Parameter isOmitted: whether a field, by its index in the inventory, need not be written.
  init(_ object: Object, isOmitted: (Int) -> Bool) {
    self.object = object
    var omittedCount = 0
    var unjudged: [String] = []
    for index in object.record.fields {
      let field = object.inventory.fields[Int(index)]
      let property = object.kind.properties[Int(field.slot)]
      let owner = object.inventory.records[object.inventory.owner(ofField: Int(index), of: object.index)]
      guard !isOmitted(Int(index)) else {
        omittedCount += 1
        continue
      }
      guard !isWrittenElsewhere(property, field, owner) else { continue }
      let writer = ValueWriter(reader: object.inventory.reader(of: owner))
      switch writer.written(field.node, as: property) {
      case .unjudged: unjudged.append(property.name)
      case .leftOut(let reason, let found): leaveOut(property, field, owner, reason, found)
      case .scalar where isMissing(property, owner), .list where isMissing(property, owner):
        remark(aboutMissing: property)
      case let value: entries.append((property.name, value))
      }
    }
    if hasLostUse { entries.append((Self.use, .scalar("~", note: nil))) }
    if omittedCount > 0 { remarks.append("left out: \(Self.defaults(omittedCount)), as Exchange has them by default") }
    remark("left out, since exlint checks nothing in them", unjudged)
    remark("left out, since exlint does not know them", unknownKeys)
  }

  /// Entries, and at least one: an object without properties would be read as none.
  var entriesOrPlaceholder: [(name: String, value: WrittenValue)] {
    guard entries.isEmpty else { return entries }
    let property = object.kind.properties.first { !$0.type.isText && !$0.isList && $0.versions == nil }
    return [(property ?? object.kind.properties[0]).name].map { ($0, .scalar("~", note: nil)) }
  }

  private static let use = "servesPOP"

  /// Whether the input may say whether a server serves POP where nobody can read it: without the fact, rules would infer it.
  private var hasLostUse: Bool {
    guard object.kind.id == object.inventory.schema.settings.id, object.server != nil else { return false }
    return object.kind.slot(Self.use).map(object.isUnclear) == true && !entries.contains { $0.name == Self.use }
  }

  private static func defaults(_ count: Int) -> String {
    count == 1 ? "1 property" : "\(count) properties"
  }

  /// Whether the writer of the whole file writes a fact by itself.
  private mutating func isWrittenElsewhere(_ property: Property, _ field: Field, _ owner: ObjectRecord) -> Bool {
    guard object.kind.id == object.inventory.schema.settings.id else { return false }
    if property.name == IncompleteSections.key {
      let tree = object.inventory.trees[owner.source.index]
      let sections = IncompleteSections(field.node, in: tree, object.inventory.schema)
      strangeSections = sections.strangers.map { tree.text($0) }
      return true
    }
    return property.name == "server"
  }

  /// Whether an export has a property that its version of Exchange has not: no person may be blamed for it.
  private func isMissing(_ property: Property, _ owner: ObjectRecord) -> Bool {
    owner.isExported && property.versions?.contains(oneOf: object.versions) == .fails
  }

  private mutating func remark(aboutMissing property: Property) {
    remarks.append("\(property.name): left out, since only \(property.versionsText ?? "other versions") should have it")
  }

  private mutating func leaveOut(
    _ property: Property, _ field: Field, _ owner: ObjectRecord, _ reason: String, _ found: String
  ) {
    let words = "\(property.name): left out, since \(reason)"
    remarks.append(found.isEmpty ? words : "\(words); found: \(found)")
    guard field.hasValue else { return }
    let tree = object.inventory.trees[owner.source.index]
    losses.append(Conversion.Loss(place: tree.span(field.node), words: words, isUnreadable: true))
  }

  private mutating func remark(_ words: String, _ names: [String]) {
    guard !names.isEmpty else { return }
    let shown = names.prefix(Self.namesInRemark).joined(separator: ", ")
    let rest = names.count - Self.namesInRemark
    remarks.append("\(words): \(shown)" + (rest > 0 ? " and \(rest) more" : ""))
  }

  private var unknownKeys: [String] {
    object.records.flatMap { unknownKeys(of: $0) }
  }

  private func unknownKeys(of record: ObjectRecord) -> [String] {
    let (schema, kind) = (object.inventory.schema, object.kind)
    let tree = object.inventory.trees[record.source.index]
    return tree.entries(record.node).map(\.key).filter { key in
      let text = tree.text(key)
      guard kind.slots[text] == nil, !tree.isMergeKey(key) else { return false }
      return kind.id != schema.settings.id
        || schema.kind(ofSection: text) == nil && !text.equalsIgnoringCase(SettingsKeys.servers)
    }.map { String(decoding: tree.text($0).prefix(60), as: UTF8.self) }
  }
}
