/// What a person writes as the version of Exchange.
struct VersionText {
  /// The name without the words around it, such as `2019`, `SE` or `15.2`.
  let name: Bytes

  /// Reads `2019 CU14`, `Exchange Server 2016`, `Microsoft Exchange 2010 SP3 RU32`, `Subscription Edition`, `Version 15.1`.
  ///
  /// - Returns: `nil` where other words stand around the name than those of the product, an update or an edition.
  /// - Complexity: O(*count*).
  init?(_ text: Bytes) {
    var words = text.split { $0 <= 0x20 || ",()".utf8.contains($0) }[...]
    for word in ["Microsoft", "Exchange", "Server", "Version"] where words.first?.equalsIgnoringCase(word) == true {
      words = words.dropFirst()
    }
    guard let first = words.popFirst() else { return nil }
    if first.equalsIgnoringCase("Subscription"), words.first?.equalsIgnoringCase("Edition") == true {
      words = words.dropFirst()
      name = Array("SE".utf8)[...]
    } else {
      name = first
    }
    guard words.allSatisfy(Self.belongsToVersion) else { return nil }
  }

  /// Whether a word behind the name tells an update or an edition: `CU14`, `Cumulative Update 14`, `Oct25SU`, `Enterprise`.
  private static func belongsToVersion(_ word: Bytes) -> Bool {
    if others.contains(where: { word.equalsIgnoringCase($0) }) { return true }
    guard word.count <= 8, word.allSatisfy(\.isLetterOrDigit) else { return false }
    let digits = word.count { $0.decimalDigit != nil }
    return digits > 0 && digits <= 2
  }

  private static let others = [
    "RTM", "CU", "SP", "RU", "SU", "HU", "Cumulative", "Service", "Update", "Rollup", "Security", "Pack", "Standard",
    "Enterprise", "Edition",
  ]
}
