/// An error of libyaml in the words of an administrator.
struct YAMLError {
  private let words: String
  private let offset: Int
  /// What explains the place: an offset and words about it.
  private let context: (offset: Int, words: String)?

  /// - Parameter last: the node in front of the error.
  init(_ fault: YAMLFault, _ text: [UInt8], before last: Node?) {
    let advice = YAMLAdvice(fault, text, before: last)
    words = advice?.words ?? Self.plain[fault.message] ?? fault.message
    offset = advice?.offset ?? fault.offset
    if let advice {
      context = advice.context
    } else {
      context = fault.context.flatMap { text in
        fault.contextOffset == fault.offset ? nil : (fault.contextOffset, Self.words(ofContext: text))
      }
    }
  }

  /// - Parameters:
  ///   - lost: what is not read.
  ///   - next: where reading goes on.
  func problem(in source: Source, losing lost: Range<Int>, readOnAt next: Int?) -> Problem {
    let count = source.text.count
    // What is not closed is noticed only where something follows that is read again, and so is not at fault.
    let isReadAgain = next.map { $0 <= offset } ?? false
    let place = isReadAgain ? context?.offset ?? offset : offset
    let explained = [context].compactMap { $0 }.filter { $0.offset != place }
    var related = explained.map { Label(source.point(min($0.offset, count)), $0.words) }
    if let next {
      let start = next + source.text.indentation(from: next)
      related.append(Label(source.point(start), "reading goes on here"))
    }
    return Problem(
      "syntax-error", at: source.point(min(place, count)), values: ["problem": words], related: related,
      variant: next == nil ? nil : "yaml-gap", lost: lost)
  }

  private static func words(ofContext text: String) -> String {
    contexts.first { text.contains($0.words) }?.label ?? "what is being read begins here"
  }

  /// What libyaml was reading, by words of its message.
  private static let contexts = [
    (words: "flow mapping", label: "this `{` is not closed"), (words: "flow sequence", label: "this `[` is not closed"),
    (words: "block mapping", label: "the block with this key begins here"),
    (words: "block collection", label: "this list begins here"),
    (words: "quoted scalar", label: "this quote is not closed"),
    (words: "simple key", label: "this key"), (words: "alias", label: "this alias"),
    (words: "anchor", label: "this anchor"),
  ]

  /// libyaml's messages that an administrator meets, in other words.
  private static let plain = [
    "found character that cannot start any token": "this character cannot begin a value; put the value in quotes",
    "mapping values are not allowed in this context":
      "a `key: value` is not possible here; check the indentation, or put the value in quotes",
    "block sequence entries are not allowed in this context":
      "a list item `- ...` is not possible here; begin the list on a line of its own, or put the value in quotes",
    "could not find expected ':'": "a colon is missing behind this key",
    "did not find expected key": "a key is expected here; check the indentation of this line",
    "did not find expected '-' indicator": "a list item `- ...` is expected here; check the indentation of this line",
    "did not find expected ',' or ']'": "a `,` or the closing `]` of a list is missing",
    "did not find expected ',' or '}'": "a `,` or the closing `}` is missing",
    "found unexpected end of stream": "the file ends inside a quoted value; its closing quote is missing",
    "found unexpected document indicator": "the document ends inside a quoted value; its closing quote is missing",
    "did not find expected node content": "a value is expected here",
    "did not find expected <document start>": "the next document must begin with a line `---`",
    "found unknown escape character": "this `\\` sequence is unknown in double quotes; use single quotes",
    "did not find expected comment or line break": "nothing may follow `|` or `>` here; put the value in quotes",
  ]
}
