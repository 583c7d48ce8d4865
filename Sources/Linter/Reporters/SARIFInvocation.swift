/// The members of a SARIF invocation: whether the run did what was asked, and what it did not read or check.
///
/// Source: OASIS, SARIF 2.1.0, sections 3.20 and 3.58.
struct SARIFInvocation {
  private let report: Report
  private let places: Places

  init(_ report: Report, _ places: Places) {
    self.report = report
    self.places = places
  }

  func write(to json: inout JSONWriter) {
    json.key("executionSuccessful")
    json.value(report.status != .failure)
    json.member("exitCode", Int(report.status.rawValue))
    json.key("toolExecutionNotifications")
    json.lines(entries) { json, entry in json.object { write(entry, to: &$0) } }
  }

  private struct Entry {
    let level: Notification.Level
    let words: String
    let location: Location?
  }

  private enum Location {
    case path(String)
    case span(Span)
  }

  private var entries: [Entry] {
    let said = report.notifications.map { notification in
      Entry(level: notification.level, words: notification.words, location: notification.path.map { .path($0) })
    }
    let skipped = report.skipped.map { skipped in
      Entry(level: .note, words: "skipped: \(skipped.words)", location: .span(skipped.span))
    }
    let gaps = report.gaps.map { "not checked: \($0)" } + report.unshownWords.map { "not shown: \($0)" }
    return said + gaps.map { Entry(level: .note, words: $0, location: nil) } + skipped
  }

  private func write(_ entry: Entry, to json: inout JSONWriter) {
    json.member("level", entry.level.rawValue)
    json.message("message", entry.words)
    guard let location = entry.location else { return }
    json.key("locations")
    json.array([location]) { json, location in
      json.object { json in
        switch location {
        case .span(let span): json.physicalLocation(span, places)
        case .path(let path): json.member("physicalLocation") { $0.artifactLocation(path) }
        }
      }
    }
  }
}
