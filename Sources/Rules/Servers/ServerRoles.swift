import Linter

/// Which roles a server has, by what `Get-ExchangeServer` prints and by its version.
///
/// Source: reference of ExchangeServer: from 2016 on every server but Edge has client access and mailboxes; in 2010 and
/// 2013 the `Is...` members tell, and `ServerRole` does not.
struct ServerRoles {
  let hasClientAccess: Truth
  let hasMailboxes: Truth
  let isEdge: Truth

  init(_ server: Server, _ inventory: Inventory) {
    let facts = inventory.objects("ExchangeServer", of: server.id)
    let says = { (property: String) in facts.lazy.map { $0.boolean(property) }.first { $0 != .unknown } ?? .unknown }
    let isEdge = says("IsEdgeServer")
    let isUnified = inventory.isVersion("2016+", server)
    self.isEdge = isEdge
    hasClientAccess = Self.role(isUnified, isEdge, says("IsClientAccessServer"))
    hasMailboxes = Self.role(isUnified, isEdge, says("IsMailboxServer"))
  }

  private static func role(_ isUnified: Truth, _ isEdge: Truth, _ said: Truth) -> Truth {
    if isEdge == .holds { return .fails }
    return isUnified == .holds ? .holds : said
  }
}
