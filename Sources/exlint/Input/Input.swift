import Linter

/// The files that the user named, read and decoded.
struct Input {
  private(set) var sources: [Source] = []
  /// What could not be read.
  private(set) var errors: [FileError] = []

  /// What is read of a folder: files in YAML by their names, exports in other formats by their text.
  enum FolderContent {
    case settingsAndExports
    case yaml

    fileprivate var extensions: [String] {
      switch self {
      case .settingsAndExports: Self.yaml.extensions + ["json", "xml", "clixml", "csv", "txt", "ps1"]
      case .yaml: ["yaml", "yml"]
      }
    }
  }

  /// A file to read.
  private struct File {
    let path: String
    /// The folder that the user named, where the file was found below one.
    let root: String?

    var isYAML: Bool { [".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) } }

    /// The name of the folder that holds the file, below the one that the user named.
    var folder: String? {
      guard let root else { return nil }
      let names = path.dropFirst(root == "." ? 0 : root.count).split(separator: "/")
      return names.count > 1 ? String(names[names.count - 2]) : nil
    }
  }

  /// Reads files, folders and `-`; the order of the arguments does not matter, and no file is read twice.
  ///
  /// - Parameter format: what everything is in; `nil` where the text of each file decides.
  init(_ paths: [String], format: SourceFormat? = nil, of content: FolderContent = .settingsAndExports) {
    for file in Self.files(paths, content, &errors) {
      do {
        let bytes = try FileSystem.bytes(of: file.path, limit: DecodedText.maximumSize)
        let text = DecodedText(bytes)
        // Nobody named the file: other text than an export does not concern exlint.
        guard file.root == nil || file.isYAML || format != nil || SourceFormat.isExport(text.text) else { continue }
        let name = file.path == "-" ? "<stdin>" : file.path
        if bytes.isEmpty { errors.append(FileError(name, "the file is empty; there is nothing to check")) }
        sources.append(Source(Source.ID(sources.count), name: name, text, format: format, folder: file.folder))
      } catch {
        errors.append(error)
      }
    }
    if sources.isEmpty, errors.isEmpty, let path = paths.first {
      errors.append(FileError(path, "the folder has no settings file and no export"))
    }
  }

  private static func files(_ paths: [String], _ content: FolderContent, _ errors: inout [FileError]) -> [File] {
    var files: [File] = []
    for path in paths {
      guard path != "-", FileSystem.isFolder(path) else {
        files.append(File(path: path.hasPrefix("./") ? String(path.dropFirst(2)) : path, root: nil))
        continue
      }
      do {
        let found = try FileSystem.files(in: path, withExtensions: content.extensions)
        if found.isEmpty {
          let names = content.extensions.map { ".\($0)" }.joined(separator: ", ")
          errors.append(FileError(path, "the folder has no file with one of the endings \(names)"))
        }
        files += found.map { File(path: $0, root: path) }
      } catch {
        errors.append(error)
      }
    }
    // Of a file that comes twice, the one counts that the user named.
    let sorted = files.sorted { ($0.path, $0.root == nil ? 0 : 1) < ($1.path, $1.root == nil ? 0 : 1) }
    return sorted.indices.filter { $0 == 0 || sorted[$0].path != sorted[$0 - 1].path }.map { sorted[$0] }
  }
}
