package import Linter

/// Invents objects from the schema: any kind, any of its properties, with values of their types.
package struct ObjectSource {
  private let schema: Schema
  private var random: DamageSource

  /// The server that all of them belong to.
  package static let server = "EX01"

  package init(_ schema: Schema, seed: UInt64) {
    self.schema = schema
    random = DamageSource(state: seed)
  }

  /// One to three objects of one kind, which tell each other apart by their names.
  package mutating func objects() -> [ExportedObject] {
    let kinds = schema.kinds.filter { $0.id != schema.settings.id }
    guard let kind = kinds.randomElement(using: &random) else { return [] }
    let count = kind.isSingle ? 1 : Int.random(in: 1...3, using: &random)
    // Format-List and Export-Csv print the same properties for all objects.
    let slots = kind.properties.indices.filter { isExported($0, kind) }
    return (1...count).map { number in
      ExportedObject(kind: kind, properties: slots.map { (kind.properties[$0].name, value($0, kind, number)) })
    }
  }

  /// Some of the properties, and those that tell the kind, the object and its server.
  private mutating func isExported(_ slot: Kind.Slot, _ kind: Kind) -> Bool {
    let property = kind.properties[slot]
    guard property.type != .object, !kind.lookalikes.contains(where: { $0.property == property.name }) else {
      return false
    }
    if slot == kind.identity.first || property.name == "Server" { return true }
    if kind.signatures.contains(where: { ($0.all + $0.any).contains(property.name) }) { return true }
    // An identity names the server or the object once more; what it says then is not its text alone.
    guard property.name != "Identity" else { return false }
    if kind.server.contains(slot) { return true }
    return Int.random(in: 0..<3, using: &random) > 0
  }

  private mutating func value(_ slot: Kind.Slot, _ kind: Kind, _ number: Int) -> ExportedValue {
    let property = kind.properties[slot]
    if property.name == "Server" || kind.server.contains(slot) && slot == kind.identity.first {
      return property.type == .directoryObject ? .directory(Self.server) : .text(Self.server)
    }
    if kind.server.contains(slot) {
      return property.type == .fqdn ? .fqdn("\(Self.server).contoso.com") : .text(Self.server)
    }
    if slot == kind.identity.first {
      let text = "\(number) " + HostileText.text(.init(), using: &random)
      return .text(String(text.replacing("\\", with: "/").prefix(property.maximumLength ?? 200)))
    }
    let isNull = property.isList ? false : Int.random(in: 0..<10, using: &random) == 0
    return isNull ? .null : property.isList ? list(of: property) : value(of: property)
  }

  private mutating func value(of property: Property) -> ExportedValue {
    switch property.type {
    case .boolean: return .boolean(Bool.random(using: &random))
    case .int32: return .integer(integer(property))
    case .string: return .text(text(property))
    case .enumeration, .flags: return members(property)
    case .timeSpan: return .timeSpan(TimeSpan(ticks: magnitude(property, most: 40 * 86_400) * 10_000_000))
    case .byteSize: return .size(size(property))
    case .unlimitedInt32: return .limit(Bool.random(using: &random) ? nil : String(integer(property)))
    case .unlimitedByteSize: return .limit(Bool.random(using: &random) ? nil : size(property).description)
    case .fqdn: return .fqdn("\(HostileText.host(using: &random)).contoso.com")
    case .uri: return .text("https://\(HostileText.host(using: &random))/owa?x=1&y=%20")
    case .certificateName: return .text("<I>CN=Sub CA, O=Contoso<S>CN=\(HostileText.host(using: &random)).contoso.com")
    case .directoryObject: return .directory(HostileText.host(using: &random))
    case .dateTime: return .date(UTCDate(secondsSince1970: Int.random(in: 946_684_800..<2_208_988_800, using: &random)))
    case .version:
      return .text(
        "Version 15.\(Int.random(in: 0...2, using: &random)) (Build \(Int.random(in: 500...2_000, using: &random)).7)")
    case .binding, .range, .connectionSettings, .object: return .null
    }
  }

  private mutating func text(_ property: Property) -> String {
    let allowed = HostileText.Allowed(
      hasBreaks: Int.random(in: 0..<4, using: &random) == 0, hasControls: Int.random(in: 0..<8, using: &random) == 0)
    let text = (property.prefix ?? "") + HostileText.text(allowed, using: &random)
    return String(text.unicodeScalars.prefix(property.maximumLength ?? 1_000))
  }

  /// A number within the bounds of a property.
  private mutating func magnitude(_ property: Property, most: Int64) -> Int64 {
    let unit: Int64 = property.type == .timeSpan ? 10_000_000 : 1
    let (least, most) = (
      (property.minimum?.magnitude ?? 0) / unit, min(most, (property.maximum?.magnitude ?? .max) / unit)
    )
    return Int64.random(in: min(least, most)...most, using: &random)
  }

  private mutating func integer(_ property: Property) -> Int64 {
    let most: Int64 = [10, 5_000, 2_147_483_647].randomElement(using: &random) ?? 10
    return magnitude(property, most: max(most, property.minimum?.magnitude ?? 0))
  }

  private mutating func size(_ property: Property) -> ByteSize {
    let (least, most) = (UInt64(property.minimum?.magnitude ?? 0), UInt64(property.maximum?.magnitude ?? 1 << 40))
    let unit: UInt64 = [1, 1 << 10, 1 << 20, 1 << 30].randomElement(using: &random) ?? 1
    let size = UInt64.random(in: 0...2_000, using: &random) * unit
    return ByteSize(bytes: min(max(size, least), most))
  }

  private mutating func members(_ property: Property) -> ExportedValue {
    let isFlags = property.type == .flags
    let meaning = property.members.enumerated().filter { index, member in
      !property.uninformative.contains(index) && (!isFlags || member.number.map { $0.nonzeroBitCount == 1 } ?? true)
    }.map(\.element)
    let chosen =
      isFlags
      ? meaning.filter { _ in Bool.random(using: &random) } : [meaning.randomElement(using: &random)].compactMap { $0 }
    let members = chosen.isEmpty ? Array(property.members.prefix(1)) : chosen
    let numbers = members.compactMap(\.number)
    if let whole = property.members.first(where: { $0.number == numbers.reduce(0, |) }), isFlags {
      return .members([whole.name], number: whole.number)
    }
    return .members(members.map(\.name), number: numbers.count == members.count ? numbers.reduce(0, |) : nil)
  }

  private mutating func list(of property: Property) -> ExportedValue {
    let count =
      Bool.random(using: &random) ? Int.random(in: 0...3, using: &random) : Int.random(in: 4...20, using: &random)
    var elements: [ExportedElement] = []
    for _ in 0..<count { if let element = element(property.type) { elements.append(element) } }
    return .list(elements, isCut: false)
  }

  private mutating func element(_ type: ValueType) -> ExportedElement? {
    switch type {
    case .binding: return .binding(IPBinding(address: address(), port: UInt16.random(in: 1 ... .max, using: &random)))
    case .range: return range().map(ExportedElement.range)
    case .connectionSettings:
      let ending = ["", ":SSL", ":TLS"].randomElement(using: &random) ?? ""
      return .word(
        "\(HostileText.host(using: &random)).contoso.com:\(Int.random(in: 1...65_535, using: &random))\(ending)")
    default: return .text(HostileText.element(using: &random))
    }
  }

  private mutating func range() -> IPRange? {
    let text: String
    switch Int.random(in: 0..<5, using: &random) {
    case 0: text = address().description
    case 1: text = "10.\(Int.random(in: 0...255, using: &random)).0.0/\(Int.random(in: 16...32, using: &random))"
    case 2: text = "2001:db8::/\(Int.random(in: 32...128, using: &random))"
    case 3: text = "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
    default:
      let last = Int.random(in: 1...254, using: &random)
      text = "192.168.\(Int.random(in: 0...255, using: &random)).1-192.168.255.\(last)"
    }
    return IPRange(Array(text.utf8)[...])
  }

  private mutating func address() -> IPAddress {
    let parts = (0..<4).map { _ in String(UInt8.random(in: .min ... .max, using: &random)) }
    let groups = (0..<7).map { _ in String(UInt16.random(in: .min ... .max, using: &random), radix: 16) }
    let texts = [
      "0.0.0.0", "::", "127.0.0.1", parts.joined(separator: "."), "fe80:" + groups.joined(separator: ":"),
      "2001:db8::1",
    ]
    return texts.randomElement(using: &random).flatMap { IPAddress(Array($0.utf8)[...]) } ?? .v4(0)
  }
}
