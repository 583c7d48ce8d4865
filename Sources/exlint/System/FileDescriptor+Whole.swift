import SystemPackage

extension FileDescriptor {
  /// Opens a file.
  static func opened(
    _ path: FilePath, _ mode: AccessMode, _ options: OpenOptions = [], _ permissions: FilePermissions? = nil
  ) throws(Errno) -> FileDescriptor {
    try Errno.only { try open(path, mode, options: options, permissions: permissions) }
  }

  /// Writes all of a text; waits where the file is open without blocking and takes no more for now.
  func write(whole text: String) throws(Errno) {
    var text = text
    try Errno.only {
      try text.withUTF8 { units in
        var rest = UnsafeRawBufferPointer(units)
        while !rest.isEmpty {
          let count = try waiting(.writeOnly) { try write(rest) }
          guard count > 0 else { throw Errno.ioError }
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
      }
    }
  }

  /// Reads into a buffer; waits where the file is open without blocking and has nothing for now.
  ///
  /// - Returns: how many bytes there were, 0 at the end.
  func read(waitingInto buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    try waiting(.readOnly) { try read(into: buffer) }
  }

  private func waiting(_ mode: AccessMode, _ call: () throws -> Int) throws(Errno) -> Int {
    while true {
      do throws(Errno) {
        return try Errno.only(call)
      } catch .resourceTemporarilyUnavailable {
        try Platform.wait(for: self, mode)
      }
    }
  }
}

extension Errno {
  /// Runs calls of swift-system, which throw nothing else.
  static func only<Result>(_ calls: () throws -> Result) throws(Errno) -> Result {
    do {
      return try calls()
    } catch let error as Errno {
      throw error
    } catch {
      preconditionFailure("swift-system threw what is no Errno")
    }
  }
}
