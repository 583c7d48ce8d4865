import Linter

/// The files that the user named, read and decoded.
struct Input {
  private(set) var sources: [Source] = []
  /// What could not be read.
  private(set) var errors: [FileError] = []
  /// What of the folders was not looked at.
  private(set) var notifications: [Notification] = []
  /// By source, whether the user named the file, not a folder around it.
  private var isNamed: [Bool] = []

  /// A file to read.
  private struct File {
    let path: String
    /// The folder that the user named, where the file was found below one.
    let root: String?

    /// The name of the folder that holds the file, below the one that the user named.
    var folder: String? {
      guard let root else { return nil }
      let names = path.dropFirst(root == "." ? 0 : root.count).split(separator: "/")
      return names.count > 1 ? String(names[names.count - 2]) : nil
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
    let walks = Self.walks(paths)
    var seen: Set<String> = []
    var others: [String: EndingCount] = [:]
    for file in Self.files(paths, walks) {
      if read(file, format, schema) {
        seen.insert(file.path)
      } else if let root = file.root {
        others[root, default: EndingCount()].add(file.path)
      }
    }
    for (root, walk) in walks {
      errors += walk.errors
      notifications += Self.notifications(of: walk, in: root, others[root], schema)
      guard walk.errors.isEmpty, !walk.files.contains(where: seen.contains) else { continue }
      errors.append(FileError(root, "the folder has no settings file and no export"))
    }
  }

  /// Reads the files of folders that are YAML by their names.
  init(yamlOf folders: [String]) {
    let walks = Self.walks(folders)
    for file in Self.files(folders, walks) where file.root == nil || FileEnding(file.path).isYAML {
      if let (text, _) = decoded(file) { add(file, text, .yaml) }
    }
    errors += walks.flatMap(\.walk.errors)
    if sources.isEmpty, errors.isEmpty, let folder = folders.first {
      errors.append(FileError(folder, "the folder has no file with one of the endings .yaml, .yml"))
    }
  }

  /// Whether the user named the file of a source, and not only a folder around it.
  func isNamed(_ source: Source.ID) -> Bool { isNamed[source.index] }
}

extension Input {
  /// Reads a file that the user named, or one that looks like settings or an export.
  ///
  /// - Returns: whether it concerns exlint.
  private mutating func read(_ file: File, _ format: SourceFormat?, _ schema: Schema) -> Bool {
    let ending = FileEnding(file.path)
    guard file.root != nil else {
      if let (text, _) = decoded(file) { add(file, text, format) }
      return true
    }
    if FileEnding.isArchive(file.path) {
      add(file, unreadable: .compressed)
      return true
    }
    guard ending.isYAML || ending.isExport else { return false }
    guard let (text, bytes) = decoded(file) else { return true }
    guard !ending.isYAML, format == nil else {
      add(file, text, format)
      return true
    }
    switch FoundText(bytes, text, schema) {
    case .readable: add(file, text, nil)
    case .unreadable(let obstacle): add(file, unreadable: obstacle)
    case .foreign: return false
    }
    return true
  }

  private mutating func add(_ file: File, _ text: DecodedText, _ format: SourceFormat?) {
    let name = file.path == "-" ? FileSystem.standardInput : file.path
    if text.text.isEmpty, text.faults.isEmpty {
      errors.append(FileError(name, "the file is empty; there is nothing to check"))
    }
    sources.append(Source(Source.ID(sources.count), name: name, text, format: format, folder: file.folder))
    isNamed.append(file.root == nil)
  }

  private mutating func add(_ file: File, unreadable obstacle: Source.Obstacle) {
    sources.append(Source(Source.ID(sources.count), name: file.path, unreadable: obstacle))
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

  private static func walks(_ paths: [String]) -> [(root: String, walk: FolderWalk)] {
    paths.filter { $0 != "-" && FileSystem.isFolder($0) }.map { ($0, FolderWalk($0)) }
  }

  private static func files(_ paths: [String], _ walks: [(root: String, walk: FolderWalk)]) -> [File] {
    let named = paths.filter { path in !walks.contains { $0.root == path } }.map { path in
      File(path: path.hasPrefix("./") ? String(path.dropFirst(2)) : path, root: nil)
    }
    let found = walks.flatMap { root, walk in walk.files.map { File(path: $0, root: root) } }
    // Of a file that comes twice, the one counts that the user named.
    let sorted = (named + found).sorted { ($0.path, $0.root == nil ? 0 : 1) < ($1.path, $1.root == nil ? 0 : 1) }
    return sorted.indices.filter { $0 == 0 || sorted[$0].path != sorted[$0 - 1].path }.map { sorted[$0] }
  }

  /// What of a folder was not looked at.
  private static func notifications(
    of walk: FolderWalk, in root: String, _ others: EndingCount?, _ schema: Schema
  ) -> [Notification] {
    let hidden = walk.hidden.filter { looksLikeSettings($0, schema) }.map { path in
      Notification(
        .warning, "hidden, and so not read, though it looks like settings; name it to have it read", path: path)
    }
    let links = walk.links.map { path in
      Notification(.warning, "a link to a folder, which is not followed; name it to have it read", path: path)
    }
    let counted = others?.words.map { [Notification(.note, "not looked at: \($0)", path: root)] } ?? []
    return hidden + links + counted
  }

  /// How many bytes a hidden file may have to be looked at.
  private static let maximumHiddenSize = 1 << 20

  private static func looksLikeSettings(_ path: String, _ schema: Schema) -> Bool {
    let ending = FileEnding(path)
    guard ending.isYAML || ending.isExport, FileSystem.isFile(path),
      let bytes = try? FileSystem.bytes(of: path, limit: maximumHiddenSize)
    else { return false }
    let lines = SettingsLines(DecodedText(bytes).text, schema)
    return lines.areSettings || lines.speakOfObjects
  }
}
