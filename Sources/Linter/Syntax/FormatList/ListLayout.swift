/// What the lines of one list show of the window that PowerShell printed it for.
struct ListLayout {
  /// The width of the widest line, without the blanks behind the lines and with them.
  private(set) var widest = TextWidth(columns: 0)
  private(set) var widestWithBlanks = TextWidth(columns: 0)

  /// Whether it makes a difference how wide characters are counted.
  var dependsOnRule: Bool { widest.dependsOnRule || widestWithBlanks.dependsOnRule }

  /// Notes a line.
  mutating func note(_ line: ListLine, isASCII: Bool) {
    // No character takes more columns than bytes, so most lines are narrower for certain.
    let most = line.indent + line.body.count
    guard most > widest.least || most + line.trailing > widestWithBlanks.least else { return }
    let width = line.width(isASCII: isASCII)
    widest.formUnion(width)
    widestWithBlanks.formUnion(width + line.trailing)
  }
}

/// Whether the blanks at the ends of lines are those that PowerShell printed.
///
/// An editor takes them away, and a terminal or a page of the web puts some behind every line. PowerShell prints one behind the
/// colon of a property without a value, and none behind a value on one line, unless the value ends in it.
struct TrailingBlanks {
  private var kept = 0
  private var lost = 0
  /// Values on one line with blanks behind them, and with none.
  private var padded = 0
  private var plain = 0

  /// Notes a value that stands on one line.
  mutating func note(_ value: WrappedValue) {
    switch (value.range.isEmpty, value.trailing) {
    case (true, 1): kept += 1
    case (true, _): lost += 1
    case (false, 0): plain += 1
    case (false, _): padded += 1
    }
  }

  /// Whether they are, as far as the file tells; `nil` where nothing does.
  var areKept: Bool? {
    // What puts blanks behind lines puts them behind all lines; a single value may end in one.
    if padded > plain { return false }
    if kept + lost > 0 { return kept > lost }
    return padded > 0 ? true : nil
  }
}
