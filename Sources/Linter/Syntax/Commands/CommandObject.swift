/// An object with what all commands on it say together.
struct CommandObject {
  /// A property and its last value.
  struct Property {
    /// The index of the property in `CommandTarget.properties`.
    let index: Int
    /// The name of the parameter as it is written last; `nil` where the value stands without one.
    var key: Range<Int>?
    var value: ScriptValue
    /// What later commands added to the list.
    var additions: [ScriptValue] = []
    /// The number of the last command that set it.
    var number: Int
  }

  let target: CommandTarget
  /// The first command.
  let span: Range<Int>
  /// The expression that tells its server; `none` where the server is named, or is the one where the shell runs.
  let serverExpression: ObjectName
  private(set) var properties: [Property] = []
  private(set) var doubts = Doubts()

  init(_ command: Command, _ identity: ObjectIdentity) {
    target = command.target
    span = command.word
    let isIdentified = command.setting("Identity").map { !$0.value.isKnown } ?? false
    switch identity.server {
    case .expression: serverExpression = identity.server
    case .none where isIdentified && target.splitsIdentity: serverExpression = identity.name
    case .none, .text: serverExpression = .none
    }
  }

  /// Applies a command.
  ///
  /// - Parameter doubts: the doubts about all objects of the kind.
  mutating func apply(_ command: Command, _ doubts: Doubts) {
    for setting in command.settings { apply(setting, command, doubts) }
  }

  /// Takes note that a command which is not read may have changed properties.
  mutating func doubt(_ command: Command) {
    doubts.note(command)
  }

  /// Whether a command that is not read may have changed a property since it was set.
  func isDoubtful(_ property: Property, _ others: Doubts) -> Bool {
    guard !isName(property.index) else { return false }
    return max(doubts[property.index], others[property.index]) > property.number
  }

  private func isName(_ index: Int) -> Bool {
    target.identity.contains(target.properties[index]) || target.properties[index] == target.server
  }

  /// Whether a setting is a new name for what another parameter identifies.
  private func isRenamed(by setting: Command.Setting) -> Bool {
    target.properties[setting.property] == "Name" && target.identity.first != "Name"
  }

  private mutating func apply(_ setting: Command.Setting, _ command: Command, _ doubts: Doubts) {
    guard let place = properties.firstIndex(where: { $0.index == setting.property }) else {
      let new = Property(index: setting.property, key: setting.key, value: setting.value, number: command.number)
      properties.append(new)
      return
    }
    if isName(setting.property), !isRenamed(by: setting) {
      guard tells(setting.value, moreThan: properties[place].value) else { return }
    }
    let isDoubtful = isDoubtful(properties[place], doubts)
    properties[place].number = command.number
    if case .change(let adds, false, _) = setting.value, !isDoubtful, properties[place].value.isKnown {
      properties[place].additions += adds
    } else {
      properties[place].key = setting.key
      properties[place].value = setting.value
      properties[place].additions = []
    }
  }

  /// Whether a name is one where the other is an expression.
  private func tells(_ value: ScriptValue, moreThan other: ScriptValue) -> Bool {
    value.isKnown && !other.isKnown
  }
}

extension ScriptValue {
  /// Whether it is more than an expression.
  var isKnown: Bool {
    if case .unknown = self { false } else { true }
  }
}

/// Which properties commands that are not read may have changed, and the last command that may have changed each.
struct Doubts {
  private var all = -1
  private var numbers: [Int: Int] = [:]

  /// The number of the last command that may have changed a property; -1 where none may have.
  subscript(property: Int) -> Int {
    max(all, numbers[property] ?? -1)
  }

  mutating func note(_ command: Command) {
    if command.hasUnknownSettings { all = command.number }
    for setting in command.changes { numbers[setting.property] = command.number }
  }
}
