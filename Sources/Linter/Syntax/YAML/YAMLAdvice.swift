/// What helps against an error of libyaml, where the text shows what was meant.
struct YAMLAdvice {
  let words: String
  let offset: Int
  let context: (offset: Int, words: String)?

  private init(_ words: String, at offset: Int, context: (offset: Int, words: String)? = nil) {
    self.words = words
    self.offset = offset
    self.context = context
  }

  /// - Parameter last: the node in front of the error.
  init?(_ fault: YAMLFault, _ text: [UInt8], before last: Node?) {
    let advice =
      Self.indicator(fault, text) ?? Self.address(fault, text) ?? Self.colon(fault, text, last)
      ?? Self.quote(fault, text, last)
    guard let advice else { return nil }
    self = advice
  }

  /// A character that cannot begin a value, or means something else there.
  private static func indicator(_ fault: YAMLFault, _ text: [UInt8]) -> YAMLAdvice? {
    let context = fault.context ?? ""
    for (name, meaning) in [("alias", "an alias"), ("anchor", "an anchor"), ("tag", "a tag")]
    where (context + fault.message).contains(" \(name)") && fault.contextOffset < text.count {
      let sign = Unicode.Scalar(text[fault.contextOffset])
      return YAMLAdvice("`\(sign)` begins \(meaning) here; put the value in quotes", at: fault.contextOffset)
    }
    guard fault.offset < text.count else { return nil }
    if text[fault.offset...].starts(with: "@{".utf8) {
      return YAMLAdvice(
        "PowerShell turned this object into text; export with Export-Clixml, or ConvertTo-Json -Depth 5",
        at: fault.offset)
    }
    switch text[fault.offset] {
    case UInt8(ascii: "\t"):
      return YAMLAdvice("a tab cannot be used for indentation; indent with blanks", at: fault.offset)
    case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "`"):
      guard fault.message == "found character that cannot start any token" else { return nil }
      let sign = Character(Unicode.Scalar(text[fault.offset]))
      let name = sign == "`" ? "a backquote" : "`\(sign)`"
      return YAMLAdvice("\(name) cannot begin a value; put the value in quotes", at: fault.offset)
    default: return nil
    }
  }

  /// An address with colons or brackets, such as `[::]:995`.
  private static func address(_ fault: YAMLFault, _ text: [UInt8]) -> YAMLAdvice? {
    let isPart = { (byte: UInt8) in byte > 0x20 && !",{}\"'".utf8.contains(byte) }
    let limit = max(0, fault.offset - 100)
    let start = text[limit..<fault.offset].lastIndex { !isPart($0) }.map { $0 + 1 } ?? limit
    let word = text[start...].prefix(100).prefix(while: isPart)
    let colons = word.indices.dropLast().contains { word[$0...].starts(with: "::".utf8) }
    guard colons, word.endIndex > fault.offset else { return nil }
    return YAMLAdvice("an address with colons or brackets must be in quotes, such as `\"[::]:995\"`", at: start)
  }

  /// A line such as `server:EX01`.
  private static func colon(_ fault: YAMLFault, _ text: [UInt8], _ last: Node?) -> YAMLAdvice? {
    let places = [fault.context == nil ? nil : fault.contextOffset, last.map { Int($0.start) }, fault.offset]
    for place in places.compactMap({ $0 }) where place <= fault.offset {
      let start = text.lineStart(before: place)
      let end = text.lineEnd(from: start)
      let entry = text[start..<end].drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
      let key = entry.prefix { $0.isLetterOrDigit }
      guard !key.isEmpty, key.endIndex < end, text[key.endIndex] == UInt8(ascii: ":"),
        !text.isBlank(at: key.endIndex + 1), !"/\\".utf8.contains(text[key.endIndex + 1]),
        !text.beginsEntry(at: entry.startIndex, end)
      else { continue }
      return YAMLAdvice("a blank must follow the colon of `\(String(decoding: key, as: UTF8.self))`", at: key.endIndex)
    }
    return nil
  }

  /// Something behind a text in quotes.
  private static func quote(_ fault: YAMLFault, _ text: [UInt8], _ last: Node?) -> YAMLAdvice? {
    guard let last, last.style.quoteCount > 0, last.kind == .scalar, Int(last.end) <= fault.offset else { return nil }
    let (start, end) = (Int(last.start), Int(last.end))
    guard !text[end..<fault.offset].contains(UInt8(ascii: "\n")) else { return nil }
    if text[start..<end].contains(UInt8(ascii: "\n")) {
      return YAMLAdvice(
        "this stands behind a text in quotes that begins in another line; a quote is missing", at: fault.offset,
        context: (start, "this quote is closed further down"))
    }
    return YAMLAdvice("nothing may follow a closing quote; a quote inside of a text is doubled", at: fault.offset)
  }
}
