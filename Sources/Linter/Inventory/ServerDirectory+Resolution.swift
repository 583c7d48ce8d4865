extension ServerDirectory {
  /// The servers, named ones first, and the server of each record and scope.
  struct Resolution {
    var servers: [Server] = []
    var ofRecord: [Server.ID?] = []
    var ofScope: [Server.ID?] = []
    var problems: [Problem] = []
  }

  /// Decides on the server of everything.
  mutating func resolve() -> Resolution {
    nameByFolders()
    let settled = names.settled
    var resolution = Resolution(servers: settled.servers, problems: settled.problems)
    for scope in scopes {
      resolution.ofScope.append(server(of: scope, settled, &resolution))
    }
    resolution.ofRecord = placements.map { placement in
      placement.own.map { settled.ofName[$0] } ?? placement.scope.flatMap { resolution.ofScope[$0.index] }
    }
    return resolution
  }

  /// The server of a scope: its own name, else the only one of its file, else a nameless server.
  private func server(
    of scope: ScopeState, _ settled: ServerNames.Settled, _ resolution: inout Resolution
  ) -> Server.ID? {
    if let name = scope.name { return settled.ofName[name] }
    guard let need = scope.need else { return nil }
    if !scope.isNameless, !scope.isApart, let only = only(namesOfFile[scope.file], settled) {
      return settled.ofName[only]
    }
    let id = Server.ID(index: resolution.servers.count)
    resolution.servers.append(Server(id: id, name: nil, place: need))
    return id
  }

  /// A name of the only server that some names mean.
  private func only(_ names: Set<Int>, _ settled: ServerNames.Settled) -> Int? {
    guard let name = names.first, names.allSatisfy({ settled.ofName[$0] == settled.ofName[name] }) else { return nil }
    return name
  }

  /// Names the scopes of exports that name no server themselves: one export often has what another lacks.
  ///
  /// The folder's own name counts where objects of the run confirm it; else the only server that exports in the folder
  /// name; else the folder's name.
  private mutating func nameByFolders() {
    var namesOfFolder: [String: Set<Int>] = [:]
    for (folder, names) in zip(folders, namesOfFile) { namesOfFolder[folder.path, default: []].formUnion(names) }
    let settled = names.settled
    for index in scopes.indices where scopes[index].isExport && scopes[index].name == nil && !scopes[index].isNameless {
      let scope = scopes[index]
      guard let need = scope.need, namesOfFile[scope.file].isEmpty else { continue }
      let folder = folders[scope.file]
      if let server = folder.server, names.has(short: server) {
        nameByFolder(index, server, at: need)
      } else if let only = only(namesOfFolder[folder.path] ?? [], settled) {
        scopes[index].name = only
      } else if let server = folder.server {
        nameByFolder(index, server, at: need)
      }
    }
  }
}
