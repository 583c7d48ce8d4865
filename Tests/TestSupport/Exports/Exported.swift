package import Linter

/// The value of a property as a cmdlet holds it, before any format writes it.
package enum ExportedValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case text(String)
  /// An object of the directory, by its name.
  case directory(String)
  case fqdn(String)
  /// Members of an enumeration; the number is `nil` where no document proves it.
  case members([String], number: Int?)
  case timeSpan(TimeSpan)
  case size(ByteSize)
  /// A value of `Unlimited<T>`, by its text; `nil` for no limit.
  case limit(String?)
  case date(UTCDate)
  case list([ExportedElement], isCut: Bool)
}

/// An element of a list.
package enum ExportedElement: Sendable {
  case binding(IPBinding)
  case range(IPRange)
  /// What is itself joined to others by a blank: connection settings.
  case word(String)
  case text(String)

  /// What .NET's `ToString` gives.
  package var text: String {
    switch self {
    case .binding(let binding): binding.description
    case .range(let range): range.description
    case .word(let text), .text(let text): text
    }
  }

  package var isText: Bool {
    if case .text = self { true } else { false }
  }
}

/// An object as a cmdlet prints it.
package struct ExportedObject: Sendable {
  package let kind: Kind
  package var properties: [(name: String, value: ExportedValue)]

  package init(kind: Kind, properties: [(name: String, value: ExportedValue)]) {
    self.kind = kind
    self.properties = properties
  }

  package func has(_ name: String) -> Bool {
    properties.contains { $0.name == name }
  }

  /// The object with the properties that tell its kind where an export does not name its type; those are without a value.
  package var withSignature: ExportedObject {
    guard let signature = kind.signatures.first else { return self }
    var object = self
    for name in signature.all where !has(name) { object.properties.append((name, .null)) }
    if !signature.any.isEmpty, !signature.any.contains(where: has) {
      let unknown = signature.any.last { kind.slot($0) == nil } ?? signature.any[signature.any.count - 1]
      object.properties.append((unknown, .null))
    }
    return object
  }

  /// The name of the .NET type.
  package var typeName: String {
    Self.namespaces[kind.name, default: "Microsoft.Exchange.Data"] + "." + kind.typeNames[0]
  }

  private static let namespaces = [
    "ReceiveConnector": "Microsoft.Exchange.Data.Directory.SystemConfiguration",
    "PopSettings": "Microsoft.Exchange.Data.Storage.Management",
    "ImapSettings": "Microsoft.Exchange.Data.Storage.Management",
    "CASMailbox": "Microsoft.Exchange.Data.Directory.Management",
    "ExchangeServer": "Microsoft.Exchange.Data.Directory.Management",
    "ExchangeCertificate": "Microsoft.Exchange.Management.SystemConfigurationTasks",
    "Service": "System.ServiceProcess",
  ]
}

/// What one cmdlet prints on one server.
package struct ExportedFile: Sendable {
  /// The name of the server; `nil` for what belongs to the organisation.
  package let server: String?
  /// Whether the objects leave it to their folder to tell the server.
  package var needsFolder: Bool
  package var objects: [ExportedObject]
}
