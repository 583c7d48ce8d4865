/// The ending of a file's name, in small letters: what tells which files of a folder are looked at.
struct FileEnding: Hashable {
  /// Without the dot; empty where there is none.
  let text: String

  /// The endings of settings files.
  static let yaml: Set<String> = ["yaml", "yml"]
  /// The endings of exports, and of what may be one.
  static let exports: Set<String> = ["json", "xml", "clixml", "csv", "tsv", "txt", "log", "out", "ps1", "psm1"]
  private static let archives: Set<String> = ["gz", "zip", "bz2", "xz", "7z", "zst"]

  init(_ path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let dot = name.lastIndex(of: ".")
    text = dot.map { $0 > name.startIndex ? String(name[name.index(after: $0)...]).lowercased() : "" } ?? ""
  }

  /// Whether settings or exports may have it.
  var mayConcern: Bool { isYAML || isExport }
  var isYAML: Bool { Self.yaml.contains(text) }
  var isExport: Bool { Self.exports.contains(text) }

  /// Whether a file is the archive of settings or of an export by its name, such as `pop.xml.gz`.
  static func isArchive(_ path: String) -> Bool {
    let ending = FileEnding(path)
    guard archives.contains(ending.text) else { return false }
    let inner = FileEnding(String(path.dropLast(ending.text.count + 1)))
    return inner.isYAML || inner.isExport
  }
}

/// How many files of a folder have which ending.
struct EndingCount {
  private static let maximumNamed = 12

  private var counts: [FileEnding: Int] = [:]

  mutating func add(_ path: String) {
    counts[FileEnding(path), default: 0] += 1
  }

  /// `3 .md, 1 .png, 2 without an ending`; `nil` for no file.
  var words: String? {
    guard !counts.isEmpty else { return nil }
    let sorted = counts.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) }
    let named = sorted.prefix(Self.maximumNamed).map { ending, count in
      "\(count) \(ending.text.isEmpty ? "without an ending" : ".\(ending.text)")"
    }
    let others = sorted.dropFirst(Self.maximumNamed).reduce(0) { $0 + $1.value }
    return (named + (others > 0 ? ["\(others) others"] : [])).joined(separator: ", ")
  }
}
