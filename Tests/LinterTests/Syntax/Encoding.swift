import Testing

/// A way in which a text may stand in a file.
enum Encoding: CaseIterable, CustomTestStringConvertible, Sendable {
  case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, utf16LittleEndianWithMark, utf16BigEndianWithMark

  var testDescription: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8WithMark: "UTF-8 with a byte order mark"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .utf16LittleEndianWithMark: "UTF-16 LE with a byte order mark"
    case .utf16BigEndianWithMark: "UTF-16 BE with a byte order mark"
    }
  }

  var isLittleEndian: Bool { self == .utf16LittleEndian || self == .utf16LittleEndianWithMark }

  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf16LittleEndianWithMark: [0xFF, 0xFE] + Self.utf16LittleEndian.bytes(text)
    case .utf16BigEndianWithMark: [0xFE, 0xFF] + Self.utf16BigEndian.bytes(text)
    }
  }
}
