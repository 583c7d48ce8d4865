/// A command that changes an object, with what its parameters say.
struct Command {
  /// A property with the value that a parameter gives it.
  struct Setting {
    /// The index of the property in `CommandTarget.properties`.
    let property: Int
    /// The name of the parameter as it is written; `nil` where the value stands without one.
    let key: Range<Int>?
    var value: ScriptValue
  }

  let cmdlet: Cmdlet
  /// The word that names the cmdlet.
  let word: Range<Int>
  /// Its place among the commands of the source.
  var number: Int
  var settings: [Setting] = []
  /// Whether it may set properties that cannot be read.
  var hasUnknownSettings = false

  var target: CommandTarget { cmdlet.target }

  init(_ cmdlet: Cmdlet, at word: Range<Int>, number: Int) {
    self.cmdlet = cmdlet
    self.word = word
    self.number = number
  }

  /// The setting of a property; `nil` where no parameter gives it one.
  func setting(_ name: String) -> Setting? {
    settings.first { target.properties[$0.property] == name }
  }

  /// The place of the setting that names the object among its kind.
  var identityIndex: Int? {
    for name in target.identity {
      if let index = settings.firstIndex(where: { target.properties[$0.property] == name }) { return index }
    }
    return nil
  }

  /// The settings that are no name of the object or its server.
  var changes: [Setting] {
    let names = target.identity + [target.server].compactMap(\.self)
    return settings.filter { !names.contains(target.properties[$0.property]) }
  }
}
