/// What a command says of the name of an object or a server, so that commands on the same one are found.
enum ObjectName: Hashable {
  /// Nothing.
  case none
  case text([UInt8])
  /// An expression, and how many assignments stand in front of it: after one, it may have another value.
  case expression([UInt8], assignments: Int)
}

/// Whom a command is about, as far as the command says.
struct ObjectIdentity: Hashable {
  let noun: String
  private(set) var name: ObjectName
  private(set) var server: ObjectName
  /// The name that the command gives the object, where that is another.
  private(set) var newName: ObjectName?

  /// - Parameters:
  ///   - text: the source.
  ///   - assignments: how many assignments stand in front of the command.
  init(_ command: Command, in text: [UInt8], assignments: Int) {
    let reader = Reader(text: text, assignments: assignments)
    noun = command.target.noun
    name = .none
    server = command.target.server.flatMap { command.setting($0) }.map { reader.server($0.value) } ?? .none
    guard let index = command.identityIndex else {
      if !command.target.identity.isEmpty { name = .expression([], assignments: -command.number) }
      return
    }
    let setting = command.settings[index]
    let isSplit = command.target.splitsIdentity && command.target.properties[setting.property] == "Identity"
    let parts = isSplit ? reader.parts(setting.value) : nil
    name = parts?.name ?? reader.name(setting.value)
    if let parts, server == .none { server = parts.server }
    if command.target.properties[setting.property] == "Identity" {
      newName = command.setting("Name").map { reader.name($0.value) }
    }
  }

  /// The same object after the command; `nil` where its name stays.
  var renamed: ObjectIdentity? {
    newName.map { name in
      var renamed = self
      renamed.name = name
      renamed.newName = nil
      return renamed
    }
  }

  static func == (first: ObjectIdentity, second: ObjectIdentity) -> Bool {
    first.noun == second.noun && first.name == second.name && first.server == second.server
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(noun)
    hasher.combine(name)
    hasher.combine(server)
  }

  /// Whether only a run could tell whom the command is about.
  var isExpression: Bool {
    if case .expression = name { return true }
    if case .expression = server { return true }
    return false
  }

  /// Whether the name of the server is known.
  var hasServer: Bool {
    if case .text = server { true } else { false }
  }

  private struct Reader {
    let text: [UInt8]
    let assignments: Int

    func name(_ value: ScriptValue) -> ObjectName {
      guard let bytes = value.bytes(in: text) else { return expression(text[value.span]) }
      return .text(bytes.map(\.lowercased))
    }

    /// The name of a server, without its domain.
    func server(_ value: ScriptValue) -> ObjectName {
      guard let bytes = value.bytes(in: text) else { return expression(text[value.span]) }
      return .text(bytes.prefix { $0 != UInt8(ascii: ".") }.map(\.lowercased))
    }

    /// The parts of `SERVER\Name`; `nil` where there is no backslash.
    func parts(_ value: ScriptValue) -> (server: ObjectName, name: ObjectName)? {
      if let bytes = value.bytes(in: text) {
        let identity = DirectoryIdentity(bytes)
        guard let server = identity.server, let name = identity.name else { return nil }
        return (.text(server.prefix { $0 != UInt8(ascii: ".") }.map(\.lowercased)), .text(name.map(\.lowercased)))
      }
      guard let name = value.literalName(in: text) else { return nil }
      let server = text[value.span.lowerBound + 1..<name.lowerBound - 1]
      return (expression(server), .text(text[name].map(\.lowercased)))
    }

    private func expression(_ bytes: Bytes) -> ObjectName {
      .expression(Array(bytes), assignments: assignments)
    }
  }
}

extension ScriptValue {
  /// The text that the value is; `nil` where it is another value, or not known.
  func bytes(in text: [UInt8]) -> Bytes? {
    switch self {
    case .text(let written): text[written.text]
    case .rewritten(let bytes, _): bytes[...]
    case .list, .nothing, .change, .unknown: nil
    }
  }

  /// The name in `"$server\Name"`, which no variable hides.
  func literalName(in text: [UInt8]) -> Range<Int>? {
    guard case .unknown(let span) = self, text[span].first == UInt8(ascii: "\""), text[span].last == UInt8(ascii: "\""),
      let backslash = text[span].lastIndex(of: UInt8(ascii: "\\"))
    else { return nil }
    let name = backslash + 1..<max(backslash + 1, span.upperBound - 1)
    let isLiteral = !name.isEmpty && text[name].allSatisfy { !"$`\"'(){}".utf8.contains($0) }
    return isLiteral ? name : nil
  }
}
