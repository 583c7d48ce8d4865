#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif
import SystemPackage

/// What swift-system lacks of the C library.
enum Platform {
  /// Lets a write to a closed pipe, or beyond the largest size of a file, fail like any other instead of ending the program.
  static func ignoreSignalsOfWriting() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Lets a crash end the program as in any other language: the Swift runtime would start a program that it looks for beside
  /// this one.
  ///
  /// Source: Swift, docs/Backtracing.rst.
  static func startNothingAfterCrash() {
    for crash in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] { signal(crash, SIG_DFL) }
  }

  /// Keeps a file from getting the number of a standard stream that is closed, and with it what is written there.
  ///
  /// The other direction is opened, so that to use the stream still fails.
  static func occupyClosedStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Waits until a file that is open without blocking takes or gives something.
  static func wait(for descriptor: FileDescriptor, _ mode: FileDescriptor.AccessMode) throws(Errno) {
    let event = mode == .readOnly ? POLLIN : POLLOUT
    var request = pollfd(fd: descriptor.rawValue, events: Int16(event), revents: 0)
    while poll(&request, 1, -1) < 0 {
      let error = Errno(rawValue: errno)
      guard error == .interrupted else { throw error }
    }
  }

  static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
    isatty(descriptor.rawValue) == 1
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static var secondsSince1970: Int { time(nil) }

  /// Ends the program.
  static func end(_ status: Int32) -> Never {
    exit(status)
  }
}
