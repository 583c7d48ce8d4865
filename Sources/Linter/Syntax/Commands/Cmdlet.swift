/// A cmdlet that changes an object of a kind, with what its parameters are.
struct Cmdlet {
  /// What running it does.
  enum Effect {
    /// Gives an object the values of its parameters.
    case sets
    /// Adds to a list what the parameter of this name lists.
    case adds(String)
    /// Gives a property a value that no parameter says.
    case gives(property: String, value: String)
    /// Something that exlint does not read.
    case other
  }

  let name: String
  let target: CommandTarget
  /// The parameter that needs no name.
  let positional: String?
  let effect: Effect

  private init(_ name: String, _ target: CommandTarget, positional: String?, _ effect: Effect = .sets) {
    self.name = name
    self.target = target
    self.positional = positional
    self.effect = effect
  }

  /// - Returns: `nil` where a word is none of the cmdlets.
  static func named(_ word: Bytes) -> Cmdlet? {
    guard (11...26).contains(word.count) else { return nil }
    return all.first { word.equalsIgnoringCase($0.name) }
  }

  /// The cmdlet whose noun somebody mistyped by a letter; `nil` for a cmdlet of its own.
  static func meant(by word: Bytes) -> Cmdlet? {
    guard (10...27).contains(word.count), let (verb, _) = word.split(atFirst: UInt8(ascii: "-")), named(word) == nil
    else {
      return nil
    }
    let namesakes = all.filter { cmdlet in
      Array(cmdlet.name.utf8)[...].split(atFirst: UInt8(ascii: "-")).map { $0.head.equalsIgnoringCase(verb) } ?? false
    }
    let name = Spelling(namesakes.map(\.name)).closest(to: String(decoding: word, as: UTF8.self), within: 1)
    return namesakes.first { $0.name == name }
  }

  /// Source: Microsoft, the reference of each cmdlet; position 1 of its parameters.
  static let all = [
    Cmdlet("New-ReceiveConnector", .receiveConnector, positional: "Name"),
    Cmdlet("Set-ReceiveConnector", .receiveConnector, positional: "Identity"),
    Cmdlet("Remove-ReceiveConnector", .receiveConnector, positional: "Identity", .other),
    Cmdlet("Add-ADPermission", .permission, positional: "Identity", .other),
    Cmdlet("Remove-ADPermission", .permission, positional: "Identity", .other),
    Cmdlet("Set-PopSettings", .popSettings, positional: nil),
    Cmdlet("Set-ImapSettings", .imapSettings, positional: nil),
    Cmdlet("Set-CASMailbox", .mailbox, positional: "Identity"),
    Cmdlet("Set-Service", .service, positional: "Name"),
    Cmdlet("Start-Service", .service, positional: "Name", .gives(property: "Status", value: "Running")),
    Cmdlet("Stop-Service", .service, positional: "Name", .gives(property: "Status", value: "Stopped")),
    Cmdlet("Enable-ExchangeCertificate", .certificate, positional: "Thumbprint", .adds("Services")),
    Cmdlet("Import-ExchangeCertificate", .certificate, positional: nil, .other),
    Cmdlet("Remove-ExchangeCertificate", .certificate, positional: "Thumbprint", .other),
  ]
}

extension ScriptCursor {
  /// The cmdlet that a word names, with or without its module, and with any dash.
  func cmdlet(_ word: Range<Int>) -> Cmdlet? {
    let name = text[word].lastIndex(of: UInt8(ascii: "\\")).map { $0 + 1..<word.upperBound } ?? word
    guard let dash = name.first(where: { dashWidth(at: $0) != nil }), let width = dashWidth(at: dash) else {
      return nil
    }
    guard width > 1 else { return Cmdlet.named(text[name]) }
    return Cmdlet.named(text[name.lowerBound..<dash] + "-".utf8 + text[dash + width..<name.upperBound])
  }

  /// The words of a part of the text that name cmdlets.
  func cmdlets(in range: Range<Int>) -> [Range<Int>] {
    var cursor = self
    cursor.position = range.lowerBound
    var words: [Range<Int>] = []
    while cursor.position < range.upperBound {
      if let word = cursor.readWord() {
        if word.upperBound <= range.upperBound, cmdlet(word) != nil { words.append(word) }
      } else {
        cursor.position += 1
        while let next = cursor.byte(0), next.decimalDigit != nil { cursor.position += 1 }
      }
    }
    return words
  }
}
