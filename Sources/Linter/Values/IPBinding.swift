/// A local address and a port that a service listens on.
package struct IPBinding: Hashable, Sendable {
  /// The address; `0.0.0.0` or `::` for every one of the server.
  package let address: IPAddress
  /// The port; the text form only reads 1 to 65535.
  package let port: UInt16

  /// Creates a binding from parts that were read apart.
  package init(address: IPAddress, port: UInt16) {
    self.address = address
    self.port = port
  }

  /// Reads `0.0.0.0:25`, `[::]:995` or, as Exchange 2010 prints it, `:::995`.
  ///
  /// Without brackets the last colon of an IPv6 binding is the one before the port.
  ///
  /// - Complexity: O(*count*).
  package init?(_ text: Bytes) {
    let text = text.trimmed
    guard let colon = text.lastIndex(of: UInt8(ascii: ":")),
      let port = UInt16(decimal: text[(colon + 1)...]), port > 0
    else { return nil }
    var cursor = ByteCursor(text[..<colon])
    let isBracketed = cursor.skip("[")
    guard let address = cursor.address() else { return nil }
    guard !isBracketed || (address.family == .v6 && cursor.skip("]")) else { return nil }
    guard cursor.isAtEnd else { return nil }
    self.init(address: address, port: port)
  }
}

extension IPBinding: CustomStringConvertible {
  /// The spelling of Exchange 2013 and later: `0.0.0.0:25`, `[::]:995`.
  package var description: String {
    switch address.family {
    case .v4: "\(address):\(port)"
    case .v6: "[\(address)]:\(port)"
    }
  }
}
