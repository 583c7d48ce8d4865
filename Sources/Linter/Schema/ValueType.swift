/// The .NET types of properties, by the names that the documents use.
package enum ValueType: String, Sendable, CaseIterable {
  case boolean = "Boolean"
  case int32 = "Int32"
  case string = "String"
  case enumeration = "Enum"
  case flags = "Flags"
  case timeSpan = "EnhancedTimeSpan"
  case byteSize = "ByteQuantifiedSize"
  case unlimitedInt32 = "Unlimited<Int32>"
  case unlimitedByteSize = "Unlimited<ByteQuantifiedSize>"
  case binding = "IPBinding"
  case range = "IPRange"
  case connectionSettings = "ProtocolConnectionSettings"
  case fqdn = "Fqdn"
  case uri = "Uri"
  case certificateName = "SmtpX509Identifier"
  case directoryObject = "ADObjectId"
  case dateTime = "DateTime"
  case version = "Version"
  /// Read, never judged.
  case object = "Object"

  /// What a person would write, for messages about an unreadable value.
  package var example: String {
    switch self {
    case .boolean: "true or false"
    case .int32: "a whole number"
    case .string, .object, .uri, .directoryObject: "text"
    case .enumeration, .flags: "a name"
    case .timeSpan: "a time span such as 00:10:00 (hours:minutes:seconds)"
    case .byteSize: "a size such as 36 MB"
    case .unlimitedInt32: "a whole number or Unlimited"
    case .unlimitedByteSize: "a size such as 10 MB, or Unlimited"
    case .binding: "an address and a port such as 0.0.0.0:995 or [::]:995"
    case .range: "an address range such as 192.168.1.1-192.168.1.254 or 192.168.1.0/24"
    case .connectionSettings: "host:port:SSL, host:port:TLS or host:port"
    case .fqdn: "a host name such as mail.contoso.com"
    case .certificateName: "<I>issuer<S>subject"
    case .dateTime: "a date such as 2027-03-01"
    case .version: "a version such as 2019, SE or Version 15.2 (Build 1118.7)"
    }
  }
}
