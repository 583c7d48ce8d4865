/// One text that was read: a file, standard input, or an example of a rule file.
///
/// The text is always UTF-8, whatever the file's encoding; every span counts its bytes.
package struct Source: Sendable {
  /// The number of a source within one run.
  package struct ID: Hashable, Sendable {
    package let index: Int

    package init(_ index: Int) {
      self.index = index
    }
  }

  package let id: ID

  /// The path as the user would write it; may hold any characters, so escape it before printing.
  package let name: String

  /// What the user said, else what the text looks like.
  package let format: SourceFormat

  /// The folder that holds the file, below a folder that the user named: in exports often the name of a server.
  package let folder: String?

  /// The text in valid UTF-8, without a byte order mark.
  package let text: [UInt8]

  /// Why nothing of the file is read; `nil` where it is.
  package let obstacle: Obstacle?

  /// Whether a byte of the text is always a character.
  package let isASCII: Bool

  /// What could not be read as text.
  package let faults: [DecodedText.Fault]

  package init(_ id: ID, name: String, _ decoded: DecodedText, format: SourceFormat? = nil, folder: String? = nil) {
    let plain = decoded.withoutColours
    let isColouredList = plain.map { (format ?? .detected(in: $0.text)) == .formatList } ?? false
    let decoded = isColouredList ? plain ?? decoded : decoded
    self.id = id
    self.name = name
    self.format = format ?? SourceFormat.detected(in: decoded.text) ?? .yaml
    self.folder = folder
    obstacle = nil
    text = decoded.text
    isASCII = decoded.isASCII
    faults = decoded.faults
  }

  /// A file that looks like something to read, and cannot be read.
  package init(_ id: ID, name: String, unreadable obstacle: Obstacle) {
    self.id = id
    self.name = name
    self.obstacle = obstacle
    format = .yaml
    folder = nil
    text = []
    isASCII = true
    faults = []
  }

  /// The source of trees that were archived: text that was decoded before.
  init(_ id: ID, archive: [UInt8]) {
    self.id = id
    name = ""
    format = .yaml
    folder = nil
    obstacle = nil
    text = archive
    isASCII = false
    faults = []
  }

  private init(_ other: Source, _ id: ID, upTo end: Int) {
    self.id = id
    name = other.name
    format = other.format
    folder = other.folder
    obstacle = other.obstacle
    text = Array(other.text[..<end])
    isASCII = other.isASCII
    faults = other.faults
  }

  /// The same source under another number.
  package func numbered(_ id: ID) -> Source {
    Source(self, id, upTo: text.count)
  }

  /// The source up to an offset.
  func prefix(upTo end: Int) -> Source {
    Source(self, id, upTo: end)
  }

  /// A zero-length span at a byte offset.
  package func point(_ offset: Int) -> Span {
    Span(id, offset..<offset)
  }
}
