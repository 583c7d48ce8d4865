/// An error of libyaml in the words of an administrator.
struct YAMLError {
  let problem: Problem

  /// - Parameters:
  ///   - problem: libyaml's message.
  ///   - context: what libyaml was reading, and where that began.
  init(problem message: String, context: String?, at offset: Int, contextAt: Int, in source: Source) {
    let isObject = source.text[min(offset, source.text.count)...].starts(with: "@{".utf8)
    let isTab = offset < source.text.count && source.text[offset] == UInt8(ascii: "\t")
    let words =
      isTab
      ? "a tab cannot be used for indentation; write blanks"
      : isObject
        ? "PowerShell turned this object into text; export with Export-Clixml, or ConvertTo-Json -Depth 5"
        : Self.plain[message] ?? message
    let place = Self.context(context).map { Label(source.point(min(contextAt, source.text.count)), $0) }
    problem = Problem(
      "syntax-error", at: source.point(offset), values: ["problem": words],
      related: contextAt == offset ? [] : [place].compactMap { $0 })
  }

  private static func context(_ text: String?) -> String? {
    text.map { context in contexts.first { context.contains($0.words) }?.label ?? "what is being read begins here" }
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
    "could not find expected ':'": "a colon is missing behind this key",
    "did not find expected key": "a key is expected here; check the indentation of this line",
    "did not find expected '-' indicator": "a list item `- ...` is expected here; check the indentation of this line",
    "did not find expected ',' or ']'": "a `,` or the closing `]` of a list is missing",
    "did not find expected ',' or '}'": "a `,` or the closing `}` is missing",
    "found unexpected end of stream": "the file ends inside a quoted value; its closing quote is missing",
    "did not find expected node content": "a value is expected here",
    "did not find expected <document start>": "the next document must begin with a line `---`",
    "found unknown escape character": "this `\\` sequence is unknown in double quotes; use single quotes",
  ]
}
