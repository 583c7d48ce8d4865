import Linter
import SystemPackage

/// Standard error, the end of the program, colours and the clock.
enum Terminal {
  /// Writes a line about the run itself to standard error.
  static func complain(_ message: String) {
    complain(line: "exlint: \(message)")
  }

  /// Writes lines that ArgumentParser made to standard error.
  static func complain(lines: String) {
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) { complain(line: String(line)) }
  }

  /// That this cannot be written, nobody could be told.
  private static func complain(line: String) {
    try? FileDescriptor.standardError.write(whole: PlainText(line).text + "\n")
  }

  /// Whether standard output and standard error are the same file, such as one terminal or one log.
  static var hasOneReader: Bool {
    guard let output = try? Stat(.standardOutput), let errors = try? Stat(.standardError) else { return false }
    return output.identity == errors.identity
  }

  /// Whether standard output shows colours.
  ///
  /// Source: no-color.org; bixense.com/clicolors.
  static var showsColor: Bool {
    if let value = Platform.environment("NO_COLOR"), !value.isEmpty { return false }
    if let value = Platform.environment("CLICOLOR_FORCE"), value != "0" { return true }
    return Platform.isTerminal(.standardOutput) && Platform.environment("TERM") != "dumb"
  }

  /// Ends the program.
  static func exit(_ status: ExitStatus) -> Never {
    do throws(ExitStatus) {
      try StandardOutput.close()
      Platform.end(status.rawValue)
    } catch {
      Platform.end(error.rawValue)
    }
  }

  static var today: UTCDate {
    UTCDate(secondsSince1970: Platform.secondsSince1970)
  }
}
