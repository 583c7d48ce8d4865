extension FixedWidthInteger where Self: UnsignedInteger {
  /// The decimal digits, with a comma before every third from the right: `37,748,736`.
  var grouped: String {
    let digits = String(self)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}

extension FixedWidthInteger {
  /// The decimal digits with zeros before them up to `width` characters.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
