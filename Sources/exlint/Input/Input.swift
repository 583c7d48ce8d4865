import Linter
import SystemPackage

/// The files that the user named, read and decoded.
struct Input {
  private(set) var sources: [Source] = []
  /// What could not be read.
  private(set) var errors: [FileError] = []
  /// What of the folders was not looked at.
  private(set) var notifications: [Notification] = []
  /// By source, whether the user named the file, not a folder around it.
  private var isNamed: [Bool] = []
  /// By the identities of the files that were read, what they are called.
  private var names: [String: String] = [:]

  /// A file to read.
  private struct File {
    /// `nil` for standard input.
    let path: FilePath?
    /// The folder that the user named, where the file was found below one.
    let root: FilePath?

    /// As the user would write it.
    var name: String { path?.shown ?? FileSystem.standardInput }

    /// The name of the folder that holds the file, below the one that the user named.
    var folder: String? {
      guard let root, let path, let folder = path.removingLastComponent().lastComponent else { return nil }
      return path.components.count > (root == "." ? 0 : root.components.count) + 1 ? folder.string : nil
    }
  }

  /// Reads files, folders and `-`; the order of the arguments does not matter, and no file is read twice.
  ///
  /// Of a folder, settings files in YAML are read, and what looks like settings or an export; what is not looked at is a
  /// notification.
  ///
  /// - Parameters:
  ///   - format: what everything is in; `nil` where the text of each file decides.
  ///   - schema: what settings and exports look like.
  init(_ paths: [String], format: SourceFormat? = nil, _ schema: Schema) {
    let (walks, files) = Self.files(paths)
    var readBelow: Set<String> = []
    var others: [String: EndingCount] = [:]
    for file in unrepeated(files) {
      if read(file, format, schema) {
        if let root = file.root { readBelow.insert(root.shown) }
      } else if let root = file.root {
        others[root.shown, default: EndingCount()].add(file.name)
      }
    }
    for (root, walk) in walks {
      errors += walk.errors
      notifications += Self.notifications(of: walk, in: root, others[root.shown], schema)
      guard walk.errors.isEmpty, !readBelow.contains(root.shown) else { continue }
      errors.append(FileError(root.shown, "the folder has no settings file and no export"))
    }
  }

  /// Reads the files of folders that are YAML by their names.
  init(yamlOf folders: [String]) {
    let (walks, files) = Self.files(folders)
    for file in unrepeated(files) where file.root == nil || FileEnding(file.name).isYAML {
      if let (text, _) = decoded(file) { add(file, text, .yaml) }
    }
    errors += walks.flatMap(\.walk.errors)
    if sources.isEmpty, errors.isEmpty, let folder = folders.first {
      errors.append(FileError(folder, "the folder has no file with one of the endings .yaml, .yml"))
    }
  }

  /// Whether the user named the file of a source, and not only a folder around it.
  func isNamed(_ source: Source.ID) -> Bool { isNamed[source.index] }

  /// Whether a path leads to one of the files that were read, by whatever name.
  func holds(_ path: FilePath) -> Bool {
    FileSystem.identity(of: path).map { names[$0] != nil } ?? false
  }
}

extension Input {
  /// The files in the order of their names, each once, whatever its names; the first of them counts.
  private mutating func unrepeated(_ files: [File]) -> [File] {
    files.filter { !isRepeated($0) }.sorted { $0.name < $1.name }
  }

  /// Notes what a file is; whether another name led to it before.
  private mutating func isRepeated(_ file: File) -> Bool {
    let status = if let path = file.path { try? Stat(path) } else { try? Stat(FileDescriptor.standardInput) }
    guard let status, status.type == .regular else { return false }
    guard let first = names[status.identity] else {
      names[status.identity] = file.name
      return false
    }
    guard file.root == nil || FileEnding(file.name).mayConcern else { return false }
    notifications.append(Notification(.note, "the same file as \(first), so it is read once", path: file.name))
    return true
  }

