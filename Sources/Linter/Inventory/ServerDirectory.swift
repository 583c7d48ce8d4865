/// Which objects belong to which server: by their own words, by the mapping around them, or by their file.
struct ServerDirectory {
  /// A mapping or document whose objects share a server unless they name another.
  struct Scope: Hashable {
    let index: Int
  }

  struct ScopeState {
    let file: Int
    /// Whether the scope holds objects of an export, which takes its server from the files around it.
    let isExport: Bool
    var name: Int?
    /// Where something in the scope needs a server.
    var need: Span?
    /// Whether the input says that it does not know the name.
    var isNameless = false
    /// Whether it may be another server than the only one that its file names.
    var isApart = false
  }

  private var file = -1
  var scopes: [ScopeState] = []
  private(set) var names = ServerNames()
  /// The names that occur in each file.
  private(set) var namesOfFile: [Set<Int>] = []
  /// The folder of each file, and what it may say of its server.
  private(set) var folders: [(path: String, server: String?)] = []
  /// For each record, in order: its own server, else its scope; organisation-wide records have neither.
  private(set) var placements: [(own: Int?, scope: Scope?)] = []
  private var last: (text: Bytes, number: Int)?

  mutating func beginFile(_ source: Source) {
    file += 1
    namesOfFile.append([])
    let path = source.name.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(source.name[..<$0]) } ?? ""
    folders.append((path, source.folder.flatMap { FolderName($0).server }))
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

  /// Keeps a scope from being that of the server which its file names elsewhere: it has a server of its own, which nobody knows.
  mutating func keepApart(_ scope: Scope) {
    scopes[scope.index].isApart = true
  }

  /// A scope of its own for something of a server that nobody knows.
  mutating func scopeApart() -> Scope {
    let scope = newScope(isExport: true)
    keepApart(scope)
    return scope
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
    let number = names.number(of: name, at: span)
    namesOfFile[file].insert(number)
    last = (text, number)
    return number
  }

  /// Gives a scope the name of the folder of its file.
  mutating func nameByFolder(_ scope: Int, _ folder: String, at span: Span) {
    guard let name = ServerName(Array(folder.utf8)[...]) else { return }
    scopes[scope].name = names.number(of: name, at: span)
  }
}
