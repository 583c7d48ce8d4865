/// How Outlook on the web tells users to reach a POP3 or IMAP4 server: host, port and encryption.
package struct ConnectionSettings: Hashable, Sendable {
  /// The host name as written; an IPv6 address keeps its brackets.
  package let host: String
  /// The port, 1 to 65535.
  package let port: UInt16
  /// The encryption that clients are told to use.
  package private(set) var encryption: Encryption

  /// How a connection is protected.
  package enum Encryption: Hashable, Sendable {
    /// TLS from the first byte.
    case ssl
    /// TLS after STARTTLS or STLS.
    case tls
    /// No protection.
    case none
  }

  /// Reads `mail.contoso.com:995:SSL`; no third part, or a blank one, means no encryption.
  ///
  /// Braces around the text, as an export prints a list of one element, are taken off.
  ///
  /// - Complexity: O(*count*).
  package init?(_ text: Bytes) {
    let text = text.trimmed.withoutBraces
    guard let end = hostEnd(in: text), let host = hostName(text[..<end]) else { return nil }
    let rest = text[(end + 1)...]
    let (digits, word) = rest.split(atFirst: UInt8(ascii: ":")) ?? (rest, [])
    guard let port = UInt16(decimal: digits), port > 0, let encryption = Encryption(word.trimmed)
    else { return nil }
    self.host = host
    self.port = port
    self.encryption = encryption
  }
}

extension ConnectionSettings.Encryption {
  fileprivate init?(_ word: Bytes) {
    if word.isEmpty {
      self = .none
    } else if word.equalsIgnoringCase("SSL") {
      self = .ssl
    } else if word.equalsIgnoringCase("TLS") {
      self = .tls
    } else {
      return nil
    }
  }
}

extension ConnectionSettings {
  /// The same host and port with another encryption.
  package func encrypted(by encryption: Encryption) -> ConnectionSettings {
    var settings = self
    settings.encryption = encryption
    return settings
  }
}

extension ConnectionSettings: CustomStringConvertible {
  /// The spelling of Exchange: `mail.contoso.com:995:SSL`, `mail.contoso.com:110`.
  package var description: String {
    switch encryption {
    case .ssl: "\(host):\(port):SSL"
    case .tls: "\(host):\(port):TLS"
    case .none: "\(host):\(port)"
    }
  }
}

extension Bytes {
  fileprivate var withoutBraces: Bytes {
    guard count >= 2, first == UInt8(ascii: "{"), last == UInt8(ascii: "}") else { return self }
    return dropFirst().dropLast().trimmed
  }
}

/// The index of the colon after the host.
private func hostEnd(in text: Bytes) -> Int? {
  guard text.first == UInt8(ascii: "[") else { return text.firstIndex(of: UInt8(ascii: ":")) }
  guard let bracket = text.firstIndex(of: UInt8(ascii: "]")) else { return nil }
  return text[(bracket + 1)...].first == UInt8(ascii: ":") ? bracket + 1 : nil
}

private func hostName(_ text: Bytes) -> String? {
  let name = String(decoding: text, as: UTF8.self)
  if text.first == UInt8(ascii: "[") {
    return IPAddress(text.dropFirst().dropLast())?.family == .v6 ? name : nil
  }
  return !name.isEmpty && name.unicodeScalars.allSatisfy(isHostCharacter) ? name : nil
}

/// Whether a host name may have this character: a letter or digit of any script, `-`, `.` or `_`.
private func isHostCharacter(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.isASCII else { return scalar.properties.isXIDContinue }
  return UInt8(truncatingIfNeeded: scalar.value).isLetterOrDigit
    || "-._".unicodeScalars.contains(scalar)
}
