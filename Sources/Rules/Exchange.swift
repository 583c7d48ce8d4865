package import Linter

/// What Exchange needs in Swift: searches, scopes and selectors that rule files name.
package enum Exchange {
  package static let vocabulary = SwiftVocabulary(
    searches: [
      .clientConnectorMissing, .mailboxMissing, .popBackEndServiceMissing, .popSecureLoginWithoutCertificate,
      .popServiceMissing, .popServiceStopped,
    ],
    scopes: [.mayServePOP, .popBackEnd, .popFrontEnd, .servesPOP],
    selectors: [.integrationMailbox]
  )
}
