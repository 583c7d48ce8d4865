/// The path of a source, as services that show findings next to code expect it.
enum ArtifactPath {
  /// The path with forward slashes and without `./` before it.
  static func portable(_ name: String) -> String {
    var units = name.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }[...]
    while units.starts(with: "./".utf8), units.count > 2 { units.removeFirst(2) }
    return String(decoding: units, as: UTF8.self)
  }

  /// The path as a reference of RFC 3986: relative, or with the scheme `file` where it begins at a root.
  static func uri(_ name: String) -> String {
    let path = portable(name)
    let isDrive = path.utf8.dropFirst().starts(with: ":/".utf8)
    let root = isDrive ? "file:///" : path.utf8.starts(with: "/".utf8) ? "file://" : ""
    return path.utf8.reduce(into: root) { uri, unit in
      if isUnreserved(unit) {
        uri.unicodeScalars.append(Unicode.Scalar(unit))
      } else {
        let digits = String(unit, radix: 16, uppercase: true)
        uri += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }

  private static func isUnreserved(_ unit: UInt8) -> Bool {
    switch Unicode.Scalar(unit) {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": true
    default: false
    }
  }
}
