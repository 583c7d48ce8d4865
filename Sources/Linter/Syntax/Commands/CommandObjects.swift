/// The objects that the commands of a source change, each once, in the order of their first commands.
struct CommandObjects {
  fileprivate struct Key: Hashable {
    let noun: String
    let name: ObjectName
  }

  /// The objects of a name, on whatever servers.
  private struct Namesakes {
    let first: Int
    var isOnly = true
    /// Whether the servers of all are known.
    var haveServers = true
  }

  private(set) var objects: [CommandObject] = []
  private var places: [ObjectIdentity: Int] = [:]
  private var named: [Key: Namesakes] = [:]
  /// By noun, doubts about all objects of the kind.
  private var doubts: [String: Doubts] = [:]

  /// Applies a command to the object that it is about.
  mutating func apply(_ command: Command, _ identity: ObjectIdentity) {
    if identity.isExpression { doubtOthers(command, identity) }
    let place = place(of: identity) ?? add(command, identity)
    objects[place].apply(command, doubts[identity.noun] ?? Doubts())
    note(identity, at: place)
    // A connector that got another name is known by that from now on.
    if let renamed = identity.renamed { note(renamed, at: place) }
  }

  /// Takes note of a command that is not read.
  ///
  /// - Parameter isPiped: whether it may get its objects from another command.
  mutating func doubt(_ command: Command, _ identity: ObjectIdentity, isPiped: Bool) {
    if identity.isExpression || isPiped {
      doubtOthers(command, identity)
    } else if let place = place(of: identity) {
      objects[place].doubt(command)
    } else if let others = named[Key(identity)], !(others.haveServers && identity.hasServer) {
      doubts[identity.noun, default: Doubts()].note(command)
    }
  }

  /// The objects, parted by the expressions that tell their servers: what one expression gives may be one server.
  var parts: [[CommandObject]] {
    var parts: [[CommandObject]] = [[]]
    var places: [ObjectName: Int] = [.none: 0]
    for object in objects {
      let place = places[object.serverExpression] ?? parts.count
      if place == parts.count {
        places[object.serverExpression] = place
        parts.append([])
      }
      parts[place].append(object)
    }
    return parts
  }

  /// Whether a command that is not read may have changed a property.
  func isDoubtful(_ property: CommandObject.Property, of object: CommandObject) -> Bool {
    object.isDoubtful(property, doubts[object.target.noun] ?? Doubts())
  }

  /// Notes that a command may be about any object, for all that can be told of its name or server.
  private mutating func doubtOthers(_ command: Command, _ identity: ObjectIdentity) {
    if case .text = identity.name, named[Key(identity)] == nil { return }
    doubts[identity.noun, default: Doubts()].note(command)
  }

  private mutating func add(_ command: Command, _ identity: ObjectIdentity) -> Int {
    objects.append(CommandObject(command, identity))
    return objects.count - 1
  }

  /// The object that a command is about: that of the same name and server; without a server, the only one of the name.
  private func place(of identity: ObjectIdentity) -> Int? {
    if let place = places[identity] { return place }
    guard let others = named[Key(identity)], others.isOnly else { return nil }
    // A command without a server is about the one where it runs, which may be another than the one that a command names.
    guard case .none = identity.server else { return nil }
    return others.first
  }

  private mutating func note(_ identity: ObjectIdentity, at place: Int) {
    places[identity] = place
    var others = named[Key(identity)] ?? Namesakes(first: place)
    others.isOnly = others.isOnly && others.first == place
    others.haveServers = others.haveServers && identity.hasServer
    named[Key(identity)] = others
  }
}

extension CommandObjects.Key {
  init(_ identity: ObjectIdentity) {
    self.init(noun: identity.noun, name: identity.name)
  }
}
