import Linter

/// The files that the user named, read and decoded.
struct Input {
  private(set) var sources: [Source] = []
  /// What could not be read.
  private(set) var errors: [FileError] = []

  /// Reads files, folders and `-`; the order of the arguments does not matter, and no file is read twice.
  init(_ paths: [String]) {
    for path in Self.files(paths, &errors) {
      do {
        let bytes = try FileSystem.bytes(of: path, limit: DecodedText.maximumSize)
        let name = path == "-" ? "<stdin>" : path
        if bytes.isEmpty { errors.append(FileError(name, "the file is empty; there is nothing to check")) }
        sources.append(Source(Source.ID(sources.count), name: name, DecodedText(bytes)))
      } catch {
        errors.append(error)
      }
    }
  }

  private static func files(_ paths: [String], _ errors: inout [FileError]) -> [String] {
    var files: Set<String> = []
    for path in paths {
      guard path != "-", FileSystem.isFolder(path) else {
        files.insert(path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
        continue
      }
      do {
        let found = try FileSystem.yamlFiles(in: path)
        if found.isEmpty { errors.append(FileError(path, "the folder has no .yaml or .yml file")) }
        files.formUnion(found)
      } catch {
        errors.append(error)
      }
    }
    return files.sorted()
  }
}
