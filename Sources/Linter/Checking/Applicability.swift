/// Whether a rule judges what belongs to a server, found out once for each server.
struct Applicability {
  /// By server; behind the servers, for what belongs to none.
  private let checks: [Check?]

  init(of rule: Rule, _ context: CheckContext) {
    checks = context.inventory.servers.map { Self.check(rule, $0, context) } + [Self.check(rule, nil, context)]
  }

  /// How a check ends without a look at the object; `nil` where the rule does judge it.
  subscript(server: Server.ID?) -> Check? {
    checks[server?.index ?? checks.count - 1]
  }

  private static func check(_ rule: Rule, _ server: Server?, _ context: CheckContext) -> Check? {
    if let versions = rule.versions {
      switch versions.contains(oneOf: server?.versions ?? .unknown) {
      case .holds: break
      case .fails: return .notApplicable
      case .unknown: return .notChecked("the version of Exchange is not known")
      }
    }
    guard let scope = rule.scope else { return nil }
    guard let server else { return .notChecked("the input does not tell the server") }
    let answer = context.answer(scope, server)
    switch answer.truth {
    case .holds: return nil
    case .fails: return .notApplicable
    case .unknown: return .notChecked(answer.reason)
    }
  }
}
