/// A value that is written in a script.
indirect enum ScriptValue {
  /// What stands in the source as it is.
  struct Text {
    /// The text with its quotes.
    let span: Range<Int>
    let text: Range<Int>
    let style: Node.Style
  }

  case text(Text)
  /// A text with escapes, and the place of it.
  case rewritten([UInt8], Range<Int>)
  case list([ScriptValue], Range<Int>)
  /// `$null`.
  case nothing(Range<Int>)
  /// What is added to a list, `@{Add='a'; Remove='b'}`, and whether something is removed from it.
  case change(adds: [ScriptValue], removes: Bool, Range<Int>)
  /// An expression, which only PowerShell could evaluate.
  case unknown(Range<Int>)

  var span: Range<Int> {
    switch self {
    case .text(let text): text.span
    case .rewritten(_, let span), .list(_, let span), .nothing(let span), .change(_, _, let span), .unknown(let span):
      span
    }
  }

  /// What a list lists; a value that is no list is the only element of one.
  var elements: [ScriptValue] {
    switch self {
    case .list(let elements, _), .change(let elements, _, _): elements
    case .nothing: []
    case .text, .rewritten, .unknown: [self]
    }
  }
}

extension TreeBuilder {
  /// Appends a value of a script.
  ///
  /// - Parameter text: the source.
  mutating func append(_ value: ScriptValue, in text: [UInt8], _ symbols: inout SymbolTable) {
    switch value {
    case .text(let written):
      let symbol = symbols.symbol(of: written.text, in: text, isKey: false)
      append(scalar: written.style, span: written.span, text: written.text, symbol: symbol)
    case .rewritten(let bytes, let span): append(rewritten: bytes, style: .doubleQuoted, span: span)
    case .nothing(let span): append(rewritten: [], style: .plain, span: span)
    case .unknown(let span): append(aliasOf: nil, span: span)
    case .list(let elements, let span): append(elements, isCut: false, at: span, in: text, &symbols)
    case .change(let adds, _, let span): append(adds, isCut: true, at: span, in: text, &symbols)
    }
  }

  /// Appends a list.
  ///
  /// - Parameter isCut: whether there may be more than these elements.
  mutating func append(
    _ elements: [ScriptValue], isCut: Bool, at span: Range<Int>, in text: [UInt8], _ symbols: inout SymbolTable
  ) {
    open(.sequence, style: .flow, at: span.lowerBound)
    for element in elements { append(element, in: text, &symbols) }
    close(at: span.upperBound, isCut: isCut)
  }
}
