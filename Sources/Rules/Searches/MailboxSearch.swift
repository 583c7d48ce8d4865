package import Linter

extension Search {
  /// Integration mailboxes that no listed mailbox is.
  package static let mailboxMissing = Search("mailbox-missing") { context in
    let inventory = context.inventory
    let mailbox = IntegrationMailbox(inventory)
    let listed = inventory.objects(inventory.kind("CASMailbox").id)
    let names = MailboxNames(inventory.kind("CASMailbox"))
    return mailbox.declarations.map { declaration in
      switch Truth.any(listed.map { names.contain(declaration.name, of: $0) }) {
      case .holds: return .passed
      case .unknown: return .notChecked("a listed mailbox has neither name nor address")
      case .fails: break
      }
      switch inventory.presence("CASMailbox", of: nil) {
      case .absent: return .notChecked(inventory.absence("CASMailbox", of: nil))
      case .partial: return .notChecked("casMailboxes is cut short")
      case .complete: break
      }
      var match = Match(at: declaration.place)
      let identities = listed.compactMap { $0.identity.map { String(decoding: $0, as: UTF8.self) } }
      let hint = closest(to: String(decoding: declaration.name, as: UTF8.self), among: identities).map {
        "; did you mean \($0)?"
      }
      match.label = "not among the mailboxes listed" + (hint ?? "")
      match.values["mailbox"] = String(decoding: declaration.name, as: UTF8.self)
      match.found = match.values["mailbox"]
      if let place = inventory.sectionPlace(inventory.kind("CASMailbox").id, of: nil) {
        match.related.append(Label(place, "the mailboxes listed"))
      }
      return .failed(match)
    }
  }
}
