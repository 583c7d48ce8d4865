import Linter
import Testing

/// The objects of a text, with their values as rules see them.
struct Typed {
  let draft: InventoryDraft

  init(_ text: String, named name: String = "a.yaml") {
    let reading = Reading(Source(Source.ID(0), name: name, DecodedText(Array(text.utf8))))
    draft = InventoryBuilder.build([reading.tree], Linted.ruleSet.schema)
  }

  /// The only object of a kind.
  func object(_ kind: Kind) throws -> Object {
    let objects = draft.inventory.objects(kind.id)
    try #require(objects.count == 1, "\(objects.count) objects of \(kind.name)")
    return objects[0]
  }

  /// The only object that is none of the facts about a server.
  func object() throws -> Object {
    let schema = draft.inventory.schema
    let objects = schema.kinds.filter { $0.id != schema.settings.id }.flatMap { draft.inventory.objects($0.id) }
    try #require(objects.count == 1, "\(objects.count) objects")
    return objects[0]
  }

  var rules: [String] { draft.problems.map(\.rule) }

  func members(_ property: String) throws -> MemberSet {
    guard case .members(let set) = try object().value(property) else {
      Issue.record("\(property) is not known")
      return MemberSet(isComplete: false)
    }
    return set
  }

  /// The elements of a list in the spelling of Exchange.
  func elements(_ property: String) throws -> [String] {
    guard case .list(let list) = try object().value(property), list.isComplete else {
      Issue.record("\(property) is not known")
      return []
    }
    return list.elements.map { element in
      switch element.value {
      case .binding(let binding): binding.description
      case .range(let range): range.description
      case .connection(let settings): settings.description
      case .text(let text): String(decoding: text, as: UTF8.self)
      case .unreadable: ""
      }
    }
  }
}

/// A property of a kind of the schema, as an argument of tests.
struct SchemaProperty: CustomStringConvertible, Sendable {
  let kind: Kind
  let property: Property

  var description: String { "\(kind.name).\(property.name)" }

  static func all(where isMeant: (Property) -> Bool) -> [SchemaProperty] {
    let schema = Linted.ruleSet.schema
    return schema.kinds.filter { $0.id != schema.settings.id }.flatMap { kind in
      kind.properties.filter(isMeant).map { SchemaProperty(kind: kind, property: $0) }
    }
  }

  /// A settings file with one object that has the property.
  func settings(_ value: String) -> String {
    "server: EX01\n\(kind.section):\n  - { \(property.name): \(value) }\n"
  }

  /// The same as an export.
  func export(_ value: String) -> String {
    let ignored = kind.slots["RunspaceId".utf8] == Kind.ignoredSlot ? "RunspaceId" : "Guid"
    return "server: EX01\n\(kind.section):\n  - { \(ignored): 5c6f1c9e, \(property.name): \(value) }\n"
  }
}
