/// The first of the names that an export gives for the type of an object.
struct ExportedType {
  let number: TypeNames.Number
  let isCertificate: Bool
}

extension CLIXMLReader {
  func openTypeNames(_ tag: Range<Int>) -> OpenElement {
    var element = open(.typeNames, .typeNames, tag)
    element.refId = StartTag(text, tag).refId
    return element
  }

  /// Whether the first name of an object's type is still to come.
  var isUntyped: Bool { objects.last?.typeName == nil }

  /// Notes the first name of a type, for its object and for those that name the list by its number.
  mutating func noteTypeName(_ content: Range<Int>) {
    guard let last = objects.indices.last else { return }
    objects[last].typeName = content
    if let refId = elements.last?.refId, typeRanges[refId] == nil { typeRanges[refId] = content }
  }

  /// The type of a record.
  mutating func exportedType(of object: OpenObject) -> ExportedType? {
    guard let range = object.typeName ?? object.typeRefId.flatMap({ typeRanges[$0] }) else { return nil }
    if let type = types[range.lowerBound] { return type }
    let name = String(decoding: EscapedText.decoded(text[range]), as: UTF8.self)
    let isCertificate = [".ExchangeCertificate", ".X509Certificate2"].contains { name.hasSuffix($0) }
    let type = ExportedType(number: builder.number(ofType: name), isCertificate: isCertificate)
    types[range.lowerBound] = type
    return type
  }
}
