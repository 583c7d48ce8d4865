package import Linter

extension Scope {
  /// Servers that serve POP, by what the input says of them, and have client access.
  package static let servesPOP = Scope("serves-pop") { server, inventory in
    guard ServerRoles(server, inventory).hasClientAccess != .fails else { return Answer(.fails) }
    return Answer(POPUse(server, inventory).serves, reason: Scope.popUnknown)
  }

  /// Servers that are not known not to serve POP.
  package static let mayServePOP = Scope("may-serve-pop") { server, inventory in
    Answer(Truth(!POPUse(server, inventory).isKnownNotTo && ServerRoles(server, inventory).isEdge != .holds))
  }

  /// Servers whose bindings and connection settings clients meet: those that may serve POP and have client access.
  ///
  /// Source: Microsoft, Client protocol management (2013): these settings are read on Client Access servers.
  package static let popFrontEnd = Scope("pop-front-end") { server, inventory in
    let hasClientAccess = ServerRoles(server, inventory).hasClientAccess != .fails
    return Answer(Truth(hasClientAccess && !POPUse(server, inventory).isKnownNotTo))
  }

  /// Servers whose POP back end is needed: those that serve POP, and the home of the integration mailbox.
  package static let popBackEnd = Scope("pop-back-end") { server, inventory in
    POPBackEnd(server, inventory).answer
  }

  static let popUnknown = "nothing in the input tells whether the server serves POP"
}

/// Whether the POP back end of a server matters.
struct POPBackEnd {
  let answer: Scope.Answer

  init(_ server: Server, _ inventory: Inventory) {
    let isOld = inventory.isVersion("2010", server) == .holds
    guard !isOld, ServerRoles(server, inventory).hasMailboxes != .fails else {
      answer = Scope.Answer(.fails)
      return
    }
    let isHome = IntegrationMailbox(inventory).homes.contains(server.id)
    answer = Scope.Answer(isHome ? .holds : POPUse(server, inventory).serves, reason: Scope.popUnknown)
  }
}
