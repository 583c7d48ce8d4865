extension ByteSize {
  /// Reads `36 MB (37,748,736 bytes)` of any culture, `36MB`, `36 MB`, `1.5 GB` or bare bytes.
  ///
  /// Digits in parentheses are believed, since the number before them is rounded; then the units may be
  /// words of any language, such as `36 Mo (37 748 736 octets)`. Without them the unit must be known, and a
  /// fraction has one or two digits: three could be a group of thousands in another culture.
  ///
  /// - Complexity: O(*count*).
  package init?(_ text: Bytes) {
    var cursor = ByteCursor(text.trimmed)
    guard let quantity = cursor.quantity() else { return nil }
    cursor.skipBlanks()
    guard let bytes = cursor.isAtEnd ? quantity.bytes : cursor.bytesBehindUnit() else {
      return nil
    }
    self.init(bytes: bytes)
  }
}

/// A number with a unit, such as `1.5 GB`.
private struct Quantity {
  let whole: UInt64
  let fraction: Int
  let fractionDigits: Int
  let unit: ByteUnit

  /// The bytes, rounded down; nil where the fraction is ambiguous or the number too large.
  var bytes: UInt64? {
    let (bytes, overflowed) = whole.multipliedReportingOverflow(by: unit.bytes)
    guard !overflowed else { return nil }
    if fractionDigits == 0 { return bytes }
    guard fractionDigits <= 2, unit != .b else { return nil }
    let (sum, overflowedToo) = bytes.addingReportingOverflow(
      UInt64(fraction) * unit.bytes / (fractionDigits == 1 ? 10 : 100))
    return overflowedToo ? nil : sum
  }
}

extension ByteCursor {
  fileprivate mutating func quantity() -> Quantity? {
    guard let whole = wholeNumber() else { return nil }
    var (fraction, fractionDigits) = (0, 0)
    if skip(".") || skip(",") {
      let start = position
      guard let digits = number(digits: 1...9) else { return nil }
      (fraction, fractionDigits) = (digits, position - start)
    }
    skipBlanks()
    return Quantity(
      whole: whole, fraction: fraction, fractionDigits: fractionDigits, unit: unit() ?? .b)
  }

  private mutating func wholeNumber() -> UInt64? {
    guard next?.decimalDigit != nil else { return nil }
    var value: UInt64 = 0
    return appendDigits(to: &value) == nil ? nil : value
  }

  private mutating func unit() -> ByteUnit? {
    let start = position
    let unit: ByteUnit =
      switch next?.lowercased {
      case UInt8(ascii: "k"): .kb
      case UInt8(ascii: "m"): .mb
      case UInt8(ascii: "g"): .gb
      case UInt8(ascii: "t"): .tb
      default: .b
      }
    if unit != .b { position += 1 }
    if skip("B") || skip("b"), !(next.map { $0.isLetterOrDigit } ?? false) { return unit }
    position = start
    return nil
  }

  /// The number in `(37,748,736 bytes)`, the last thing in the text, behind a unit of any language.
  fileprivate mutating func bytesBehindUnit() -> UInt64? {
    skipWord()
    skipBlanks()
    guard skip("("), let bytes = groupedNumber() else { return nil }
    skipBlanks()
    return skipWord() && skip(")") && isAtEnd ? bytes : nil
  }

  /// Moves over letters, and returns whether there were any.
  @discardableResult
  private mutating func skipWord() -> Bool {
    skip(while: { $0.isLetterOrDigit && $0.decimalDigit == nil || $0 >= 0x80 }) > 0
  }

  /// Digits in groups; the last one has three in every culture, those before may have two in India.
  private mutating func groupedNumber() -> UInt64? {
    guard var value = wholeNumber() else { return nil }
    var last = 3
    while skipGroupSeparator() {
      guard let count = appendDigits(to: &value) else { return nil }
      last = count
    }
    return last == 3 ? value : nil
  }

  /// Appends the digits ahead to a number, and returns how many; nil where they would not fit.
  private mutating func appendDigits(to value: inout UInt64) -> Int? {
    let start = position
    while let digit = next?.decimalDigit {
      let (shifted, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowedToo) = shifted.addingReportingOverflow(UInt64(digit))
      guard !overflowed, !overflowedToo else { return nil }
      value = sum
      position += 1
    }
    return position - start
  }

  /// Moves over one comma, full stop, apostrophe or blank, if a digit follows it.
  private mutating func skipGroupSeparator() -> Bool {
    let start = position
    guard skip(",") || skip(".") || skip("'") || skipBlanks() || skip(word: "\u{2019}"),
      next?.decimalDigit != nil
    else {
      position = start
      return false
    }
    return true
  }
}
