import Linter
import SystemPackage

/// Reading of files and folders, without Foundation.
enum FileSystem {
  /// What a pipe gives at once; a larger block would cost pages that nobody fills.
  private static let blockSize = 1 << 16
  /// What is asked for behind the size of a file, where hardly ever anything comes.
  private static let lastBlockSize = 1 << 12

  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: `FileError` where it cannot be read to its end or has more than `limit` bytes.
  static func bytes(of path: String, limit: Int) throws(FileError) -> [UInt8] {
    let name = path == "-" ? standardInput : path
    do throws(Errno) {
      let descriptor = path == "-" ? .standardInput : try FileDescriptor.opened(path, .readOnly)
      defer { if path != "-" { try? descriptor.close() } }
      if let bytes = try bytes(of: descriptor, isWhole: path != "-", limit: limit) { return bytes }
    } catch {
      throw FileError(reading: name, error)
    }
    throw FileError(name, "the file is larger than \(limit >> 20) MiB")
  }

  /// What standard input is called in reports.
  static let standardInput = "<stdin>"

  /// The bytes of a file from where it stands; `nil` where they are more than `limit`.
  private static func bytes(of descriptor: FileDescriptor, isWhole: Bool, limit: Int) throws(Errno) -> [UInt8]? {
    let size = Int(try Stat(descriptor).size)
    guard size <= limit else { return nil }
    // Of standard input, somebody may have taken the beginning.
    var bytes = isWhole && size >= leastSharedSize ? try start(of: descriptor, size: size) : []
    // One byte more than the size, so that the last call sees the end.
    var block = max(size - bytes.count + 1, size > 0 ? 0 : blockSize)
    while true {
      let count = try append(block, from: descriptor, to: &bytes)
      if count == 0 { return bytes }
      guard bytes.count <= limit else { return nil }
      block = size > 0 ? lastBlockSize : blockSize
    }
  }

  /// With fewer bytes than this, one core reads as fast as all.
  private static let leastSharedSize = 1 << 22

  /// The first bytes of a large file, all of them if nothing is in the way; they are read on all cores, since most of the work
  /// is to make room for them.
  private static func start(of descriptor: FileDescriptor, size: Int) throws(Errno) -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, initialized in
      // Each core fills a range of its own, which it knows by its address: pointers do not cross to other cores.
      let start = UInt(bitPattern: buffer.baseAddress)
      let counts = concurrentMap(size, chunkSize: leastSharedSize) { range in
        let first = UnsafeMutableRawPointer(bitPattern: start + UInt(range.lowerBound))
        let part = UnsafeMutableRawBufferPointer(start: first, count: range.count)
        // What is wrong comes up again where the rest is read.
        return ((try? descriptor.read(fromAbsoluteOffset: Int64(range.lowerBound), into: part)) ?? 0, range.count)
      }
      initialized = 0
      for (count, wanted) in counts {
        initialized += count
        guard count == wanted else { break }
      }
    }
    _ = try Errno.only { try descriptor.seek(offset: Int64(bytes.count), from: .start) }
    return bytes
  }

  /// Appends up to `count` bytes.
  ///
  /// - Returns: how many there were, 0 at the end.
  private static func append(
    _ count: Int, from descriptor: FileDescriptor, to bytes: inout [UInt8]
  ) throws(Errno) -> Int {
    let block = try Errno.only {
      try [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        initialized = try descriptor.read(waitingInto: UnsafeMutableRawBufferPointer(buffer))
      }
    }
    if bytes.isEmpty { bytes = block } else { bytes += block }
    return block.count
  }

  /// Whether two paths lead to one file, by whatever names and links.
  static func isSameFile(_ first: String, _ second: String) -> Bool {
    guard let first = try? Stat(FilePath(first)), let second = try? Stat(FilePath(second)) else { return false }
    return first.isSameFile(as: second)
  }

  static func isFolder(_ path: String) -> Bool {
    (try? Stat(FilePath(path)))?.type == .directory
  }

  /// Whether a path is that of a regular file, or of a link to one.
  static func isFile(_ path: String) -> Bool {
    (try? Stat(FilePath(path)))?.type == .regular
  }

  /// The names in a folder, `.` and `..` among them, in any order.
  ///
  /// - Throws: `FileError` where the folder cannot be read.
  static func names(in folder: String) throws(FileError) -> [String] {
    do throws(Errno) {
      return try Platform.names(in: folder)
    } catch {
      throw FileError(reading: folder, error)
    }
  }

  /// Whether a path is that of a folder, and not of a link to one.
  static func isRealFolder(_ path: String) -> Bool {
    (try? Stat(FilePath(path), followTargetSymlink: false))?.type == .directory
  }
}
