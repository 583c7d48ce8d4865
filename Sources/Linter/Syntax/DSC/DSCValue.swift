/// The value of a property in a script.
indirect enum DSCValue {
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
  case list([DSCValue], Range<Int>)
  /// An expression, which only PowerShell could evaluate.
  case unknown(Range<Int>)

  var span: Range<Int> {
    switch self {
    case .text(let text): text.span
    case .rewritten(_, let span), .list(_, let span), .unknown(let span): span
    }
  }
}
