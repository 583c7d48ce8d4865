package import Linter

extension Search {
  /// POP3 services that can be started, where a baseline wants them disabled.
  ///
  /// Source: catalogue, A12 and K1: where another active profile needs POP3, there is one finding that names both sides.
  package static let popServiceNotDisabled = Search("pop-service-not-disabled") { context in
    let inventory = context.inventory
    let uses = inventory.servers.map { (server: $0, use: POPUse($0, inventory)) }
    let isServed = uses.contains { $0.use.serves == .holds }
    return uses.flatMap { server, use in
      let isWanted = context.isPOPWanted(use, isServed: isServed)
      let holdsMailbox = context.wantsPOP && context.answer(.popBackEnd, server).truth == .holds
      return use.frontEnds.map { context.notDisabled($0, isConflict: isWanted) }
        + inventory.services(POPService.backEnd, of: server).map {
          context.notDisabled($0, isConflict: isWanted || holdsMailbox)
        }
    } + context.absences("Service")
  }

  /// Mailboxes that may be read over POP3, where a baseline wants none.
  package static let mailboxPOPEnabled = Search("mailbox-pop-enabled") { context in
    let inventory = context.inventory
    let integration = IntegrationMailbox(inventory)
    let mailboxes = inventory.objects(inventory.kind("CASMailbox").id)
    let isAbsent = inventory.presence("CASMailbox", of: nil) == .absent && mailboxes.isEmpty
    guard !isAbsent else { return [.notChecked(inventory.absence("CASMailbox", of: nil))] }
    return mailboxes.map { mailbox in
      switch mailbox.boolean("PopEnabled") {
      case .fails: return .passed
      case .unknown: return .notChecked(mailbox.whyUnknown("PopEnabled"))
      case .holds: break
      }
      var match = Match(mailbox, "PopEnabled", mustBe: "False")
      if context.profiles.contains("workfront"), integration.selects(mailbox) == .holds { match.variant = "conflict" }
      return .failed(match)
    }
  }
}

extension CheckContext {
  /// Whether an active profile wants POP3 to run where it is served.
  fileprivate var wantsPOP: Bool { !profiles.isDisjoint(with: ["workfront", "microsoft"]) }

  /// Whether an active profile wants POP3 to run on a server; `workfront` wants it on one of them at least.
  fileprivate func isPOPWanted(_ use: POPUse, isServed: Bool) -> Bool {
    use.serves == .holds ? wantsPOP : profiles.contains("workfront") && !isServed && !use.isDeclaredNotTo
  }

  fileprivate func notDisabled(_ service: Object, isConflict: Bool) -> Check {
    switch service.has("Disabled", "StartType") {
    case .holds: return .passed
    case .unknown: return .notChecked(service.whyUnknown("StartType"))
    case .fails: break
    }
    var match = Match(service, "StartType", mustBe: "Disabled")
    if isConflict { match.variant = "conflict" }
    return .failed(match)
  }
}

extension Match {
  /// The value of a property that must be another.
  fileprivate init(_ object: Object, _ property: String, mustBe expected: String) {
    self.init(at: object.place(property) ?? object.place)
    self.object = object
    server = object.server
    self.property = object.kind.slot(property)
    found = self.property.map(object.foundText)
    label = "must be \(expected)"
    self.expected = expected
  }
}
