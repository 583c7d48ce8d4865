package import Linter

extension Search {
  /// Integration mailboxes that no listed mailbox is.
  package static let mailboxMissing = Search("mailbox-missing") { context in
    let mailbox = IntegrationMailbox(context.inventory)
    let areListed = mailbox.areListed
    let missing = zip(mailbox.declarations, areListed).filter { $1 == .fails }.map(\.0)
    return areListed.filter { $0 != .fails }.map { truth in
      truth == .holds ? .passed : .notChecked("a listed mailbox has neither name nor address")
    } + context.checks(of: missing, among: mailbox.listed)
  }
}

extension CheckContext {
  /// The checks of mailboxes that are not among those listed.
  fileprivate func checks(of missing: [IntegrationMailbox.Declaration], among listed: [Object]) -> [Check] {
    let kind = inventory.kind("CASMailbox").id
    switch inventory.presence(kind, of: nil) {
    case .absent: return missing.map { _ in .notChecked(inventory.absence(kind, of: nil)) }
    case .partial: return missing.map { _ in .notChecked("casMailboxes is cut short") }
    case .complete: break
    }
    let names = missing.map { String(decoding: $0.name, as: UTF8.self) }
    let identities = missing.isEmpty ? [] : listed.compactMap(\.identity).map { String(decoding: $0, as: UTF8.self) }
    let section = inventory.sectionPlace(kind, of: nil).map { Label($0, "the mailboxes listed") }
    return zip(missing, zip(names, closest(toEach: names, among: identities))).map { declaration, words in
      var match = Match(at: declaration.place)
      match.label = "not among the mailboxes listed" + (words.1.map { "; did you mean \($0)?" } ?? "")
      match.values["mailbox"] = words.0
      match.found = words.0
      match.related = [section].compactMap { $0 }
      return .failed(match)
    }
  }
}
