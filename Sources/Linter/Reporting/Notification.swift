/// Something to say about the run itself, not about a setting: what could not be read, or was left out.
///
/// Source: OASIS, SARIF 2.1.0, section 3.58, whose name and levels these are.
package struct Notification: Hashable, Sendable {
  package enum Level: String, Sendable {
    /// For information: nothing was asked for that was not done.
    case note
    /// Something was left out that might have told something.
    case warning
    /// What was asked could not be done: the run ends with status 2.
    case error
  }

  package let level: Level
  /// In one line, without a period; may hold any characters.
  package let message: String
  /// The file or folder that it is about, as the user named it; `nil` where it is about the whole run.
  package let path: String?

  package init(_ level: Level, _ message: String, path: String? = nil) {
    self.level = level
    self.message = message
    self.path = path
  }
}
