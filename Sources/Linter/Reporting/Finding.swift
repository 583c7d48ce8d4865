/// One thing to say to a person: what is wrong, where, why, and what to do about it.
package struct Finding: Sendable {
  /// The id of the rule, such as `pop-login-not-secure`.
  package let rule: String
  package let severity: Severity
  /// The consequence, in one line without a period.
  package let headline: String
  /// What to change.
  package let primary: Label
  /// Places that tell why it matters, in the order of the text.
  package let related: [Label]
  package let subject: Subject
  /// The value found and the value that must be, where the rule compares one.
  package let found: String?
  package let expected: String?
  package internal(set) var fix: Fix
  /// Where the requirement is documented, such as `Adobe Workfront, "Configure POP in Microsoft Exchange", step 2`.
  package let sources: [String]
  /// Ids of the requirement in catalogues of controls, by catalogue.
  package let controls: [Controls]
  package let notes: [String]

  /// The object that a finding is about.
  package struct Subject: Hashable, Sendable {
    package let server: String?
    /// The noun of the cmdlet, such as `ReceiveConnector`.
    package let kind: String?
    package let object: String?
    package let property: String?

    package init(server: String?, kind: String?, object: String?, property: String?) {
      self.server = server
      self.kind = kind
      self.object = object
      self.property = property
    }
  }

  /// The ids of one catalogue, such as the STIGs.
  package struct Controls: Hashable, Sendable {
    package let catalogue: String
    package let ids: [String]

    package init(catalogue: String, ids: [String]) {
      self.catalogue = catalogue
      self.ids = ids
    }
  }

  package init(
    rule: String, severity: Severity, headline: String, primary: Label, related: [Label], subject: Subject,
    found: String?, expected: String?, fix: Fix, sources: [String], controls: [Controls], notes: [String]
  ) {
    self.rule = rule
    self.severity = severity
    self.headline = headline
    self.primary = primary
    self.related = related
    self.subject = subject
    self.found = found
    self.expected = expected
    self.fix = fix
    self.sources = sources
    self.controls = controls
    self.notes = notes
  }
}

extension Finding {
  /// What tells this finding from others for as long as it is not fixed: rule, server, object and property.
  ///
  /// No line, no value and no file name occur in it. The parts are in lower case, joined by `/`; `%`, `/` and control
  /// characters inside a part are percent-encoded.
  package var fingerprint: String {
    [rule, subject.server, subject.kind, subject.object, subject.property]
      .map { Self.escaped($0 ?? "") }.joined(separator: "/")
  }

  private static func escaped(_ part: String) -> String {
    let part = part.lowercased()
    guard part.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x25 || $0 == 0x2F }) else { return part }
    var text = ""
    for scalar in part.unicodeScalars {
      guard scalar == "%" || scalar == "/" || scalar.value < 0x20 || scalar.value == 0x7F else {
        text.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      text += "%" + (digits.count < 2 ? "0" : "") + digits
    }
    return text
  }
}
