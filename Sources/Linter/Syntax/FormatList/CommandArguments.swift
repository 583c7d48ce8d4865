/// What a command line says of the objects that it prints: on which server they are, and which one it is.
struct CommandArguments {
  /// The key under which an object would have said it itself, and where the command says it.
  typealias Entry = (key: String, name: Range<Int>, value: Range<Int>)

  /// For every object of the command.
  private(set) var server: Entry?
  /// For the only object of the command.
  private(set) var identity: Entry?

  private let serverKey: String
  private let identityKey: String?

  /// The cmdlets that take an object by its place, and the key under which the object has what they take.
  ///
  /// Source: Microsoft, the pages of the cmdlets, Parameters.
  private static let identityKeys: [(cmdlet: String, key: String?)] = [
    ("Get-ReceiveConnector", "Identity"), ("Get-ADPermission", "Identity"),
    ("Get-ExchangeServer", "Identity"), ("Get-CASMailbox", "Identity"), ("Get-ExchangeCertificate", "Thumbprint"),
    ("Get-Service", "Name"), ("Get-PopSettings", nil), ("Get-ImapSettings", nil),
  ]

  /// Reads literal arguments of the cmdlet in a line, up to the end of its stage of the pipeline.
  ///
  /// - Returns: `nil` for a cmdlet whose objects exlint does not know.
  /// - Complexity: O(length of the line).
  init?(_ line: Bytes, of cmdlet: Range<Int>) {
    guard let known = Self.identityKeys.first(where: { line[cmdlet].equalsIgnoringCase($0.cmdlet) }) else { return nil }
    identityKey = known.key
    serverKey = known.cmdlet == "Get-Service" ? "MachineName" : "Server"
    var words = CommandWords(line[cmdlet.upperBound...])
    var parameter: Range<Int>?
    while let word = words.next() {
      if word.isParameter {
        parameter = word.range
      } else {
        note(word, of: parameter, in: line)
        parameter = nil
      }
    }
  }

  private mutating func note(_ word: CommandWords.Word, of parameter: Range<Int>?, in line: Bytes) {
    guard word.isLiteral, !word.range.isEmpty else { return }
    let name = parameter.map { line[$0].dropFirst() }
    if let name, isServer(name) {
      server = (serverKey, parameter ?? word.range, word.range)
    } else if let identityKey, identity == nil,
      name.map({ Self.begins($0, ["Identity", "Name", "Thumbprint"]) }) ?? true,
      !line[word.range].contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") })
    {
      identity = (identityKey, parameter ?? word.range, word.range)
    }
  }

  private func isServer(_ name: Bytes) -> Bool {
    Self.begins(name, serverKey == "Server" ? ["Server"] : ["ComputerName"])
  }

  /// Whether PowerShell takes a name for one of the parameters: their first letters are enough.
  private static func begins(_ name: Bytes, _ parameters: [String]) -> Bool {
    name.count >= 2 && parameters.contains { Array($0.utf8).prefix(name.count).equalsIgnoringCase(name) }
  }
}

/// The words of a command, up to the end of its stage of the pipeline.
struct CommandWords {
  struct Word {
    /// The word without its quotes.
    let range: Range<Int>
    let isParameter: Bool
    /// Whether it means what it says: no variable, no list, nothing escaped.
    let isLiteral: Bool
  }

  private let line: Bytes
  private var position: Int

  init(_ line: Bytes) {
    self.line = line
    position = line.startIndex
  }

  mutating func next() -> Word? {
    while let width = line.blankWidth(at: position) { position += width }
    guard position < line.endIndex, !"|;)}".utf8.contains(line[position]) else { return nil }
    if let quote = line[position...].quote { return quoted(quote) }
    let start = position
    let rest = line[start...].prefix { $0 > 0x20 && !"|;)}".utf8.contains($0) }
    position = rest.endIndex
    guard rest.first == UInt8(ascii: "-"), rest.dropFirst().first.map(\.isLetterOrDigit) ?? false else {
      return Word(range: rest.indices, isParameter: false, isLiteral: !rest.contains { "$`,@({\"'".utf8.contains($0) })
    }
    let name = rest.prefix { $0 != UInt8(ascii: ":") }
    // `-Server:EX01` is a parameter and its value.
    position = name.endIndex == rest.endIndex ? rest.endIndex : name.endIndex + 1
    return Word(range: name.indices, isParameter: true, isLiteral: true)
  }

  private mutating func quoted(_ quote: (isDouble: Bool, width: Int)) -> Word {
    let start = position + quote.width
    var end = start
    while end < line.endIndex, line[end...].quote.map({ $0.isDouble != quote.isDouble }) ?? true { end += 1 }
    position = min(line.endIndex, end + (line[end...].quote?.width ?? 0))
    let text = line[start..<end]
    let isExpanded = quote.isDouble && text.contains { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "`") }
    let isWhole =
      end < line.endIndex
      && (position == line.endIndex || line[position] <= 0x20 || line[position] == UInt8(ascii: "|"))
    return Word(range: start..<end, isParameter: false, isLiteral: isWhole && !isExpanded)
  }
}

extension Bytes {
  /// The quote at the beginning, as PowerShell knows them: typographic ones too.
  ///
  /// Source: PowerShell, about_Quoting_Rules.
  fileprivate var quote: (isDouble: Bool, width: Int)? {
    switch first {
    case UInt8(ascii: "\""): return (true, 1)
    case UInt8(ascii: "'"): return (false, 1)
    case 0xE2 where dropFirst().first == 0x80:
      switch dropFirst(2).first {
      case 0x98, 0x99, 0x9A, 0x9B: return (false, 3)
      case 0x9C, 0x9D, 0x9E: return (true, 3)
      default: return nil
      }
    default: return nil
    }
  }
}
