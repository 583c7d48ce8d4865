/// A text that may have the name of a server in it, as `{server}`.
package struct Template: Hashable, Sendable {
  private let head: String
  /// What follows the name; `nil` where the text has no place for one.
  private let tail: String?

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    let place = Array("{server}".utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: place) }
    head = String(decoding: bytes[..<(start ?? bytes.count)], as: UTF8.self)
    tail = start.map { String(decoding: bytes[($0 + place.count)...], as: UTF8.self) }
  }

  /// Where the name stands, in UTF-8 bytes; `nil` where the text has no place for one.
  var range: Range<Int>? {
    tail.map { _ in head.utf8.count..<head.utf8.count + "{server}".utf8.count }
  }

  /// Whether the text has a place for the name of a server.
  var hasPlace: Bool { tail != nil }

  /// The text with the name of a server.
  package func filled(server: String) -> String {
    tail.map { head + server + $0 } ?? head
  }

  /// Whether a text is the template, filled with the name of a server; where nobody knows it, with any single word.
  ///
  /// - Complexity: O(length of the text), without allocation.
  package func matches(_ found: Bytes, server: String?) -> Bool {
    guard let tail else { return found.equalsIgnoringCase(head) }
    let (headCount, tailCount) = (head.utf8.count, tail.utf8.count)
    guard found.count > headCount + tailCount, found.prefix(headCount).equalsIgnoringCase(head),
      found.suffix(tailCount).equalsIgnoringCase(tail)
    else { return false }
    let word = found.dropFirst(headCount).dropLast(tailCount)
    return server.map { word.equalsIgnoringCase($0) } ?? !word.contains(UInt8(ascii: " "))
  }
}
