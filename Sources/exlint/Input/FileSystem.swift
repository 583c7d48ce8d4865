import Linter

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Why a file or folder could not be read, in words.
struct FileError: Error {
  /// As the user named it.
  let path: String
  /// In one line, without the path.
  let words: String

  init(_ path: String, _ words: String) {
    self.path = path
    self.words = words
  }

  var message: String { "\(path): \(words)" }

  /// The same as something to say of the run.
  var notification: Notification { Notification(.error, words, path: path) }

  fileprivate init(_ path: String, code: Int32) {
    let words =
      switch code {
      case ENOENT: "there is no such file or folder"
      case EACCES, EPERM: "you have no permission to read it"
      default: String(cString: strerror(code))
      }
    self.init(path, words)
  }
}

/// Reading of files and folders, without Foundation.
enum FileSystem {
  /// What a pipe gives at once; a larger block would cost pages that nobody fills.
  private static let blockSize = 1 << 16
  /// What is asked for behind the size of a file, where hardly ever anything comes.
  private static let lastBlockSize = 1 << 12

  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: `FileError` where it cannot be read or has more than `limit` bytes.
  static func bytes(of path: String, limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else { throw FileError(path, code: errno) }
    defer { if path != "-" { close(descriptor) } }
    var info = stat()
    let size = fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
    guard size <= limit else { throw FileError(path, "the file is larger than \(limit >> 20) MiB") }
    // Of standard input, somebody may have taken the beginning.
    var bytes = path != "-" && size >= leastSharedSize ? start(of: descriptor, size: size) : []
    // One byte more than the size, so that the last call sees the end.
    var block = max(size - bytes.count + 1, size > 0 ? 0 : blockSize)
    while true {
      let count = try append(block, from: descriptor, to: &bytes, path)
      if count == 0 { return bytes }
      guard bytes.count <= limit else { throw FileError(path, "the file is larger than \(limit >> 20) MiB") }
      block = size > 0 ? lastBlockSize : blockSize
    }
  }

  /// With fewer bytes than this, one core reads as fast as all.
  private static let leastSharedSize = 1 << 22

  /// The first bytes of a large file, all of them if nothing is in the way; they are read on all cores, since most of the work
  /// is to make room for them.
  private static func start(of descriptor: Int32, size: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, initialized in
      // Each core fills a range of its own.
      nonisolated(unsafe) let start = buffer.baseAddress
      let counts = concurrentMap(size, chunkSize: leastSharedSize) { range in
        let count = pread(descriptor, start.map { $0 + range.lowerBound }, range.count, off_t(range.lowerBound))
        return (max(0, count), range.count)
      }
      initialized = 0
      for (count, wanted) in counts {
        initialized += count
        guard count == wanted else { break }
      }
      lseek(descriptor, off_t(initialized), SEEK_SET)
    }
  }

  /// Appends up to `count` bytes.
  ///
  /// - Returns: how many there were, 0 at the end.
  private static func append(
    _ count: Int, from descriptor: Int32, to bytes: inout [UInt8], _ path: String
  ) throws(FileError) -> Int {
    var received = 0
    let block = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      received = read(descriptor, buffer.baseAddress, count)
      initialized = max(0, received)
    }
    guard received >= 0 else { throw FileError(path, code: errno) }
    if bytes.isEmpty { bytes = block } else { bytes += block }
    return received
  }

  /// Writes a file, in place of one that is there.
  ///
  /// - Throws: `FileError` where it cannot be written.
  static func write(_ text: String, to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw FileError(path, code: errno) }
    defer { close(descriptor) }
    guard Terminal.write(text, to: descriptor) else { throw FileError(path, code: errno) }
  }

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path is that of a regular file, or of a link to one.
  static func isFile(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
  }

  /// The names in a folder, `.` and `..` among them, in any order.
  ///
  /// - Throws: `FileError` where the folder cannot be read.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let directory = opendir(folder) else { throw FileError(folder, code: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      names.append(name)
    }
    return names
  }

  /// Whether a path is that of a folder, and not of a link to one.
  static func isRealFolder(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }
}
