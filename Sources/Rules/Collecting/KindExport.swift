import Linter

/// How the script reads the objects of one kind: an entry of its table.
struct KindExport {
  /// Whose objects one call of the cmdlet gives.
  private enum Reach: String {
    case server, mailbox, organization
  }

  private let kind: Kind
  private let getter: String

  /// - Returns: `nil` where no cmdlet prints the kind.
  init?(_ kind: Kind) {
    guard let getter = kind.getter else { return nil }
    self.kind = kind
    self.getter = getter
  }

  /// The cmdlets that are run.
  var cmdlets: [String] {
    isService ? [getter, "Get-WmiObject", "Get-CimInstance"] : [getter]
  }

  /// The entry as PowerShell source text.
  var entry: String {
    let properties =
      exported.map { Self.quoted("\($0.name) \($0.type.rawValue)\($0.isList ? "[]" : "")") } + [
        Self.quoted(Self.session)
      ]
    return """
          @{
              Section = \(Self.quoted(kind.section))
              Cmdlet = \(Self.quoted(isService ? CollectTemplate.serviceFunction : getter))
              Per = \(Self.quoted(reach.rawValue))
              Parameter = \(Self.quoted(parameter))
              IsList = \(kind.isSingle ? "$false" : "$true")
              Required = @(\((kind.signatures.first?.all ?? []).map(Self.quoted).joined(separator: ", ")))
              Properties = @(
                  \(properties.joined(separator: ",\n            "))
              )
          }
      """
  }

  private var isService: Bool { getter == "Get-Service" }

  private var reach: Reach {
    switch kind.owner {
    case .server: .server
    case .organization: getter == "Get-CASMailbox" ? .mailbox : .organization
    }
  }

  /// The parameter that takes what the objects are asked for.
  private var parameter: String {
    reach == .server && getter != "Get-ExchangeServer" ? "Server" : "Identity"
  }

  /// Properties that nothing judges stay on the server: among them are the certificate itself and requests for one.
  private var exported: [Property] {
    kind.properties.filter { $0.type != .object || Self.unjudged.contains($0.name) }
  }

  /// The property by which objects of a file are known to come from a cmdlet, so that nobody is blamed for what another version of
  /// the cmdlet prints.
  private static let session = "RunspaceId String"

  /// Properties worth exporting although exlint has no type for them; the script takes their `Value`.
  private static let unjudged: Set<String> = ["SignatureAlgorithm"]

  /// - Precondition: the text comes from the schema, where no name holds a quote or a control character.
  private static func quoted(_ text: String) -> String { "'\(text)'" }
}
