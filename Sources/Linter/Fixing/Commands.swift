/// PowerShell commands that make changes to an object.
struct Commands {
  let object: Object

  /// The setter of the kind with all changes it takes, then the setters of single properties.
  func lines(for changes: [Change]) -> [String] {
    var parameters: [String] = []
    var others: [String] = []
    for change in changes {
      let property = object.kind.properties[change.slot]
      guard let value = text(change.value, property) else { continue }
      switch property.setter {
      case nil: parameters.append("-\(property.parameter) \(value)")
      case .template(let template): others += [filled(template, value: value)].compactMap(\.self)
      case .byValue(let templates): others += [templates[value].flatMap { filled($0, value: value) }].compactMap(\.self)
      }
    }
    guard !parameters.isEmpty, let setter = object.kind.setter.flatMap({ filled($0) }) else { return others }
    return ["\(setter) \(parameters.joined(separator: " "))"] + others
  }

  private func text(_ value: Change.NewValue, _ property: Property) -> String? {
    switch value {
    case .boolean(let flag): flag ? "$true" : "$false"
    case .member(let index): property.members[index].name
    case .flags(let set): set.bits == 0 ? "None" : set.indices.map { property.members[$0].name }.joined(separator: ",")
    case .texts(let texts): PowerShell.list(texts)
    case .added(let texts): PowerShell.list(texts).map { "@{Add=\($0)}" }
    case .replaced(let parts): replacing(parts)
    }
  }

  private func replacing(_ parts: [Change.Replacement]) -> String? {
    guard let new = PowerShell.list(parts.map(\.new)), let old = PowerShell.list(parts.map(\.old)) else { return nil }
    return "@{Add=\(new);Remove=\(old)}"
  }

  /// A command with `{server}`, `{identity}` and properties in it; `nil` where one of them is not known.
  ///
  /// Without a known server, `-Server {server}` is left out: the cmdlets then mean the server they run on.
  func filled(_ template: String, value: String = "") -> String? {
    var text = template.replacing("{value}", with: value)
    if text.contains("{server}") {
      if let server = object.server?.name.flatMap(PowerShell.quoted) {
        text = text.replacing("{server}", with: server)
      } else {
        text = text.replacing(" -Server {server}", with: "")
      }
    }
    if text.contains("{identity}") {
      guard let identity = object.commandIdentity.flatMap(PowerShell.quoted) else { return nil }
      text = text.replacing("{identity}", with: identity)
    }
    for (slot, property) in object.kind.properties.enumerated() where text.contains("{\(property.name)}") {
      let found = String(decoding: object.text(slot), as: UTF8.self)
      guard !found.isEmpty, let argument = PowerShell.argument(found) else { return nil }
      text = text.replacing("{\(property.name)}", with: argument)
    }
    return text.contains("{server}") ? nil : text
  }
}

extension Object {
  /// What `-Identity` takes: `SERVER\Name` for objects of a server.
  var commandIdentity: String? {
    guard let identity else { return nil }
    let name = String(decoding: identity, as: UTF8.self)
    guard kind.owner == .server, let server = server?.name, !name.contains("\\") else { return name }
    return "\(server)\\\(name)"
  }
}
