/// Writes an inventory as a settings file: read again, it gives the same servers, objects and values.
struct SettingsWriter {
  private let inventory: Inventory
  private let origins: Origins
  private let isOmitted: (Int) -> Bool
  private var text = YAMLText()
  private(set) var losses: [Conversion.Loss] = []

  /// How many parts that were left out the file tells of.
  private static let remarkCount = 50

  /// - Parameter isOmitted: whether a field, by its index in the inventory, need not be written.
  init(_ inventory: Inventory, isOmitted: @escaping (Int) -> Bool) {
    self.inventory = inventory
    self.isOmitted = isOmitted
    origins = Origins(inventory)
  }

  /// The file.
  ///
  /// - Parameter lost: what the input lost before there was an inventory; the file tells it at its end.
  mutating func written(lost: [Conversion.Loss]) -> String {
    let shared = sheets(of: nil)
    let servers = inventory.servers.map { (server: $0, sheets: sheets(of: $0.id)) }
    if let only = servers.first, servers.count == 1, only.sheets.count == 1, shared.allSatisfy(\.isEmpty) {
      write(shared[0])
      write(only.server, only.sheets[0], isNamed: only.server.name != nil, sharing: true)
      writeSections(of: nil)
    } else {
      writeList(servers, shared)
    }
    if text.isWithoutEntries { text.entry("servers", .list([])) }
    writeRemarks(lost)
    return text.text
  }

  /// Several servers under `servers:`, with what belongs to the organisation around them.
  private mutating func writeList(_ servers: [(server: Server, sheets: [FactSheet])], _ shared: [FactSheet]) {
    write(shared[0])
    writeIncomplete(of: [nil], strangers: shared[0].strangeSections)
    if !servers.isEmpty {
      text.openSection("servers")
      for (server, sheets) in servers {
        for (index, sheet) in sheets.enumerated() {
          comment(sheet)
          text.openElement()
          write(server, sheet, isNamed: true, sharing: false, isFirst: index == 0)
          text.close()
        }
      }
      text.close()
    }
    writeSections(of: nil)
    for sheet in shared.dropFirst() {
      text.beginDocument()
      write(sheet)
    }
  }

  /// A server: its name, its facts, and with its first sheet its objects.
  private mutating func write(
    _ server: Server, _ sheet: FactSheet, isNamed: Bool, sharing: Bool, isFirst: Bool = true
  ) {
    if sharing { comment(sheet) }
    if isNamed {
      // A server without a name would take the only name of the file.
      let name = server.name.map { YAMLScalar($0, in: .block).text }
      text.entry("server", .scalar(name ?? "~", note: name == nil ? "the input does not name this server" : nil))
    }
    if isFirst, let version = unwrittenVersion(of: server) { text.entry("exchangeVersion", version) }
    for entry in sheet.entries { text.entry(entry.name, entry.value) }
    guard isFirst else { return writeIncomplete(of: [], strangers: sheet.strangeSections) }
    writeIncomplete(of: sharing ? [server.id, nil] : [server.id], strangers: sheet.strangeSections)
    writeSections(of: server.id)
  }
}

extension SettingsWriter {
  /// The facts of a server, or of the organisation, in as few mappings as have no key twice; at least one.
  private mutating func sheets(of server: Server.ID?) -> [FactSheet] {
    let settings = inventory.schema.settings
    var sheets = [FactSheet()]
    var used: [Int16: Int] = [:]
    for object in inventory.objects(settings.id, of: server) {
      let written = WrittenObject(object, isOmitted: isOmitted)
      losses += written.losses
      let slots = object.record.fields.map { inventory.fields[Int($0)].slot }.filter {
        settings.properties[Int($0)].name != "server"
      }
      let number = slots.compactMap { used[$0] }.max() ?? 0
      for slot in slots { used[slot] = number + 1 }
      while sheets.count <= number { sheets.append(FactSheet()) }
      sheets[number].add(written, from: origins.words(of: object))
    }
    return sheets
  }

  /// The version of a server, where only its objects tell it: the first thing that somebody asks of a server.
  private func unwrittenVersion(of server: Server) -> WrittenValue? {
    let settings = inventory.schema.settings
    guard let version = server.version, let slot = settings.slot("exchangeVersion") else { return nil }
    let isWritten = inventory.objects(settings.id, of: server.id).contains { $0.place(slot) != nil }
    return isWritten
      ? nil : .scalar(YAMLScalar(inventory.schema.versions.name(of: version), in: .block).text, note: nil)
  }

  /// Facts that belong to no server.
  private mutating func write(_ sheet: FactSheet) {
    comment(sheet)
    for entry in sheet.entries { text.entry(entry.name, entry.value) }
  }

  private mutating func comment(_ sheet: FactSheet) {
    for words in sheet.remarks { text.comment(words) }
  }

  /// The sections of which the input lost something, and names that are none.
  private mutating func writeIncomplete(of owners: [Server.ID?], strangers: [Bytes]) {
    let names = owners.flatMap { owner in
      kinds(of: owner).filter { inventory.isIncomplete($0.id, of: owner) }.map(\.section)
    }
    let elements = names + strangers.map { YAMLScalar($0, in: .flow).text }
    if !elements.isEmpty { text.entry(IncompleteSections.key, .list(elements)) }
  }

  private func kinds(of owner: Server.ID?) -> [Kind] {
    inventory.schema.kinds.filter {
      $0.id != inventory.schema.settings.id && ($0.owner == .organization) == (owner == nil)
    }
  }

  /// The objects of a server, or of the organisation, by kind in the order of the input; empty lists last.
  private mutating func writeSections(of owner: Server.ID?) {
    let sections = kinds(of: owner).map { (kind: $0, objects: inventory.objects($0.id, of: owner)) }
    let filled = sections.filter { !$0.objects.isEmpty }
    for (kind, objects) in filled.sorted(by: { $0.objects[0].index < $1.objects[0].index }) { write(kind, objects) }
    for (kind, objects) in sections where objects.isEmpty && inventory.presence(kind.id, of: owner) == .complete {
      text.entry(kind.section, .list([]))
    }
  }

  private mutating func write(_ kind: Kind, _ objects: [Object]) {
    text.openSection(kind.section)
    for object in objects {
      let written = WrittenObject(object, isOmitted: isOmitted)
      losses += written.losses
      text.comment("from " + origins.words(of: object))
      for remark in written.remarks { text.comment(remark) }
      let isElement = !kind.isSingle || objects.count > 1
      if isElement { text.openElement() }
      for entry in written.entriesOrPlaceholder { text.entry(entry.name, entry.value) }
      if isElement { text.close() }
    }
    text.close()
  }

  private mutating func writeRemarks(_ lost: [Conversion.Loss]) {
    for loss in lost.prefix(Self.remarkCount) {
      text.comment("left out: \(origins.words(loss.place)): \(loss.words)")
    }
    if lost.count > Self.remarkCount { text.comment("left out: \(lost.count - Self.remarkCount) more places") }
  }
}

/// Facts that stand in one mapping of a settings file.
private struct FactSheet {
  private(set) var entries: [(name: String, value: WrittenValue)] = []
  private(set) var remarks: [String] = []
  private(set) var strangeSections: [Bytes] = []

  var isEmpty: Bool { entries.isEmpty && strangeSections.isEmpty }

  mutating func add(_ written: WrittenObject, from origin: String) {
    if !written.entries.isEmpty || !written.remarks.isEmpty { remarks.append("from " + origin) }
    remarks += written.remarks
    entries += written.entries
    strangeSections += written.strangeSections
  }
}
