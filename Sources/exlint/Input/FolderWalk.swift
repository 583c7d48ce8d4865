/// The files in a folder and the folders below it.
struct FolderWalk {
  /// In the order of their paths.
  private(set) var files: [String] = []
  /// Files that are hidden or stand in a hidden folder, as far as they are looked at.
  private(set) var hidden: [String] = []
  /// Links to folders, which are not followed: they may lead in a circle.
  private(set) var links: [String] = []
  private(set) var errors: [FileError] = []

  /// How deeply hidden folders are searched, and for how many files: those of programs are deep and large.
  private static let maximumHiddenDepth = 2
  private static let maximumHiddenCount = 500

  init(_ folder: String) {
    var pending = [folder]
    while let current = pending.popLast() {
      for name in names(in: current) {
        let path = current.hasSuffix("/") ? current + name : current == "." ? name : "\(current)/\(name)"
        if name.hasPrefix(".") {
          addHidden(path, depth: 0)
        } else if FileSystem.isRealFolder(path) {
          pending.append(path)
        } else if FileSystem.isFolder(path) {
          links.append(path)
        } else {
          files.append(path)
        }
      }
    }
    files.sort()
    hidden.sort()
    links.sort()
  }

  private mutating func names(in folder: String) -> [String] {
    do {
      return try FileSystem.names(in: folder).filter { $0 != "." && $0 != ".." }
    } catch {
      errors.append(error)
      return []
    }
  }

  /// Adds a hidden file, or what stands in a hidden folder; one that cannot be read is left out as well.
  private mutating func addHidden(_ path: String, depth: Int) {
    guard hidden.count < Self.maximumHiddenCount else { return }
    guard FileSystem.isFolder(path) else { return hidden.append(path) }
    guard depth < Self.maximumHiddenDepth, FileSystem.isRealFolder(path),
      let names = try? FileSystem.names(in: path)
    else { return }
    for name in names.sorted() where name != "." && name != ".." { addHidden("\(path)/\(name)", depth: depth + 1) }
  }
}
