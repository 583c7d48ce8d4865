import Linter
import Testing

/// A value of a property in YAML: as one place writes it, the same as another writes it, and a different one.
struct SampleValue: Sendable, CustomTestStringConvertible {
  let kind: Kind
  let property: Property
  let written: String
  let same: String
  let different: String

  var testDescription: String { "\(kind.name).\(property.name)" }

  /// One for every property of every kind, but for those that name the object or its server and those that nobody judges.
  static let all: [SampleValue] = Linted.ruleSet.schema.kinds.filter { $0.id != Linted.ruleSet.schema.settings.id }
    .flatMap { kind in kind.properties.compactMap { SampleValue(kind, $0) } }

  private init?(_ kind: Kind, _ property: Property) {
    let names = ["Name", "Identity", "Server", "MachineName", "Thumbprint", "PrimarySmtpAddress"]
    guard !names.contains(property.name), let texts = Self.texts(property) else { return nil }
    guard !(kind.name == "ExchangeServer" && property.name == "Fqdn") else { return nil }
    self.kind = kind
    self.property = property
    (written, same, different) = texts
  }

  private static func texts(_ property: Property) -> (String, String, String)? {
    let members = property.members.map(\.name)
    switch property.type {
    case .boolean: return ("true", "Yes", "false")
    case .int32: return ("5", "'5'", "6")
    case .string where property.isList: return ("[a.contoso.com, b]", "'B, A.contoso.com'", "[a.contoso.com]")
    case .string, .uri: return ("220-one", "'220-ONE'", "220-two")
    case .fqdn: return ("mail.contoso.com", "Mail.Contoso.com", "pop.contoso.com")
    case .directoryObject: return ("contoso.com/Configuration/Main", "main", "Other")
    case .certificateName: return ("<I>CN=a<S>CN=b", "'<I>CN=A<S>CN=B'", "<I>CN=a<S>CN=c")
    case .enumeration: return members.count > 1 ? (members[0], members[0].uppercased(), members[1]) : nil
    case .flags: return ("[\(members[1]), \(members[2])]", "'\(members[2]), \(members[1])'", members[1])
    case .timeSpan: return ("00:10:00", "'0.00:10:00.0000000'", "00:20:00")
    case .byteSize: return ("128 KB", "131072", "129 KB")
    case .unlimitedInt32: return ("20", "'20'", "Unlimited")
    case .unlimitedByteSize: return ("36 MB", "'36 MB (37,748,736 bytes)'", "Unlimited")
    case .binding: return ("['0.0.0.0:995', '[::]:995']", "'{[::]:995, 0.0.0.0:995}'", "['0.0.0.0:995']")
    case .range: return ("[10.0.0.0/24, 10.1.0.1]", "'{10.1.0.1, 10.0.0.0-10.0.0.255}'", "[10.0.0.0/24]")
    case .connectionSettings: return ("['a.com:995:SSL']", "'{A.com:995:ssl}'", "['a.com:995:TLS']")
    case .dateTime: return ("2027-03-01", "'2027-03-01T00:00:00Z'", "2027-04-01")
    case .version: return ("Version 15.2 (Build 1118.7)", "15.2.1118.7", "15.2.1544.4")
    case .object: return nil
    }
  }
}

/// A settings file with one object.
struct ObjectFile {
  let kind: Kind

  /// - Parameter entries: properties beside those that name the object, as lines of YAML.
  func text(_ entries: String..., server: String = "EX01") -> String {
    let lines = (identity + entries).map { "    \($0)\n" }.joined()
    return "server: \(server)\n\(kind.section):\n  -\n\(lines)"
  }

  private var identity: [String] {
    switch kind.name {
    case "CASMailbox": ["PrimarySmtpAddress: mara@contoso.com"]
    case "ExchangeCertificate": ["Thumbprint: 0123456789ABCDEF0123456789ABCDEF01234567"]
    case "PopSettings", "ImapSettings": []
    case "ExchangeServer": ["Name: EX01"]
    default: ["Name: The one"]
    }
  }
}
