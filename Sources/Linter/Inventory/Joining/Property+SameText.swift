extension Property {
  /// Whether two texts are one value of the property.
  ///
  /// Letter case counts in free text alone, which has blanks in it; Format-List does not keep how many they were.
  func areSame(_ first: Bytes, _ second: Bytes) -> Bool {
    switch type {
    case .object: return true
    case .directoryObject: return first.nameInDirectory.equalsIgnoringCase(second.nameInDirectory)
    case .version: return areSameVersion(first, second)
    default: break
    }
    let (first, second) = (first.trimmed, second.trimmed)
    if first == second || first.equalsIgnoringCase(second) && !(type == .string && first.hasBlank) { return true }
    return first.hasBlank && second.hasBlank && first.withoutBlanks.elementsEqual(second.withoutBlanks)
  }

  /// Builds are compared with builds; a name such as `2019` says less than a build, and `conflicting-version` compares those.
  private func areSameVersion(_ first: Bytes, _ second: Bytes) -> Bool {
    guard let first = ProductBuild(first), let second = ProductBuild(second) else { return true }
    return first.major == second.major && first.minor == second.minor && first.build == second.build
      && (first.revision == second.revision || first.revision == nil || second.revision == nil)
  }
}

extension Bytes {
  fileprivate var nameInDirectory: Bytes { DirectoryIdentity(self).name ?? trimmed }

  fileprivate var hasBlank: Bool { contains { $0 <= 0x20 } }

  fileprivate var withoutBlanks: some Sequence<UInt8> { lazy.filter { $0 > 0x20 } }
}
