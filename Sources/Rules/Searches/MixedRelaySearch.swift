package import Linter

extension Search {
  /// Receive connectors that mix the two ways to relay, on port 25 of every address, where mail from outside arrives.
  ///
  /// Where the input has all connectors of the server, another one must be bound there too.
  package static let relayOnMailPort = Search("relay-on-mail-port") { context in
    let kind = context.inventory.kind("ReceiveConnector")
    let isTrusting = Membership("ExternalAuthoritative", "AuthMechanism", kind)
    let isAnonymous = Membership("AnonymousUsers", "PermissionGroups", kind)
    return context.inventory.objects(kind.id).map { connector in
      switch Truth.all([isTrusting.evaluate(connector), isAnonymous.evaluate(connector)]) {
      case .fails: .notApplicable
      case .unknown: .notChecked("no AuthMechanism, or no PermissionGroups in the input")
      case .holds: context.mailPortCheck(connector)
      }
    } + context.absences("ReceiveConnector")
  }
}

extension CheckContext {
  fileprivate func mailPortCheck(_ connector: Object) -> Check {
    guard connector.boolean("Enabled") != .fails else { return .notApplicable }
    guard case .list(let bindings) = connector.value("Bindings") else { return .notChecked("no Bindings in the input") }
    guard let element = connector.elementForMail else {
      return bindings.isComplete ? .passed : .notChecked("Bindings is cut short")
    }
    let others = inventory.objects("ReceiveConnector", of: connector.server?.id).filter { other in
      other.place != connector.place && other.boolean("Enabled") != .fails
    }
    let other = others.lazy.compactMap { other in
      other.elementForMail.map { Label(Span(other.tree.source.id, $0.range), "another connector is bound here") }
    }.first
    let isComplete = inventory.presence("ReceiveConnector", of: connector.server?.id) == .complete
    guard other != nil || !isComplete else { return .passed }
    var match = Match(at: Span(connector.tree.source.id, element.range))
    match.object = connector
    match.server = connector.server
    match.property = connector.kind.slot("Bindings")
    match.related = [other].compactMap { $0 }
    return .failed(match)
  }
}

extension Object {
  /// The binding of port 25 on every address of one family.
  fileprivate var elementForMail: ListValue.Element? {
    guard case .list(let bindings) = value("Bindings") else { return nil }
    return bindings.elements.first { element in
      guard case .binding(let binding) = element.value else { return false }
      return binding.port == 25 && binding.address.isAny
    }
  }
}
