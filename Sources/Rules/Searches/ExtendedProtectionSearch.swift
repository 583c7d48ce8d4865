package import Linter

extension Search {
  /// Servers with connectors that take Windows logins without extended protection: one finding for each server.
  ///
  /// Source: catalogue, H31: every connector that Setup makes is so, and one decision settles all of them.
  package static let extendedProtectionOff = Search("connector-extended-protection-off") { context in
    let inventory = context.inventory
    let servers = inventory.servers.map { Optional($0.id) } + [nil]
    return servers.compactMap { server in
      let connectors = inventory.objects("ReceiveConnector", of: server)
      return connectors.isEmpty ? nil : extendedProtection(of: connectors, inventory.kind("ReceiveConnector"))
    } + context.absences("ReceiveConnector")
  }
}

private func extendedProtection(of connectors: [Object], _ kind: Kind) -> Check {
  let windows = Membership("Integrated", "AuthMechanism", kind)
  let off = Membership("None", "ExtendedProtectionPolicy", kind)
  let verdicts = connectors.map { connector in
    let offersWindows = windows.evaluate(connector)
    guard offersWindows != .fails, connector.boolean("Enabled") != .fails else { return Truth.fails }
    return Truth.all([offersWindows, off.evaluate(connector)])
  }
  let open = zip(connectors, verdicts).filter { $1 == .holds }.map(\.0)
  guard let first = open.first else {
    guard let unknown = verdicts.firstIndex(of: .unknown) else { return .passed }
    return .notChecked(connectors[unknown].whyUnknown("ExtendedProtectionPolicy", "AuthMechanism"))
  }
  var match = Match(at: first.place("ExtendedProtectionPolicy") ?? first.place)
  match.object = first
  match.server = first.server
  match.property = first.kind.slot("ExtendedProtectionPolicy")
  match.found = match.property.map(first.foundText)
  match.label = "must be Allow or Require"
  match.expected = "Allow or Require"
  let name = first.identity.map { "\"\(String(decoding: $0, as: UTF8.self))\"" } ?? "a receive connector"
  match.values["connectors"] = open.count == 1 ? name : "\(open.count) receive connectors"
  match.related = open.dropFirst().prefix(8).compactMap { connector in
    connector.place("ExtendedProtectionPolicy").map { Label($0, "here too") }
  }
  return .failed(match)
}
