import SystemPackage

/// The files in a folder and the folders below it.
struct FolderWalk {
  /// Regular files by their paths; those that links lead to come last.
  private(set) var files: [FilePath] = []
  /// Files that are hidden or stand in a hidden folder, as far as they are looked at.
  private(set) var hidden: [FilePath] = []
  /// What is not read although it may concern exlint, and why not, in words.
  private(set) var skipped: [(path: FilePath, words: String)] = []
  private(set) var errors: [FileError] = []
  /// Links that were met, to be followed when all else is known.
  private var links: [FilePath] = []
  /// The folders that were looked at, by their identities.
  private var known: Set<String> = []

  /// How deeply hidden folders are searched, and for how many files: those of programs are deep and large.
  private static let maximumHiddenDepth = 2
  private static let maximumHiddenCount = 500

  init(_ folder: FilePath) {
    walk(folder)
    files.sort { $0.shown < $1.shown }
    followLinks(from: folder)
    hidden.sort { $0.shown < $1.shown }
  }

  private mutating func walk(_ folder: FilePath) {
    var pending = [folder]
    while let current = pending.popLast() {
      if let identity = FileSystem.identity(of: current), !known.insert(identity).inserted { continue }
      for name in names(in: current) {
        let path = current == "." ? FilePath(root: nil, components: name) : current.appending(name)
        guard !name.string.hasPrefix(".") else {
          addHidden(path, depth: 0)
          continue
        }
        switch fileType(at: path) {
        case .directory: pending.append(path)
        case .symbolicLink: links.append(path)
        case .regular: files.append(path)
        case nil: continue
        default: skip(path, "not a regular file, and so not read")
        }
      }
    }
  }

  private mutating func names(in folder: FilePath) -> [FilePath.Component] {
    do {
      return try FileSystem.names(in: folder).filter { $0.kind == .regular }
    } catch {
      errors.append(error)
      return []
    }
  }

  private mutating func fileType(at path: FilePath) -> FileType? {
    do {
      return try FileSystem.ownType(of: path)
    } catch {
      errors.append(error)
      return nil
    }
  }

  /// Follows the links that stay inside of the folder; where they lead in a circle, the folder is known already.
  private mutating func followLinks(from folder: FilePath) {
    let root = Platform.real(folder)
    var linked: [FilePath] = []
    while let link = links.popLast() {
      guard let root, let target = Platform.real(link) else {
        // Where a link leads nowhere, reading says so if its name concerns exlint.
        linked.append(link)
        continue
      }
      guard target.starts(with: root) else {
        skip(link, "a link that leads out of the folder, which is not followed; name it to have it read")
        continue
      }
      switch FileSystem.targetType(of: link) {
      case .directory:
        let before = files.count
        walk(link)
        linked += files[before...]
        files.removeLast(files.count - before)
      case .regular: linked.append(link)
      default: skip(link, "not a link to a regular file, and so not read")
      }
    }
    files += linked.sorted { $0.shown < $1.shown }
  }

  /// Notes what is not read, if it is a folder or may be settings or an export by its name.
  private mutating func skip(_ path: FilePath, _ words: String) {
    if FileEnding(path.shown).mayConcern || FileSystem.targetType(of: path) == .directory {
      skipped.append((path, words))
    } else {
      files.append(path)
    }
  }

  /// Adds a hidden file, or what stands in a hidden folder; one that cannot be read is left out as well.
  private mutating func addHidden(_ path: FilePath, depth: Int) {
    guard hidden.count < Self.maximumHiddenCount, let type = try? FileSystem.ownType(of: path) else { return }
    guard type == .directory else { return hidden.append(path) }
    guard depth < Self.maximumHiddenDepth, let names = try? FileSystem.names(in: path) else { return }
    for name in names.sorted(by: { $0.string < $1.string }) where name.kind == .regular {
      addHidden(path.appending(name), depth: depth + 1)
    }
  }
}
