/// PowerShell commands that make changes to an object.
struct Commands {
  let object: Object

  /// The setter of the kind with all changes it takes, then the setters of single properties.
  func lines(for changes: [Change]) -> [String] {
    var parameters: [String] = []
    var others: [String] = []
    for change in changes {
      let property = object.kind.properties[change.slot]
      guard !property.isReadOnly, let value = text(change.value, property) else { continue }
      switch property.setter {
      case nil: parameters.append("-\(property.parameter) \(value)")
      case .template(let template): others += [filled(template, value: value)].compactMap { $0 }
      case .byValue(let templates): others += [templates[value].flatMap { filled($0, value: value) }].compactMap { $0 }
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

  /// What to do first about a name that no command can use; `nil` where commands can, or nobody knows.
  var renaming: String? {
    object.isMisnamed ? object.kind.renaming.flatMap { filled($0) } : nil
  }

  /// A command with `{server}`, `{identity}` and properties in it; `nil` where one of them is not known.
  private func filled(_ template: String, value: String = "") -> String? {
    let (text, isComplete) = Placeholders.filled(object.server.withoutUnknownServer(template)) { name in
      switch name {
      case "value": value
      case "server": object.serverName.flatMap(PowerShell.quoted)
      default: self.value(of: name)
      }
    }
    return isComplete ? text : nil
  }

  /// The identity of the object, or a property of it, as an argument.
  func value(of name: String) -> String? {
    if name == "identity" { return object.commandIdentity.flatMap(PowerShell.quoted) }
    guard let slot = object.kind.slot(name) else { return nil }
    let found = String(decoding: object.text(slot), as: UTF8.self)
    return found.isEmpty ? nil : PowerShell.argument(found)
  }
}

extension Object {
  /// What `-Identity` takes: `SERVER\Name` for objects of a server; `nil` for a name that it would take for another's.
  var commandIdentity: String? {
    guard let identity, !isMisnamed else { return nil }
    let name = String(decoding: identity, as: UTF8.self)
    guard kind.owner == .server, let server = serverName, !identity.contains(UInt8(ascii: "\\")) else { return name }
    return "\(server)\\\(name)"
  }

  /// Whether the name holds a backslash, which `-Identity` takes for the end of a server's name.
  ///
  /// Source: Microsoft, Set-ReceiveConnector, -Identity: `Server\ConnectorName`.
  var isMisnamed: Bool {
    guard kind.owner == .server, let slot = kind.identity.first(where: { !text($0).isEmpty }),
      kind.properties[slot].name != "Identity", let parts = text(slot).split(atFirst: UInt8(ascii: "\\"))
    else { return false }
    return serverName.map { !parts.head.equalsIgnoringCase($0) } ?? true
  }
}
