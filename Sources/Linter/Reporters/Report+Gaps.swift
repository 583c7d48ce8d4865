extension Report {
  /// What could not be checked, each subject with its reasons, such as `POP3 settings (no LoginType in the input)`.
  var gaps: [String] {
    var subjects: [(about: String, reasons: [String])] = []
    for gap in unchecked {
      if subjects.last?.about == gap.about {
        subjects[subjects.count - 1].reasons.append(gap.reason)
      } else {
        subjects.append((gap.about, [gap.reason]))
      }
    }
    return subjects.map { "\($0.about) (\($0.reasons.joined(separator: "; ")))" }
  }
}
