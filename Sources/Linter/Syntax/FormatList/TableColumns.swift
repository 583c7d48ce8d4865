/// What the columns of a table tell about the command that printed it.
enum TableColumns {
  /// The columns that cmdlets print when nobody asks for others, where no column of them tells enough.
  ///
  /// Source: Microsoft, examples of the cmdlets.
  private static let defaults = [
    (columns: "Status Name DisplayName", cmdlet: "Get-Service"),
    (columns: "Identity User Deny Inherited", cmdlet: "Get-ADPermission"),
  ]

  /// Columns that objects of one cmdlet have, and of no other that exlint knows.
  private static let telling = [
    (columns: "AuthMechanism Bindings PermissionGroups RemoteIPRanges TransportRole", cmdlet: "Get-ReceiveConnector"),
    (columns: "CertificateDomains NotAfter Thumbprint", cmdlet: "Get-ExchangeCertificate"),
    (columns: "AdminDisplayVersion ServerRole", cmdlet: "Get-ExchangeServer"),
    (columns: "ImapEnabled OWAEnabled PopEnabled", cmdlet: "Get-CASMailbox"),
    (columns: "LoginType SSLBindings UnencryptedOrTLSBindings", cmdlet: "Get-PopSettings"),
    (columns: "StartType", cmdlet: "Get-Service"), (columns: "ExtendedRights", cmdlet: "Get-ADPermission"),
  ]

  /// The cmdlets whose tables lose nothing but where a cell is cut.
  static let readable = ["Get-Service", "Get-ADPermission"]

  /// The cmdlet that prints a header, however its columns are spaced.
  static func cmdlet(_ header: Bytes) -> String? {
    let columns = header.prefix(200).split { $0 <= 0x20 }
    return defaults.first { words($0.columns).elementsEqual(columns) { $0.elementsEqual($1) } }?.cmdlet
      ?? telling.first { words($0.columns).contains { word in columns.contains(where: word.elementsEqual) } }?.cmdlet
  }

  private static func words(_ text: String) -> [Substring.UTF8View] {
    text.split(separator: " ").map(\.utf8)
  }

  /// Whether exlint checks what a cmdlet prints, so that a table of it which is not read is a loss.
  static func isChecked(_ cmdlet: String) -> Bool {
    (defaults + telling).contains { $0.cmdlet == cmdlet } || cmdlet == "Get-ImapSettings"
  }
}
