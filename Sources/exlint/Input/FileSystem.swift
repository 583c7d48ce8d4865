import Linter
import SystemPackage

/// Reading of files and folders, without Foundation.
enum FileSystem {
  /// What a pipe gives at once; a larger block would cost pages that nobody fills.
  private static let blockSize = 1 << 16
  /// What is asked for behind the size of a file, where hardly ever anything comes.
  private static let lastBlockSize = 1 << 12

  /// The bytes of a file; of standard input for `nil`.
  ///
  /// - Throws: `FileError` where it cannot be read to its end or has more than `limit` bytes.
  static func bytes(of path: FilePath?, limit: Int) throws(FileError) -> [UInt8] {
    let name = path?.shown ?? standardInput
    do throws(Errno) {
      let descriptor = try path.map { path throws(Errno) in try FileDescriptor.opened(path, .readOnly) }
      defer { try? descriptor?.close() }
      let bytes = try bytes(of: descriptor ?? .standardInput, isWhole: descriptor != nil, limit: limit)
      if let bytes { return bytes }
    } catch {
      throw FileError(reading: name, error)
    }
    throw FileError(name, "the file is larger than \(limit >> 20) MiB")
  }

  /// The first bytes of a file, at most so many.
  ///
  /// - Throws: `FileError` where it cannot be read.
  static func head(of path: FilePath, count: Int) throws(FileError) -> [UInt8] {
    do throws(Errno) {
      let descriptor = try FileDescriptor.opened(path, .readOnly)
      defer { try? descriptor.close() }
      var bytes: [UInt8] = []
      while bytes.count < count, try append(count - bytes.count, from: descriptor, to: &bytes) > 0 {}
      return bytes
    } catch {
      throw FileError(reading: path.shown, error)
    }
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

  /// What tells a file from all others, by whatever names and links it is known; `nil` where there is none.
  static func identity(of path: FilePath) -> String? {
    (try? Stat(path))?.identity
  }

  /// What a path leads to; `nil` where nothing is.
  static func targetType(of path: FilePath) -> FileType? {
    (try? Stat(path))?.type
  }

  /// The names in a folder, `.` and `..` among them, in any order.
  ///
  /// - Throws: `FileError` where the folder cannot be read.
  static func names(in folder: FilePath) throws(FileError) -> [FilePath.Component] {
    do throws(Errno) {
      return try Platform.names(in: folder)
    } catch {
      throw FileError(reading: folder.shown, error)
    }
  }

  /// What stands at a path, a link for a link.
  ///
  /// - Throws: `FileError` where that cannot be told.
  static func ownType(of path: FilePath) throws(FileError) -> FileType {
    do throws(Errno) {
      return try Errno.only { try Stat(path, followTargetSymlink: false).type }
    } catch {
      throw FileError(reading: path.shown, error)
    }
  }
}
