/// What the columns of a table tell about the command that printed it.
enum TableColumns {
  /// The columns that cmdlets print when nobody asks for others.
  ///
  /// Source: Microsoft, examples of the cmdlets.
  private static let defaults = [
    (columns: "Identity Bindings Enabled", cmdlet: "Get-ReceiveConnector"),
    (columns: "Thumbprint Services Subject", cmdlet: "Get-ExchangeCertificate"),
    (columns: "Name Site ServerRole Edition AdminDisplayVersion", cmdlet: "Get-ExchangeServer"),
    (columns: "Name ActiveSyncEnabled OWAEnabled PopEnabled ImapEnabled MapiEnabled", cmdlet: "Get-CASMailbox"),
    (columns: "Status Name DisplayName", cmdlet: "Get-Service"),
    (columns: "Identity User Deny Inherited", cmdlet: "Get-ADPermission"),
  ]

  /// The cmdlets whose tables lose nothing but where a cell is cut.
  static let readable = ["Get-Service", "Get-ADPermission"]

  /// The cmdlet that prints a header, however its columns are spaced.
  static func cmdlet(_ header: Bytes) -> String? {
    let columns = header.prefix(200).split { $0 <= 0x20 }
    return defaults.first { $0.columns.utf8.split(separator: 0x20).elementsEqual(columns) { $0.elementsEqual($1) } }?
      .cmdlet
  }

  /// Whether exlint checks what a cmdlet prints, so that a table of it which is not read is a loss.
  static func isChecked(_ cmdlet: String) -> Bool {
    defaults.contains { $0.cmdlet == cmdlet } || ["Get-PopSettings", "Get-ImapSettings"].contains(cmdlet)
  }
}
