package import Linter

extension Search {
  /// Servers that serve POP and list services, but not the POP3 service.
  package static let popServiceMissing = Search("pop-service-missing") { context in
    context.inventory.servers.map { server in
      let answer = context.answer(.servesPOP, server)
      return context.missingService(POPService.frontEnd, on: server, answer)
    }
  }

  /// Servers of 2013 and later whose POP back end matters and that list services, but not the back-end one.
  package static let popBackEndServiceMissing = Search("pop-backend-service-missing") { context in
    context.inventory.servers.map { server in
      let check = context.missingService(POPService.backEnd, on: server, context.answer(.popBackEnd, server))
      guard case .failed(var match) = check else { return check }
      guard context.inventory.isVersion("2013+", server) != .unknown else {
        return .notChecked("the version of Exchange is not known")
      }
      if ServerRoles(server, context.inventory).hasMailboxes == .unknown { match.variant = "roles-unknown" }
      return .failed(match)
    }
  }
}

extension CheckContext {
  fileprivate func missingService(_ name: String, on server: Server, _ answer: Scope.Answer) -> Check {
    let presence = inventory.presence("Service", of: server.id)
    switch answer.truth {
    case .fails: return .notApplicable
    case .unknown where presence != .absent: return .notChecked(answer.reason)
    case .holds, .unknown: break
    }
    switch presence {
    case .absent: return .notChecked(inventory.absence("Service", of: server.id))
    case .partial: return inventory.services(name, of: server).isEmpty ? .notChecked("services is cut short") : .passed
    case .complete: break
    }
    guard inventory.services(name, of: server).isEmpty else { return .passed }
    var match = Match(at: inventory.sectionPlace(inventory.kind("Service").id, of: server.id) ?? server.place)
    match.server = server
    return .failed(match)
  }
}

extension Search {
  /// POP3 services that do not run where POP is served, or, under the profile `workfront`, anywhere.
  package static let popServiceStopped = Search("pop-service-stopped") { context in
    let uses = context.inventory.servers.map { (server: $0, use: POPUse($0, context.inventory)) }
    let isServed = uses.contains { $0.use.serves == .holds }
    var checks = uses.flatMap { entry in context.stoppedServices(entry.server, entry.use) }
    guard !isServed, context.profiles.contains("workfront"), let match = context.servedNowhere(uses) else {
      return checks
    }
    // The one finding for the input takes the place of the check of its server.
    if let index = checks.firstIndex(where: { if case .notApplicable = $0 { true } else { false } }) {
      checks.remove(at: index)
    }
    return [.failed(match)] + checks
  }
}

extension CheckContext {
  fileprivate func stoppedServices(_ server: Server, _ use: POPUse) -> [Check] {
    if inventory.presence("Service", of: server.id) == .absent {
      return [use.isKnownNotTo ? .notApplicable : .notChecked(inventory.absence("Service", of: server.id))]
    }
    let answer = answer(.servesPOP, server)
    return use.frontEnds.map { service in
      switch answer.truth {
      case .fails: return .notApplicable
      case .unknown where service.has("Running", "Status") != .fails: return .notChecked(answer.reason)
      case .unknown: return .notApplicable
      case .holds: break
      }
      switch service.has("Running", "Status") {
      case .holds: return .passed
      case .unknown: return .notChecked(service.whyUnknown("Status"))
      case .fails: return .failed(stopped(service))
      }
    }
  }

  /// The finding that POP is served nowhere, at the first service that could serve it.
  fileprivate func servedNowhere(_ uses: [(server: Server, use: POPUse)]) -> Match? {
    guard !uses.contains(where: \.use.isUnclear) else { return nil }
    let idle = uses.filter { !$0.use.isDeclaredNotTo && ServerRoles($0.server, inventory).hasClientAccess != .fails }
      .flatMap(\.use.frontEnds).filter { $0.has("Running", "Status") == .fails }
    guard let first = idle.first else { return nil }
    var match = stopped(first)
    match.variant = "nowhere"
    match.values["count"] = String(idle.count)
    if let place = IntegrationMailbox(inventory).place {
      match.related.append(Label(place, "this mailbox is to be read over POP"))
    }
    return match
  }

  private func stopped(_ service: Object) -> Match {
    var match = Match(at: service.place("Status") ?? service.place)
    match.server = service.server
    match.object = service
    match.property = service.kind.slot("Status")
    match.label = "must be Running"
    match.expected = "Running"
    match.found = match.property.map(service.foundText)
    return match
  }
}
