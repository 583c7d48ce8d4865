/// What the text of a file is that nobody named: one in a folder, with an ending that settings or exports may have.
package enum FoundText: Sendable {
  /// An export, or settings.
  case readable
  /// Something that looks like either, and is in no form to be read.
  case unreadable(Source.Obstacle)
  /// Text that does not concern exlint.
  case foreign

  /// How many bytes of a file tell what it is.
  package static let headSize = 128 << 10

  /// - Parameters:
  ///   - bytes: the first of the file.
  ///   - decoded: the same as text.
  package init(_ bytes: [UInt8], _ decoded: DecodedText, _ schema: Schema) {
    let lines = SettingsLines(decoded.text, schema)
    if let obstacle = Source.Obstacle(bytes, decoded) {
      self = .unreadable(obstacle)
    } else if SourceFormat.isExport(decoded.text) || lines.areSettings {
      self = .readable
    } else {
      let head = decoded.text.prefix(64 << 10)
      let isConcerned =
        lines.speakOfObjects || head.containsIgnoringCase("<Objs ") || Self.holdsCommand(head)
        || Self.holdsResource(head, schema)
      self = isConcerned ? .unreadable(.unfit) : .foreign
    }
  }

  /// Whether a resource of Desired State Configuration is named, such as `ExchReceiveConnector`.
  private static func holdsResource(_ head: Bytes, _ schema: Schema) -> Bool {
    head.split { !$0.isLetterOrDigit }.contains { word in
      let isResource = word.starts(with: "xExch".utf8) || word.starts(with: "Exch".utf8)
      return isResource && !word.starts(with: "Exchange".utf8)
        && schema.kind(ofTypeName: String(decoding: word, as: UTF8.self)) != nil
    }
  }

  /// Whether one of the commands that change something stands anywhere, even in a string, with a parameter behind it.
  private static func holdsCommand(_ head: Bytes) -> Bool {
    let cursor = ScriptCursor(Array(head))
    return cursor.cmdlets(in: cursor.text.indices).contains { word in
      let behind = cursor.text[word.upperBound...].drop { $0 == 0x20 || $0 == 0x09 }
      return cursor.cmdlet(word)?.target.noun != "Service"
        && cursor.dashWidth(at: behind.startIndex) != nil && behind.startIndex > word.upperBound
    }
  }
}

extension Source {
  /// Why nothing of a file is read; the raw value is the case of the rule file that words it.
  package enum Obstacle: String, Sendable {
    case empty, compressed, binary
    /// It is text in no form that exlint reads.
    case unfit

    /// The first bytes of gzip, ZIP, bzip2, xz, 7-Zip and Zstandard.
    ///
    /// Source: RFC 1952, 2.3.1; APPNOTE.TXT, 4.3.7; the documents of the others.
    private static let marks: [[UInt8]] = [
      [0x1F, 0x8B], [0x50, 0x4B, 0x03, 0x04], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A],
      [0x37, 0x7A, 0xBC, 0xAF], [0x28, 0xB5, 0x2F, 0xFD],
    ]

    /// What the bytes of a file show, whatever its format; `nil` where they are text.
    package init?(_ bytes: [UInt8], _ decoded: DecodedText) {
      if decoded.text[...].trimmed.isEmpty {
        self = .empty
      } else if Self.marks.contains(where: { bytes.starts(with: $0) }) {
        self = .compressed
      } else if decoded.faults.count >= DecodedText.maximumFaults {
        self = .binary
      } else {
        return nil
      }
    }
  }
}
