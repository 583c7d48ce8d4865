#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif
import Linter

/// Standard output, standard error, the exit status, the environment and the clock.
enum Terminal {
  /// Writes text to standard output.
  static func write(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes a line about the run itself to standard error.
  static func complain(_ message: String) {
    write("exlint: \(PlainText(message).text)\n", to: STDERR_FILENO)
  }

  /// Writes lines that ArgumentParser made to standard error.
  static func complain(lines: String) {
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      write(PlainText(String(line)).text + "\n", to: STDERR_FILENO)
    }
  }

  /// Writes text to a file that is open.
  ///
  /// - Returns: whether all of it was written.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        #if canImport(Darwin)
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Glibc)
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Musl.write(descriptor, rest.baseAddress, rest.count)
        #endif
        guard count > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
  }

  /// Whether standard output shows colours.
  ///
  /// Source: no-color.org; bixense.com/clicolors.
  static var showsColor: Bool {
    if let value = environment("NO_COLOR"), !value.isEmpty { return false }
    if let value = environment("CLICOLOR_FORCE"), value != "0" { return true }
    return isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb"
  }

  /// Whether standard output and standard error are the same file, such as one terminal or one log.
  static var hasOneReader: Bool {
    var (output, errors) = (stat(), stat())
    guard fstat(STDOUT_FILENO, &output) == 0, fstat(STDERR_FILENO, &errors) == 0 else { return false }
    return output.st_dev == errors.st_dev && output.st_ino == errors.st_ino
  }

  /// Ends the program.
  static func exit(_ status: ExitStatus) -> Never {
    #if canImport(Darwin)
      Darwin.exit(status.rawValue)
    #elseif canImport(Glibc)
      Glibc.exit(status.rawValue)
    #else
      Musl.exit(status.rawValue)
    #endif
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static var today: UTCDate {
    UTCDate(secondsSince1970: time(nil))
  }
}
