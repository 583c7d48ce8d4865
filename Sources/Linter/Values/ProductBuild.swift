/// The version of an Exchange installation, as `AdminDisplayVersion` tells it.
package struct ProductBuild: Hashable, Sendable {
  /// 14 for Exchange 2010, 15 for all later ones.
  package let major: Int
  /// Tells the versions of one major number apart; 2 for both 2019 and SE.
  package let minor: Int
  /// The build before the full stop: 2562 and higher is Exchange SE.
  package let build: Int
  /// The build after the full stop, nil where the text has none.
  package let revision: Int?

  /// Reads `Version 15.2 (Build 1118.7)`, with or without the first word, or `15.2.1118.7`.
  ///
  /// Each number has at most nine digits; leading zeros are accepted, as in the version of a file.
  ///
  /// - Complexity: O(*count*).
  package init?(_ text: Bytes) {
    var cursor = ByteCursor(text.trimmed)
    if cursor.skip(word: "Version") { cursor.skipBlanks() }
    guard let major = cursor.number(digits: 1...9), cursor.skip("."),
      let minor = cursor.number(digits: 1...9), let build = cursor.build(), cursor.isAtEnd
    else { return nil }
    self.major = major
    self.minor = minor
    self.build = build.number
    self.revision = build.revision
  }
}

extension ProductBuild: CustomStringConvertible {
  /// The spelling of Exchange: `Version 15.2 (Build 1118.7)`.
  package var description: String {
    let fullBuild = revision.map { "\(build).\($0)" } ?? "\(build)"
    return "Version \(major).\(minor) (Build \(fullBuild))"
  }
}

extension ByteCursor {
  /// Moves over `.1118.7` or ` (Build 1118.7)`.
  fileprivate mutating func build() -> (number: Int, revision: Int?)? {
    if skip(".") { return buildNumber() }
    skipBlanks()
    guard skip("("), skip(word: "Build"), skipBlanks(), let build = buildNumber(), skip(")") else {
      return nil
    }
    return build
  }

  private mutating func buildNumber() -> (number: Int, revision: Int?)? {
    guard let number = number(digits: 1...9) else { return nil }
    guard skip(".") else { return (number, nil) }
    return self.number(digits: 1...9).map { (number, $0) }
  }
}
