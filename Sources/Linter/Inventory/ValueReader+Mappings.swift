extension ValueReader {
  /// A value that an export wrote as an object: the members of its .NET type.
  ///
  /// Source: `reference` of the members: `Ticks` of a time span, `IsUnlimited` and `Value` of `Unlimited<T>`, `value` and
  /// `Value` of an enumeration that came through remoting.
  mutating func readMapping(_ node: Node.Index, as property: Property) -> Value {
    switch property.type {
    case .enumeration, .flags: readMembers(ofMapping: node, property)
    case .timeSpan:
      text(of: "Ticks", in: node).flatMap { Int64(decimal: $0) }.map { .timeSpan(TimeSpan(ticks: $0)) }
        ?? unreadable(node)
    case .unlimitedInt32, .unlimitedByteSize: readUnlimited(node, property)
    case .directoryObject, .fqdn, .string, .certificateName, .uri:
      (text(of: "Domain", in: node) ?? text(of: "DistinguishedName", in: node) ?? text(of: "Name", in: node)
        ?? text(of: "OriginalString", in: node)).map(Value.text) ?? .unknown(.unreadable)
    case .dateTime:
      (text(of: "DateTime", in: node) ?? text(of: "value", in: node)).map { text in
        if case .date(let date) = UTCDate.read(text, order: nil) { .date(date) } else { .unknown(.ambiguous) }
      } ?? .unknown(.unreadable)
    case .object: .text([])
    case .boolean, .int32, .byteSize, .binding, .range, .connectionSettings, .version: unreadable(node)
    }
  }

  private mutating func readMembers(ofMapping node: Node.Index, _ property: Property) -> Value {
    let names = tree.entries(node).filter { tree.text($0.key).equalsIgnoringCase("value") }.map(\.value)
    let texts = names.filter { tree[$0].kind == .scalar }
    let named = texts.first { Int(decimal: tree.text($0)) == nil }
    guard let text = named ?? texts.first else { return unreadable(node) }
    return readMembers(ofText: tree.text(text), text, property) ?? unreadable(node)
  }

  private mutating func readUnlimited(_ node: Node.Index, _ property: Property) -> Value {
    if let text = text(of: "IsUnlimited", in: node), text.equalsIgnoringCase("true") { return .unlimited }
    guard let text = text(of: "Value", in: node) else { return unreadable(node) }
    let value: Value? =
      property.type == .unlimitedInt32
      ? Int64(decimal: text).map(Value.integer) : ByteSize(text).map(Value.byteSize)
    return value ?? unreadable(node)
  }

  /// The text of a scalar under a key of a mapping, in any case.
  func text(of key: String, in node: Node.Index) -> Bytes? {
    value(of: key, in: node).flatMap { tree[$0].kind == .scalar ? tree.text($0) : nil }
  }

  func value(of key: String, in node: Node.Index) -> Node.Index? {
    guard tree[node].kind == .mapping else { return nil }
    return tree.entries(node).first { tree.text($0.key).equalsIgnoringCase(key) }.flatMap { tree.resolved($0.value) }
  }
}
