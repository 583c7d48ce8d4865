/// Whether a rule judges what belongs to a server.
struct Applicability {
  private let versions: VersionSet?
  private let servers: [Server]
  /// By server; `nil` for a rule without a scope.
  private let answers: [Scope.Answer]?

  init(of rule: Rule, _ context: CheckContext) {
    versions = rule.versions
    servers = context.inventory.servers
    answers = rule.scope.map(context.answers)
  }

  /// How a check ends without a look at the object; `nil` where the rule does judge it.
  subscript(server: Server.ID?) -> Check? {
    if let versions {
      switch versions.contains(oneOf: server.map { servers[$0.index].versions } ?? .unknown) {
      case .holds: break
      case .fails: return .notApplicable
      case .unknown: return .notChecked("the version of Exchange is not known")
      }
    }
    guard let answers else { return nil }
    guard let server else { return .notChecked("the input does not tell the server") }
    let answer = answers[server.index]
    switch answer.truth {
    case .holds: return nil
    case .fails: return .notApplicable
    case .unknown: return .notChecked(answer.reason)
    }
  }
}
