extension ValueReader {
  /// A value that an export wrote as an object: the members of its .NET type.
  ///
  /// Source: `reference` of the members: `Ticks` of a time span, `IsUnlimited` and `Value` of `Unlimited<T>`, `value` and
  /// `Value` of an enumeration that came through remoting;
  /// `FriendlyName` and `Value` of an object identifier, where the first may be empty.
  mutating func readMapping(_ node: Node.Index, as property: Property) -> Value {
    switch property.type {
    case .enumeration, .flags: readMembers(ofMapping: node, property)
    case .timeSpan: timeSpan(node).map(Value.timeSpan) ?? unreadableOrLost(node)
    case .unlimitedInt32, .unlimitedByteSize: readUnlimited(node, property)
    case .certificateName where text(of: "CertificateIssuer", in: node) != nil: certificateName(node)
    case .directoryObject, .fqdn, .string, .certificateName, .uri:
      (text(of: "Domain", in: node) ?? text(of: "DistinguishedName", in: node) ?? text(of: "Name", in: node)
        ?? text(of: "OriginalString", in: node) ?? text(of: "FriendlyName", in: node).flatMap { $0.isEmpty ? nil : $0 }
        ?? text(of: "Value", in: node)).map(Value.text) ?? .unknown(.unreadable)
    case .dateTime: readDate(ofMapping: node)
    case .object: .text([])
    case .version: version(node).map(Value.text) ?? lost(node)
    case .boolean, .int32, .byteSize, .binding, .range, .connectionSettings: unreadableOrLost(node)
    }
  }

  /// A time span by its `Ticks`, else by its parts.
  private func timeSpan(_ node: Node.Index) -> TimeSpan? {
    if let ticks = text(of: "Ticks", in: node) { return Int64(decimal: ticks).map(TimeSpan.init) }
    var milliseconds: Int64 = 0
    for (name, length) in [("Days", 24), ("Hours", 60), ("Minutes", 60), ("Seconds", 1_000), ("Milliseconds", 1)] {
      guard let part = text(of: name, in: node).flatMap({ Int32(decimal: $0) }) else { return nil }
      milliseconds = (milliseconds + Int64(part)) * Int64(length)
    }
    let (ticks, isTooLong) = milliseconds.multipliedReportingOverflow(by: 10_000)
    return isTooLong ? nil : TimeSpan(ticks: ticks)
  }

  /// Issuer and subject of a certificate, as Exchange prints them.
  private mutating func certificateName(_ node: Node.Index) -> Value {
    guard let issuer = text(of: "CertificateIssuer", in: node), let subject = text(of: "CertificateSubject", in: node)
    else { return unreadableOrLost(node) }
    return .text(Array("<I>".utf8) + issuer + Array("<S>".utf8) + subject)
  }

  /// The version of the product in `{ Major, Minor, Build, Revision }`, as Exchange prints it.
  private func version(_ node: Node.Index) -> Bytes? {
    let numbers = ["Major", "Minor", "Build", "Revision"].map { name in
      text(of: name, in: node).flatMap { UInt16(decimal: $0) }
    }
    guard let major = numbers[0], let minor = numbers[1], let build = numbers[2] else { return nil }
    let revision = numbers[3].map { ".\($0)" } ?? ""
    return Array("Version \(major).\(minor) (Build \(build)\(revision))".utf8)[...]
  }

  /// A date as `{ value: /Date(1804068000000)/, DisplayHint: 2, DateTime: ... }`; the last one is for people.
  private func readDate(ofMapping node: Node.Index) -> Value {
    let texts = dateTexts(node)
    for text in texts {
      if let value = readDate(text), case .date = value { return value }
    }
    return .unknown(texts.isEmpty ? .unreadable : .ambiguous)
  }

  /// Notes that a mapping is no value of its type, or that an export lost what was in it.
  private mutating func unreadableOrLost(_ node: Node.Index) -> Value {
    hasLostMembers(node) ? lost(node) : unreadable(node)
  }

  /// Whether a member of a mapping is an empty object, or a text in place of an object.
  func hasLostMembers(_ node: Node.Index) -> Bool {
    tree.entries(node).contains { entry in
      guard let value = tree.resolved(entry.value) else { return true }
      switch tree[value].kind {
      case .scalar: return LostText(tree.text(value)) != nil
      case .mapping: return tree.isEmpty(value)
      case .sequence, .alias: return false
      }
    }
  }

  /// Whether what is read as a date says in which zone its time is.
  func namesZone(_ node: Node.Index) -> Bool {
    dateTexts(node).first { text in if case .date? = readDate(text) { true } else { false } }.map(UTCDate.namesZone)
      ?? false
  }

  /// The texts of a date: the value itself, or what an export wrote of a `DateTime`, best first.
  func dateTexts(_ node: Node.Index) -> [Bytes] {
    tree[node].kind == .scalar ? [tree.text(node)] : ["value", "DateTime"].compactMap { text(of: $0, in: node) }
  }

  private mutating func readMembers(ofMapping node: Node.Index, _ property: Property) -> Value {
    let list = unwrapped(node)
    guard list == node else { return readMembers(ofSequence: list, property) }
    guard let text = memberName(node) else { return unreadableOrLost(node) }
    return readMembers(ofText: tree.text(text), text, property) ?? unreadable(node)
  }

  /// The name in `{ value: 31, Value: ... }`, else the number.
  func memberName(_ node: Node.Index) -> Node.Index? {
    let isValue = { (key: Bytes) in key.equalsIgnoringCase("value") || key.equalsIgnoringCase("value__") }
    let texts = tree.entries(node).filter { isValue(tree.text($0.key)) }.map(\.value)
      .filter { tree[$0].kind == .scalar && !tree.isNull($0) }
    return texts.first { Int(decimal: tree.text($0)) == nil } ?? texts.first
  }

  private mutating func readUnlimited(_ node: Node.Index, _ property: Property) -> Value {
    if let text = text(of: "IsUnlimited", in: node), text.equalsIgnoringCase("true") { return .unlimited }
    guard let text = text(of: "Value", in: node), LostText(text) == nil else { return unreadableOrLost(node) }
    let value: Value? =
      property.type == .unlimitedInt32
      ? Int64(decimal: text).map(Value.integer) : ByteSize(text).map(Value.byteSize)
    return value ?? unreadable(node)
  }

  /// The text of a scalar under a key of a mapping, in any case; `nil` for a null.
  func text(of key: String, in node: Node.Index) -> Bytes? {
    value(of: key, in: node).flatMap { tree[$0].kind == .scalar && !tree.isNull($0) ? tree.text($0) : nil }
  }

  /// The list in `{ value: [...], Count: 2 }`, as Windows PowerShell writes some lists; else the node itself.
  func unwrapped(_ node: Node.Index) -> Node.Index {
    guard tree[node].kind == .mapping, text(of: "Count", in: node) != nil, let list = value(of: "value", in: node),
      tree[list].kind == .sequence
    else { return node }
    return list
  }

  func value(of key: String, in node: Node.Index) -> Node.Index? {
    guard tree[node].kind == .mapping else { return nil }
    return tree.entries(node).first { tree.text($0.key).equalsIgnoringCase(key) }.flatMap { tree.resolved($0.value) }
  }
}
