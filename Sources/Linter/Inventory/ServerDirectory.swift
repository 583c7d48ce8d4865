/// Which objects belong to which server: by their own words, by the mapping around them, or by their file.
struct ServerDirectory {
  /// A mapping or document whose objects share a server unless they name another.
  struct Scope: Hashable {
    let index: Int
  }

  private struct ScopeState {
    let file: Int
    /// Whether the scope holds objects of an export, which takes its server from the files around it.
    let isExport: Bool
    var name: Int?
    /// Where something in the scope needs a server.
    var need: Span?
    /// Whether the input says that it does not know the name.
    var isNameless = false
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
  /// The folder of each file, and what it may say of its server.
  private var folders: [(path: String, server: String?)] = []
  /// For each record, in order: its own server, else its scope; organisation-wide records have neither.
  private var placements: [(own: Int?, scope: Scope?)] = []
  private var last: (text: Bytes, number: Int)?

  mutating func beginFile(_ source: Source) {
    file += 1
    namesOfFile.append([])
    let path = source.name.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(source.name[..<$0]) } ?? ""
    folders.append((path, source.folder.flatMap { Self.isServerName($0) ? $0 : nil }))
    last = nil
  }

  mutating func newScope(isExport: Bool) -> Scope {
    scopes.append(ScopeState(file: file, isExport: isExport))
    return Scope(index: scopes.count - 1)
  }

  /// Gives a scope the name of its server.
  mutating func name(_ scope: Scope, _ text: Bytes, at span: Span) {
    guard let number = number(of: text, at: span) else { return }
    scopes[scope.index].name = number
    needsServer(scope, at: span)
  }

  /// Makes a scope that of a server whose name nobody knows, whatever names stand around it.
  mutating func leaveNameless(_ scope: Scope, at span: Span) {
    scopes[scope.index].isNameless = true
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

  /// Whether the name of a folder can be one of a computer, and is no date.
  private static func isServerName(_ text: String) -> Bool {
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte.lowercased) }
    let isOther = { (byte: UInt8) in "-_0123456789".utf8.contains(byte) }
    return text.utf8.count <= 63 && text.utf8.contains(where: isLetter)
      && text.utf8.allSatisfy { isLetter($0) || isOther($0) }
  }

  private mutating func number(of text: Bytes, at span: Span) -> Int? {
    if let last, last.text == text { return last.number }
    guard let name = ServerName(text) else { return nil }
    let written = String(decoding: name.text, as: UTF8.self)
    let number = self.number(named: written, at: span)
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

  /// Decides on the server of everything.
  mutating func resolve() -> Resolution {
    nameByFolders()
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

  /// The server of a scope: its own name, else the only one of its file, else a nameless server.
  private func server(of scope: ScopeState, _ resolution: inout Resolution) -> Server.ID? {
    if let name = scope.name { return Server.ID(index: name) }
    guard let need = scope.need else { return nil }
    if !scope.isNameless, let only = onlyName(ofFile: scope.file) { return Server.ID(index: only) }
    let id = Server.ID(index: resolution.servers.count)
    resolution.servers.append(Server(id: id, name: nil, place: need, version: nil))
    return id
  }

  private func onlyName(ofFile file: Int) -> Int? {
    namesOfFile[file].count == 1 ? namesOfFile[file].first : nil
  }

  /// Names the scopes of exports that name no server themselves: one export often has what another lacks.
  ///
  /// The folder's own name counts where objects of the run confirm it; else the only server that exports in the folder
  /// name; else the folder's name.
  private mutating func nameByFolders() {
    var namesOfFolder: [String: Set<Int>] = [:]
    for (folder, names) in zip(folders, namesOfFile) { namesOfFolder[folder.path, default: []].formUnion(names) }
    for index in scopes.indices where scopes[index].isExport && scopes[index].name == nil && !scopes[index].isNameless {
      let scope = scopes[index]
      guard let need = scope.need, namesOfFile[scope.file].isEmpty else { continue }
      let folder = folders[scope.file]
      let names = namesOfFolder[folder.path] ?? []
      if let server = folder.server, let known = numbers[server.lowercased()] {
        scopes[index].name = known
      } else if names.count == 1, let only = names.first {
        scopes[index].name = only
      } else if let server = folder.server {
        scopes[index].name = number(named: server, at: need)
      }
    }
  }

  private mutating func number(named name: String, at span: Span) -> Int {
    let number = numbers[name.lowercased()] ?? named.count
    if number == named.count {
      numbers[name.lowercased()] = number
      named.append(Named(name: name, place: span))
    }
    return number
  }
}
