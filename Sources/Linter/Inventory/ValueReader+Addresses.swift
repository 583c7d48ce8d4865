extension ValueReader {
  /// A binding in `{ AddressFamily, Address, Port }`.
  func binding(_ node: Node.Index) -> ElementValue? {
    guard let port = text(of: "Port", in: node).flatMap({ UInt16(decimal: $0) }), port > 0,
      let address = address(of: "Address", in: node)
    else { return nil }
    return .binding(IPBinding(address: address, port: port))
  }

  /// A range in `{ LowerBound, UpperBound, Expression }`.
  func range(_ node: Node.Index) -> ElementValue? {
    if let lower = address(of: "LowerBound", in: node), let upper = address(of: "UpperBound", in: node) {
      return IPRange(lower: lower, upper: upper).map(ElementValue.range)
    }
    return text(of: "Expression", in: node).flatMap { IPRange($0) }.map(ElementValue.range)
  }

  /// Connection settings in `{ ConnectionString }` or `{ Hostname, Port, EncryptionType }`, where none is no encryption.
  func connectionSettings(_ node: Node.Index) -> ElementValue? {
    let written = text(of: "ConnectionString", in: node)
    guard written == nil else { return written.flatMap { ConnectionSettings($0) }.map(ElementValue.connection) }
    guard let host = text(of: "Hostname", in: node), let port = text(of: "Port", in: node),
      let encryption = value(of: "EncryptionType", in: node), tree[encryption].kind == .scalar
    else { return nil }
    let colon = [UInt8(ascii: ":")]
    let word = tree.isNull(encryption) ? [] : colon + tree.text(encryption)
    return ConnectionSettings((host + colon + port + word)[...]).map(ElementValue.connection)
  }

  /// A name in `{ Name }`, `{ Value }`, or of a domain with what it may do in `{ Domain, Capabilities }`.
  func name(_ node: Node.Index) -> Bytes? {
    if let name = text(of: "Name", in: node) ?? text(of: "Value", in: node) { return name }
    let domain = value(of: "Domain", in: node).flatMap { text(of: "Domain", in: $0) } ?? text(of: "Domain", in: node)
    guard let domain, let capabilities = text(of: "Capabilities", in: node), Int(decimal: capabilities) == nil else {
      return nil
    }
    return domain + [UInt8(ascii: ":")] + capabilities
  }

  /// An address as text, or as an object with its text, or with the number of an IPv4 address.
  ///
  /// Source: .NET, `IPAddress.Address`: four bytes, the first one in the lowest bits. Of an IPv6 address the objects that
  /// `ConvertTo-Json` writes have nothing.
  private func address(of key: String, in node: Node.Index) -> IPAddress? {
    if let text = text(of: key, in: node) {
      return IPAddress(LostText(text)?.member("IPAddressToString") ?? text)
    }
    guard let value = value(of: key, in: node) else { return nil }
    if let text = text(of: "IPAddressToString", in: value) { return IPAddress(text) }
    let isVersion4 = text(of: "AddressFamily", in: value).map {
      $0.elementsEqual("2".utf8) || $0.equalsIgnoringCase("InterNetwork")
    }
    guard isVersion4 == true, let number = text(of: "Address", in: value).flatMap({ UInt32(decimal: $0) }) else {
      return nil
    }
    return .v4(number.byteSwapped)
  }

  /// Whether an export lost something of an element: a member of it, or the number of an IPv6 address.
  func isLost(_ node: Node.Index) -> Bool {
    if tree.isEmpty(node) || hasLostMembers(node) { return true }
    guard let address = value(of: "Address", in: node), tree[address].kind == .mapping else { return false }
    return text(of: "Port", in: node) != nil
  }
}
