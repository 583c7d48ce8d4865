import Linter
import SystemPackage

/// Why a file or folder could not be read or written, in words.
struct FileError: Error {
  /// As the user named it.
  let path: String
  /// In one line, without the path.
  let words: String

  init(_ path: String, _ words: String) {
    self.path = path
    self.words = words
  }

  init(reading path: String, _ error: Errno) {
    self.init(path, error, missing: "there is no such file or folder", forbidden: "you have no permission to read it")
  }

  init(writing path: String, _ error: Errno) {
    self.init(path, error, missing: "there is no such folder", forbidden: "you have no permission to write it")
  }

  private init(_ path: String, _ error: Errno, missing: String, forbidden: String) {
    let words =
      switch error {
      case .noSuchFileOrDirectory: missing
      case .permissionDenied, .notPermitted: forbidden
      case .isDirectory: "it is a folder"
      default: error.description
      }
    self.init(path, words)
  }

  var message: String { "\(path): \(words)" }

  /// The same as something to say of the run.
  var notification: Notification { Notification(.error, words, path: path) }
}
