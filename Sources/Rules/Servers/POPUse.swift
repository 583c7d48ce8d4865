import Linter

/// Whether a server is expected to serve POP.
///
/// POP ships stopped on every server, and most sound servers leave it so: only what the input says makes a server one
/// that serves POP.
struct POPUse {
  /// Whether the server serves POP.
  let serves: Truth
  /// Whether the server is known not to.
  let isKnownNotTo: Bool
  /// The front-end services of the server in the input.
  let frontEnds: [Object]
  /// Whether `servesPOP: false` says so.
  let isDeclaredNotTo: Bool
  /// Whether the input may say so where nobody can read it.
  let isUnclear: Bool

  init(_ server: Server, _ inventory: Inventory) {
    let facts = inventory.objects("Settings", of: server.id)
    let declared = facts.map { $0.boolean("servesPOP") }.filter { $0 != .unknown }
    frontEnds = inventory.services(POPService.frontEnd, of: server)
    isDeclaredNotTo = !declared.isEmpty && declared.allSatisfy { $0 == .fails }
    isUnclear = facts.contains { $0.isUnclear("servesPOP") }
    if isUnclear {
      serves = .unknown
      isKnownNotTo = false
    } else if let first = declared.first {
      serves = declared.allSatisfy { $0 == first } ? first : .unknown
      isKnownNotTo = isDeclaredNotTo
    } else if facts.contains(where: { $0.text("integrationMailbox") != nil }) {
      serves = .holds
      isKnownNotTo = false
    } else {
      serves = frontEnds.isEmpty ? .unknown : Truth.any(frontEnds.map(Self.isInUse))
      isKnownNotTo = serves == .fails
    }
  }

  /// Why nobody knows whether the server serves POP.
  var reason: String {
    isUnclear
      ? "what the input says of servesPOP cannot be read whole"
      : "nothing in the input tells whether the server serves POP"
  }

  /// Whether a service runs or starts by itself.
  static func isInUse(_ service: Object) -> Truth {
    Truth.any([service.has("Running", "Status"), service.has("Automatic", "StartType")])
  }
}

/// The names of the POP3 services as they are registered.
///
/// Source: Microsoft, Overview of Exchange services on Exchange servers.
enum POPService {
  static let frontEnd = "MSExchangePOP3"
  static let backEnd = "MSExchangePOP3BE"
}

extension Inventory {
  /// The services of a server by their name.
  func services(_ name: String, of server: Server) -> [Object] {
    objects("Service", of: server.id).filter { $0.text("Name")?.equalsIgnoringCase(name) == true }
  }
}
