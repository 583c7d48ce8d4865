/// Which objects belong to which server: by their own words, by the mapping around them, or by their file.
struct ServerDirectory {
  /// A mapping or document whose objects share a server unless they name another.
  struct Scope: Hashable {
    let index: Int
  }

  private struct ScopeState {
    let file: Int
    var name: Int?
    /// Where something in the scope needs a server.
    var need: Span?
  }

  private struct Named {
    let name: String
    let place: Span
  }

  private var file = -1
  private var scopes: [ScopeState] = []
  private var named: [Named] = []
  private var numbers: [String: Int] = [:]
  /// The names that occur in each file.
  private var namesOfFile: [Set<Int>] = []
  /// For each record, in order: its own server, else its scope; organisation-wide records have neither.
  private var placements: [(own: Int?, scope: Scope?)] = []
  private var last: (text: Bytes, number: Int)?

  mutating func beginFile() {
    file += 1
    namesOfFile.append([])
    last = nil
  }

  mutating func newScope() -> Scope {
    scopes.append(ScopeState(file: file))
    return Scope(index: scopes.count - 1)
  }

  /// Gives a scope the name of its server.
  mutating func name(_ scope: Scope, _ text: Bytes, at span: Span) {
    guard let number = number(of: text, at: span) else { return }
    scopes[scope.index].name = number
    needsServer(scope, at: span)
  }

  /// Notes that something in a scope belongs to a server.
  mutating func needsServer(_ scope: Scope, at span: Span) {
    if scopes[scope.index].need == nil { scopes[scope.index].need = span }
  }

  /// Notes where the next record belongs.
  mutating func place(_ server: Bytes?, _ owner: Kind.Owner, _ scope: Scope, at span: Span) {
    guard owner == .server else {
      placements.append((nil, nil))
      return
    }
    let own = server.flatMap { number(of: $0, at: span) }
    placements.append((own, scope))
  }

  /// Notes that the last record, without a server of its own, makes its scope a server's.
  mutating func lastRecordNeedsServer(at span: Span) {
    guard let placement = placements.last, placement.own == nil, let scope = placement.scope else { return }
    needsServer(scope, at: span)
  }

  private mutating func number(of text: Bytes, at span: Span) -> Int? {
    if let last, last.text == text { return last.number }
    guard let name = ServerName(text) else { return nil }
    let written = String(decoding: name.text, as: UTF8.self)
    let key = written.lowercased()
    let number = numbers[key] ?? named.count
    if number == named.count {
      numbers[key] = number
      named.append(Named(name: written, place: span))
    }
    namesOfFile[file].insert(number)
    last = (text, number)
    return number
  }
}

extension ServerDirectory {
  /// The servers, named ones first, and the server of each record and scope.
  struct Resolution {
    var servers: [Server] = []
    var ofRecord: [Server.ID?] = []
    var ofScope: [Server.ID?] = []
  }

  /// Decides on the server of everything: a scope without a name takes the only one of its file, or is a nameless server.
  func resolve() -> Resolution {
    var resolution = Resolution()
    resolution.servers = named.enumerated().map { index, named in
      Server(id: Server.ID(index: index), name: named.name, place: named.place, version: nil)
    }
    for scope in scopes {
      resolution.ofScope.append(server(of: scope, &resolution))
    }
    resolution.ofRecord = placements.map { placement in
      placement.own.map(Server.ID.init) ?? placement.scope.flatMap { resolution.ofScope[$0.index] }
    }
    return resolution
  }

  private func server(of scope: ScopeState, _ resolution: inout Resolution) -> Server.ID? {
    if let name = scope.name { return Server.ID(index: name) }
    guard let need = scope.need else { return nil }
    if namesOfFile[scope.file].count == 1, let only = namesOfFile[scope.file].first { return Server.ID(index: only) }
    let id = Server.ID(index: resolution.servers.count)
    resolution.servers.append(Server(id: id, name: nil, place: need, version: nil))
    return id
  }
}
