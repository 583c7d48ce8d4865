extension Notification {
  /// The file or folder, where there is one, and what is said of it; may hold any characters.
  package var words: String {
    path.map { "\($0): \(message)" } ?? message
  }

  /// The words with their level, such as `error: a.yaml: there is no such file or folder`; safe to print.
  var line: String {
    "\(level.rawValue): \(PlainText(words).text)"
  }
}
