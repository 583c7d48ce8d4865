import Linter

/// A value as far as formats must agree on it; none where nobody knows it.
package struct ComparedValue: Hashable, Sendable, CustomStringConvertible {
  private var texts: [String]
  /// Whether nothing else can be in it.
  private var isComplete = true

  package var description: String { texts.joined(separator: " | ") + (isComplete ? "" : " ...") }

  /// What a reader made of a value.
  init?(_ value: Value, _ property: Property) {
    switch value {
    case .boolean(let flag): texts = [flag ? "True" : "False"]
    case .integer(let number): texts = [String(number)]
    case .timeSpan(let span): texts = [span.description]
    case .byteSize(let size): texts = [String(size.bytes)]
    case .unlimited: texts = ["Unlimited"]
    case .text(let text):
      let string = String(decoding: text, as: UTF8.self)
      // Of an object of the directory a format may have its whole name.
      texts = [
        property.type == .directoryObject && string.hasPrefix("CN=")
          ? String(string.dropFirst(3).prefix { $0 != "," }) : string
      ]
    case .date(let date): texts = ["\(date) \(date.clock)"]
    case .members(let set):
      texts = set.indices.map { property.members[$0].name }
      isComplete = set.isComplete
    case .list(let list):
      texts = list.elements.map(\.value).map(Self.text)
      isComplete = list.isComplete
    case .unknown: return nil
    }
  }

  /// What a cmdlet holds.
  init?(_ value: ExportedValue, _ property: Property) {
    switch value {
    case .null:
      guard property.isList || property.type.isFreeText else { return nil }
      texts = property.isList ? [] : [""]
    case .boolean(let flag): texts = [flag ? "True" : "False"]
    case .integer(let number): texts = [String(number)]
    case .text(let text), .directory(let text), .fqdn(let text):
      guard !text.isEmpty || property.type.isFreeText else { return nil }
      texts = [text]
    case .members(let names, _): texts = names
    case .timeSpan(let span): texts = [span.description]
    case .size(let size): texts = [String(size.bytes)]
    case .limit(let limit?) where property.type == .unlimitedByteSize:
      texts = [ByteSize(Array(limit.utf8)[...]).map { String($0.bytes) } ?? limit]
    case .limit(let limit): texts = [limit ?? "Unlimited"]
    case .date(let date): texts = ["\(date) \(date.clock)"]
    case .list(let elements, let isCut):
      texts = elements.map(\.text)
      isComplete = !isCut
    }
  }

  private static func text(_ element: ElementValue) -> String {
    switch element {
    case .binding(let binding): binding.description
    case .range(let range): range.description
    case .connection(let settings): settings.description
    case .text(let text): String(decoding: text, as: UTF8.self)
    case .unreadable: "(unreadable)"
    }
  }

  /// The value with only so many elements, and a mark that there are more.
  func cut(to count: Int) -> ComparedValue {
    var value = self
    value.texts = Array(texts.prefix(count))
    value.isComplete = false
    return value
  }

  /// Whether a value is a list of which a reader does not know some elements.
  func isPart(of other: ComparedValue?) -> Bool {
    !isComplete && Set(texts).isSubset(of: other?.texts ?? [])
  }

  /// What PowerShell drops where it breaks a line: the no-break space, the soft and the hard hyphen.
  static let dropped: Set<Unicode.Scalar> = ["\u{A0}", "\u{AD}", "\u{2011}"]

  /// The value without any blanks.
  var withoutBlanks: ComparedValue {
    var value = self
    value.texts = texts.map { $0.filter { $0 != " " } }
    return value
  }

  /// The value without what a printed list does not keep of texts: blanks at the ends and how many stand together, line breaks,
  /// no-break spaces and the hyphens that PowerShell drops where it breaks a line.
  var asPrinted: ComparedValue {
    var value = self
    value.texts = texts.map { text in
      let kept = text.unicodeScalars.filter { !Self.dropped.contains($0) && $0 != "\r" }
      return kept.split { " \t\n".unicodeScalars.contains($0) }.map { String($0) }.joined(separator: " ")
    }
    return value
  }
}

extension ValueType {
  /// Whether any text is a value.
  var isFreeText: Bool {
    switch self {
    case .string, .fqdn, .uri, .certificateName, .directoryObject: true
    default: false
    }
  }
}
