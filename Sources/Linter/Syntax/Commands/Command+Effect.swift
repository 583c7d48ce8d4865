extension Command {
  /// Whether it is more than a name of something.
  var changesSomething: Bool {
    hasUnknownSettings || !changes.isEmpty || cmdlet.creates && identityIndex != nil
      || setting("Identity") != nil && setting("Name") != nil && target.identity.contains("Name")
  }

  /// The same command for each object where a list names several.
  func single() -> [Command] {
    guard let index = identityIndex, case .list(let elements, _) = settings[index].value else { return [self] }
    return elements.prefix(1_000).map { element in
      var command = self
      command.settings[index].value = element
      return command
    }
  }

  /// Adds what the cmdlet does that no parameter says, and the name that stands in an expression.
  mutating func addEffect(in text: [UInt8]) {
    switch cmdlet.effect {
    case .sets: break
    case .other: hasUnknownSettings = true
    case .adds(let name):
      for index in settings.indices
      where target.properties[settings[index].property] == name && settings[index].value.isKnown {
        let value = settings[index].value
        settings[index].value = .change(adds: value.elements, removes: false, value.span)
      }
    case .gives(let name, let value):
      guard let property = target.properties.firstIndex(of: name) else { return }
      settings.append(Setting(property: property, key: nil, value: .rewritten(Array(value.utf8), word)))
    }
    addLiteralName(in: text)
  }

  /// Takes for unknown what Exchange chooses by a parameter, where the command does not say it.
  mutating func addChosen(by usage: Range<Int>) {
    for name in CommandTarget.chosenByUsage where setting(name) == nil {
      guard let property = target.properties.firstIndex(of: name) else { continue }
      settings.append(Setting(property: property, key: usage, value: .unknown(usage)))
    }
  }

  /// Adds the name of a connector whose server alone is an expression.
  private mutating func addLiteralName(in text: [UInt8]) {
    guard target.splitsIdentity, let name = setting("Identity")?.value.literalName(in: text),
      let property = target.properties.firstIndex(of: "Name"), setting("Name") == nil
    else { return }
    let value = ScriptValue.text(ScriptValue.Text(span: name, text: name, style: .literal))
    settings.append(Setting(property: property, key: nil, value: value))
  }

  /// Why the command itself is not read, wherever it stands.
  func ownReason(in text: [UInt8]) -> CommandReason? {
    if case .other = cmdlet.effect { return .other }
    guard target.noun == "Service", let index = identityIndex, let name = settings[index].value.bytes(in: text) else {
      return nil
    }
    return name.contains { "*?[".utf8.contains($0) } ? .several : nil
  }
}

extension Cmdlet {
  /// Whether it makes a new object.
  var creates: Bool { name.hasPrefix("New-") }
}
