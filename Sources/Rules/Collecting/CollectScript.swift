package import Linter

/// The PowerShell script that exports everything exlint reads from Exchange servers.
///
/// What is exported follows from the schema: every kind with a `Get-` cmdlet, with all properties that can be judged.
package struct CollectScript {
  /// The text of the script: ASCII, with line feeds.
  package let text: String

  /// - Parameter program: the name and version that the script says it comes from.
  package init(_ schema: Schema, program: String) {
    let exports = schema.kinds.compactMap(KindExport.init)
    let cmdlets = Set(exports.flatMap(\.cmdlets) + ["Get-ExchangeServer"]).sorted()
    text = [
      CollectTemplate.help(cmdlets: cmdlets.map { "  \($0)" }.joined(separator: "\n"), program: program),
      CollectTemplate.parameters,
      "$kinds = @(\n" + exports.map(\.entry).joined(separator: ",\n") + "\n)\n",
      CollectTemplate.values,
      CollectTemplate.objects,
      CollectTemplate.main,
    ].joined(separator: "\n")
  }
}
