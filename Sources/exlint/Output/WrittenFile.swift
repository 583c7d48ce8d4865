import SystemPackage

/// A file to write, which is new or takes the place of one that is there.
///
/// The text goes into a file beside it, which takes its name once all is on disk: until then, the old one is whole. Its
/// permissions are kept. A link stays one, and the file that it leads to is replaced. What has no old text to lose, such as
/// a pipe or a terminal, is written as it is, and so is a file whose folder allows no other.
struct WrittenFile {
  /// Where links lead.
  private let path: String
  /// What is there; `nil` for a new file.
  private let old: Stat?

  init(_ path: String) throws(Errno) {
    self.path = try Self.followingLinks(path)
    do throws(Errno) {
      old = try Stat(FilePath(self.path))
    } catch .noSuchFileOrDirectory {
      old = nil
    }
  }

  func write(_ text: String) throws(Errno) {
    guard !Self.isOpenFile(path) else { return try writeInPlace(text, .append) }
    guard let old else { return try replace(text) }
    guard old.type == .regular else { return try writeInPlace(text, []) }
    // Whoever may write into the folder may replace the file, but its permissions say otherwise.
    let descriptor = try FileDescriptor.opened(FilePath(path), .writeOnly)
    try Errno.only { try descriptor.close() }
    do throws(Errno) {
      try replace(text)
    } catch .permissionDenied, .notPermitted, .readOnlyFileSystem, .resourceBusy, .improperLink {
      try writeInPlace(text, .truncate)
    }
  }

  private func replace(_ text: String) throws(Errno) {
    let folder = FilePath(path).removingLastComponent()
    let beside = folder.appending(".exlint-\(UInt64.random(in: 0...UInt64.max))")
    let descriptor = try FileDescriptor.opened(
      beside, .writeOnly, [.create, .exclusiveCreate], old == nil ? Self.permissionsOfNewFiles : .ownerReadWrite)
    do throws(Errno) {
      try fill(descriptor, text)
      try Platform.rename(beside.string, to: path)
    } catch {
      Platform.remove(beside.string)
      throw error
    }
    // Without this, a power cut may undo the renaming, but leaves either file whole.
    if let descriptor = try? FileDescriptor.opened(folder.isEmpty ? "." : folder, .readOnly) {
      try? Platform.flush(descriptor)
      try? descriptor.close()
    }
  }

  private func fill(_ descriptor: FileDescriptor, _ text: String) throws(Errno) {
    do throws(Errno) {
      try descriptor.write(whole: text)
      if let old { try Platform.copyAccess(of: old, to: descriptor) }
      try Platform.flush(descriptor)
    } catch {
      try? descriptor.close()
      throw error
    }
    try Errno.only { try descriptor.close() }
  }

  private func writeInPlace(_ text: String, _ options: FileDescriptor.OpenOptions) throws(Errno) {
    let descriptor = try FileDescriptor.opened(FilePath(path), .writeOnly, options)
    do throws(Errno) {
      try descriptor.write(whole: text)
    } catch {
      try? descriptor.close()
      throw error
    }
    try Errno.only { try descriptor.close() }
  }

  /// The mask of the process takes away from these.
  private static let permissionsOfNewFiles = FilePermissions(rawValue: 0o666)

  private static let maximumLinks = 40

  private static func followingLinks(_ path: String) throws(Errno) -> String {
    var path = FilePath(path)
    for _ in 0..<maximumLinks {
      guard !isOpenFile(path.string), let target = Platform.target(ofLink: path.string) else { return path.string }
      path = path.removingLastComponent().pushing(FilePath(target))
    }
    throw .tooManySymbolicLinkLevels
  }

  /// Whether a path stands for a file that this program has open, such as `/dev/stdout`; its link tells no name to replace.
  private static func isOpenFile(_ path: String) -> Bool {
    path.hasPrefix("/proc/") || path.hasPrefix("/dev/fd/")
  }
}
