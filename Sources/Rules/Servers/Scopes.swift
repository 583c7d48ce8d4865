package import Linter

extension Scope {
  /// Servers that serve POP, by what the input says of them, and have client access.
  package static let servesPOP = Scope("serves-pop") { inventory in
    { server in
      guard ServerRoles(server, inventory).hasClientAccess != .fails else { return Answer(.fails) }
      let use = POPUse(server, inventory)
      return Answer(use.serves, reason: use.reason)
    }
  }

  /// Servers that are not known not to serve POP.
  package static let mayServePOP = Scope("may-serve-pop") { inventory in
    { server in
      Answer(Truth(!POPUse(server, inventory).isKnownNotTo && ServerRoles(server, inventory).isEdge != .holds))
    }
  }

  /// Servers whose bindings and connection settings clients meet: those that may serve POP and have client access.
  ///
  /// Source: Microsoft, Client protocol management (2013): these settings are read on Client Access servers.
  package static let popFrontEnd = Scope("pop-front-end") { inventory in
    { server in
      let hasClientAccess = ServerRoles(server, inventory).hasClientAccess != .fails
      return Answer(Truth(hasClientAccess && !POPUse(server, inventory).isKnownNotTo))
    }
  }

  /// Servers of 2013 and later whose POP back end is needed: those that serve POP, and the home of the integration mailbox.
  package static let popBackEnd = Scope("pop-back-end") { inventory in
    let homes = IntegrationMailbox(inventory).homes
    return { server in
      let isOld = inventory.isVersion("2010", server) == .holds
      guard !isOld, ServerRoles(server, inventory).hasMailboxes != .fails else { return Answer(.fails) }
      let use = POPUse(server, inventory)
      return Answer(homes.contains(server.id) ? .holds : use.serves, reason: use.reason)
    }
  }
}