  /// Reads a file that the user named, or one that looks like settings or an export.
  ///
  /// - Returns: whether it concerns exlint.
  private mutating func read(_ file: File, _ format: SourceFormat?, _ schema: Schema) -> Bool {
    let ending = FileEnding(file.name)
    guard file.root != nil else {
      if let (text, _) = decoded(file) { add(file, text, format) }
      return true
    }
    if FileEnding.isArchive(file.name) {
      add(file, unreadable: .compressed)
      return true
    }
    guard ending.mayConcern else { return false }
    if !ending.isYAML, format == nil {
      switch found(file, schema) {
      case .readable: break
      case .unreadable(let obstacle):
        add(file, unreadable: obstacle)
        return true
      case .foreign: return false
      case nil: return true
      }
    }
    guard let (text, bytes) = decoded(file) else { return true }
    if let obstacle = Source.Obstacle(bytes, text) { add(file, unreadable: obstacle) } else { add(file, text, format) }
    return true
  }

  /// What a file is that nobody named, by its beginning, since a log may be long; `nil` where it cannot be read, which is an
  /// error.
  private mutating func found(_ file: File, _ schema: Schema) -> FoundText? {
    guard let path = file.path else { return nil }
    do {
      let head = try FileSystem.head(of: path, count: FoundText.headSize)
      return FoundText(head, DecodedText(head), schema)
    } catch {
      errors.append(error)
      return nil
    }
  }

  private mutating func add(_ file: File, _ text: DecodedText, _ format: SourceFormat?) {
    if text.text.isEmpty, text.faults.isEmpty {
      errors.append(FileError(file.name, "the file is empty; there is nothing to check"))
    }
    sources.append(Source(Source.ID(sources.count), name: file.name, text, format: format, folder: file.folder))
    isNamed.append(file.root == nil)
  }

  private mutating func add(_ file: File, unreadable obstacle: Source.Obstacle) {
    sources.append(Source(Source.ID(sources.count), name: file.name, unreadable: obstacle))
    isNamed.append(file.root == nil)
  }

  /// The text and the bytes of a file; `nil` where it cannot be read, which is an error.
  private mutating func decoded(_ file: File) -> (text: DecodedText, bytes: [UInt8])? {
    do {
      let bytes = try FileSystem.bytes(of: file.path, limit: DecodedText.maximumSize)
      return (DecodedText(bytes), bytes)
    } catch {
      errors.append(error)
      return nil
    }
  }

  /// What is to be read: first what the user named, then what the folders hold.
  private static func files(_ names: [String]) -> (walks: [(root: FilePath, walk: FolderWalk)], files: [File]) {
    var (walks, files): ([(root: FilePath, walk: FolderWalk)], [File]) = ([], [])
    for name in names {
      for path in name == "-" ? [nil] : Arguments.paths(name).map(Optional.some) {
        if let path, FileSystem.targetType(of: path) == .directory {
          walks.append((path, FolderWalk(path)))
        } else {
          files.append(File(path: path, root: nil))
        }
      }
    }
    files.sort { $0.name < $1.name }
    walks.sort { $0.root.shown < $1.root.shown }
    for (root, walk) in walks { files += walk.files.map { File(path: $0, root: root) } }
    var met: Set<String> = []
    return (walks, files.filter { met.insert($0.name).inserted })
  }

  /// What of a folder was not looked at.
  private static func notifications(
    of walk: FolderWalk, in root: FilePath, _ others: EndingCount?, _ schema: Schema
  ) -> [Notification] {
    let hidden = walk.hidden.filter { looksLikeSettings($0, schema) }.map { path in
      Notification(
        .warning, "hidden, and so not read, though it looks like settings; name it to have it read", path: path.shown)
    }
    let skipped = walk.skipped.map { Notification(.warning, $0.words, path: $0.path.shown) }
    let counted = others?.words.map { [Notification(.note, "not looked at: \($0)", path: root.shown)] } ?? []
    return hidden + skipped + counted
  }

  /// How many bytes a hidden file may have to be looked at.
  private static let maximumHiddenSize = 1 << 20

  private static func looksLikeSettings(_ path: FilePath, _ schema: Schema) -> Bool {
    guard FileEnding(path.shown).mayConcern, FileSystem.targetType(of: path) == .regular,
      let bytes = try? FileSystem.bytes(of: path, limit: maximumHiddenSize)
    else { return false }
    let lines = SettingsLines(DecodedText(bytes).text, schema)
    return lines.areSettings || lines.speakOfObjects
  }
}
