package import Linter

/// What Exchange needs in Swift: searches, scopes and selectors that rule files name.
package enum Exchange {
  package static let vocabulary = SwiftVocabulary(
    searches: [
      .authCertificateMissing, .certificateExpired, .certificateExpiring, .certificateRootNotPublic,
      .certificateSelfSigned, .clientConnectorMissing, .connectorBindingConflict, .extendedProtectionOff,
      .mailboxMissing, .mailboxPOPEnabled, .popBackEndServiceMissing, .popSecureLoginWithoutCertificate,
      .popServiceMissing, .popServiceNotDisabled, .popServiceStopped, .relayOnMailPort,
    ],
    scopes: [.mayServePOP, .popBackEnd, .popFrontEnd, .servesPOP],
    selectors: [.integrationMailbox],
    reads: reads
  )
}
