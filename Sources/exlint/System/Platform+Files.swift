#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif
import SystemPackage

/// Names in folders, and what a file has besides its contents.
extension Platform {
  /// The names in a folder, in no order, with `.` and `..`.
  static func names(in folder: FilePath) throws(Errno) -> [FilePath.Component] {
    guard let directory = folder.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
    defer { closedir(directory) }
    var names: [FilePath.Component] = []
    while true {
      // The end and a failure differ by this alone.
      errno = 0
      guard let entry = readdir(directory) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          FilePath.Component(platformString: $0)
        }
      }
      if let name { names.append(name) }
    }
    guard errno == 0 else { throw Errno(rawValue: errno) }
    return names
  }

  /// The path without links, and without components `.` and `..`; `nil` where it leads nowhere.
  static func real(_ path: FilePath) -> FilePath? {
    path.withPlatformString { start in
      guard let real = realpath(start, nil) else { return nil }
      defer { free(real) }
      return FilePath(platformString: real)
    }
  }

  /// What a symbolic link says; `nil` for anything else.
  static func target(ofLink path: String) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { max(0, readlink(path, $0, characters.count)) } ?? 0
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Gives a file the name of another, which ceases to be.
  static func rename(_ path: String, to target: String) throws(Errno) {
    #if canImport(Darwin)
      try check(Darwin.rename(path, target))
    #elseif canImport(Glibc)
      try check(Glibc.rename(path, target))
    #else
      try check(Musl.rename(path, target))
    #endif
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// Waits until what was written to a file is on its disk.
  static func flush(_ descriptor: FileDescriptor) throws(Errno) {
    do throws(Errno) {
      try check(fsync(descriptor.rawValue))
    } catch .invalidArgument, .notSupported {
      // Some file systems have nothing to wait for.
    }
  }

  /// Gives a file the permissions of another, and its owner as far as this user may.
  static func copyAccess(of other: Stat, to descriptor: FileDescriptor) throws(Errno) {
    if fchown(descriptor.rawValue, other.userID.rawValue, other.groupID.rawValue) != 0 {
      _ = fchown(descriptor.rawValue, uid_t.max, other.groupID.rawValue)
    }
    try check(fchmod(descriptor.rawValue, other.permissions.rawValue & 0o777))
  }

  private static func check(_ result: Int32) throws(Errno) {
    guard result == 0 else { throw Errno(rawValue: errno) }
  }
}
