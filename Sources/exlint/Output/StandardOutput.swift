import Linter
import SystemPackage

/// Standard output, where every write is checked.
enum StandardOutput {
  /// Writes text. A reader that closes its end, such as `head`, has all it wants, and the run goes on without it.
  ///
  /// - Throws: `ExitStatus.failure` where it cannot be written; the reason was said.
  static func write(_ text: String) throws(ExitStatus) {
    do throws(Errno) {
      try FileDescriptor.standardOutput.write(whole: text)
    } catch .brokenPipe {
    } catch {
      throw failure(error)
    }
  }

  /// Closes it: only then some file systems tell that they had no space.
  ///
  /// - Throws: `ExitStatus.failure`, as above.
  static func close() throws(ExitStatus) {
    do throws(Errno) {
      try Errno.only { try FileDescriptor.standardOutput.close() }
    } catch .interrupted {
      // It is closed, and to try again could close another.
    } catch {
      throw failure(error)
    }
  }

  private static func failure(_ error: Errno) -> ExitStatus {
    Terminal.complain("standard output: \(error.description)")
    return .failure
  }
}
