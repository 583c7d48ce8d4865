package import Linter

extension Exchange {
  /// Whether a server is an Edge Transport server: by what it says of itself, else by what no such server has.
  ///
  /// Source: Microsoft, Edge Transport servers: they have no POP3, IMAP4 or other client access.
  package static func isEdge(_ server: Server, _ inventory: Inventory) -> Truth {
    let said = ServerRoles(server, inventory).isEdge
    guard said == .unknown else { return said }
    let hasClientAccess = ["PopSettings", "ImapSettings"].contains { kind in
      !inventory.objects(kind, of: server.id).isEmpty
    }
    return hasClientAccess ? .fails : .unknown
  }
}
