package import Linter

/// An example of a rule as what cmdlets print, with what a person must add.
package struct ExportableExample {
  package private(set) var files: [ExportedFile] = []
  /// What no export says, as a settings file: which servers serve POP, versions, sections without objects.
  package private(set) var settings = ""
  /// Whether the settings tell of a server without a name.
  package private(set) var hasFactsOfNameless = false
  /// Why no export can say what the example says.
  package private(set) var obstacle: Obstacle?

  /// The name of the server that the example does not name.
  package static let namelessServer = "NAMELESS"

  private let inventory: Inventory

  package init(_ text: String, _ schema: Schema) {
    let reading = Reading(Source(Source.ID(0), name: "example", DecodedText(Array(text.utf8))))
    let draft = InventoryBuilder.build([reading.tree], schema)
    inventory = draft.inventory
    obstacle = Self.obstacle(reading, draft)
    guard obstacle == nil else { return }
    for server in inventory.servers.map(Optional.some) + [nil] {
      addFiles(server)
      addSettings(server)
    }
  }

  /// Findings about a text that somebody wrote by hand.
  private static let aboutSections: Set<String> = [
    "wrong-type", "duplicate-key", "alias-expansion-too-large", "misplaced-key", "section-without-content",
  ]

  private static func obstacle(_ reading: Reading, _ draft: InventoryDraft) -> Obstacle? {
    if !reading.problems.isEmpty { return .faultyYAML }
    if draft.inventory.objectCount == 0 { return .noObject }
    if draft.skipped.contains(where: { $0.reason != .properties })
      || draft.problems.contains(where: { aboutSections.contains($0.rule) })
    {
      return .faultySection
    }
    return draft.inventory.servers.count { $0.name == nil } > 1 ? .severalNameless : nil
  }

  private mutating func addFiles(_ server: Server?) {
    for kind in inventory.schema.kinds where kind.id != inventory.schema.settings.id {
      let objects = inventory.objects(kind.id, of: server?.id)
      guard !objects.isEmpty else { continue }
      var file = ExportedFile(server: server?.name, needsFolder: server != nil && server?.name == nil, objects: [])
      for object in objects {
        guard var exported = exported(object) else { return }
        if let name = server?.name { file.needsFolder = !names(name, &exported, object) || file.needsFolder }
        file.objects.append(exported)
      }
      files.append(file)
    }
  }

  /// Makes an object name its server as the cmdlet does.
  ///
  /// - Returns: whether it does.
  private func names(_ server: String, _ exported: inout ExportedObject, _ object: Object) -> Bool {
    let kind = object.kind
    guard let first = kind.server.first(where: { !["Fqdn"].contains(kind.properties[$0].name) }) else { return true }
    guard !kind.server.contains(where: { exported.has(kind.properties[$0].name) }) else { return !isMute(object) }
    if kind.name == "ExchangeCertificate" {
      exported.properties.append(("Identity", .directory("\(server).contoso.com\\\(object.identityText)")))
    } else {
      exported.properties.append((kind.properties[first].name, .directory(server)))
    }
    return true
  }

  /// Whether what an object says of its server names none.
  private func isMute(_ object: Object) -> Bool {
    let texts = object.kind.server.map { String(decoding: object.text($0), as: UTF8.self) }
    return texts.allSatisfy { $0.isEmpty || $0 == "." || $0 == "localhost" }
      || object.kind.server.contains { object.kind.properties[$0].name == "Identity" && !object.text($0).isEmpty }
  }

  private mutating func exported(_ object: Object) -> ExportedObject? {
    var exported = ExportedObject(kind: object.kind, properties: [])
    for (slot, property) in object.kind.properties.enumerated() where property.type != .object {
      switch ExportedProperty(object, slot) {
      case .absent: break
      case .value(let value): exported.properties.append((property.name, value))
      case .obstacle(let reason):
        obstacle = reason
        return nil
      }
    }
    return exported
  }

  private mutating func addSettings(_ server: Server?) {
    let kinds = inventory.schema.kinds
    var lines: [String] = []
    for facts in inventory.objects(inventory.schema.settings.id, of: server?.id) {
      for (slot, property) in facts.kind.properties.enumerated() where property.name != "server" {
        guard let node = facts.valueNode(slot) else { continue }
        let tree = facts.tree(of: slot)
        guard tree[node].kind == .scalar else {
          lines.append("\(property.name): [\(tree.elements(node))]"); continue
        }
        lines.append("\(property.name): \(Self.quoted(tree.string(node)))")
      }
    }
    for kind in kinds where kind.id != inventory.schema.settings.id {
      let isEmpty = inventory.objects(kind.id, of: server?.id).isEmpty
      guard (kind.owner == .server) == (server != nil) else { continue }
      switch inventory.presence(kind.id, of: server?.id) {
      case .complete where isEmpty: lines.append("\(kind.section): []")
      case .partial where !lines.contains { $0.hasPrefix("incompleteSections") && $0.contains(kind.section) }:
        obstacle = .lostObject
      case .absent, .partial, .complete: break
      }
    }
    guard !lines.isEmpty else { return }
    if let server, server.name == nil { hasFactsOfNameless = true }
    let name = server.map { "server: \($0.name ?? Self.namelessServer)\n" } ?? ""
    settings += (settings.isEmpty ? "" : "---\n") + name + lines.map { $0 + "\n" }.joined()
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// Why an example cannot be said by an export.
package enum Obstacle: String, CaseIterable {
  case faultyYAML = "the example is about a fault of YAML"
  case noObject = "there is no object that a cmdlet prints"
  case faultySection = "the example is about a section, or a key, that is written wrongly"
  case severalNameless = "several servers have no name"
  case lostObject = "an object of a section is lost"
  case lostValue = "a value is lost in the example already"
  case cutList = "the format has no sign for a list that was cut short"
  case comma = "an element of a list has a comma, which separates elements here"
  case lineBreak = "a text has several lines"
}

extension Object {
  fileprivate var identityText: String { identity.map { String(decoding: $0, as: UTF8.self) } ?? "0" }
}

extension Tree {
  fileprivate func elements(_ node: Node.Index) -> String {
    children(node).map { string($0) }.joined(separator: ", ")
  }
}
