/// What stands above a list and tells what is in it: the command that printed it, or a heading.
struct ListPrinter {
  /// The cmdlet, as the name of a type.
  let type: String?
  let arguments: CommandArguments?
  /// Whether the command has printed more than one object, so that it cannot have named one.
  var isOfMany = false

  init(above skipped: SkippedText, in text: [UInt8]) {
    let line = skipped.command.map { text[$0] } ?? []
    let cmdlet = CommandText.onlyCmdlet(in: line)
    let printed = cmdlet.map { String(decoding: text[$0], as: UTF8.self) }
    let meant = skipped.heading.flatMap { Self.cmdlet(meantBy: text[$0]) }
    // Where the two contradict each other, neither tells anything.
    type = printed == nil || meant == nil || printed == meant ? printed ?? meant : nil
    arguments = cmdlet.flatMap { CommandArguments(line, of: $0) }
  }

  /// More words are a sentence, not a heading.
  private static let mostWords = 4

  /// The cmdlet whose output a heading promises, where nothing else tells POP3 from IMAP4.
  private static func cmdlet(meantBy heading: Bytes) -> String? {
    let words = heading.prefix(200).split { !$0.isLetterOrDigit }
    guard words.count <= mostWords else { return nil }
    let namesPOP = words.contains { word in ["pop", "pop3", "popsettings"].contains { word.equalsIgnoringCase($0) } }
    let namesIMAP = words.contains { word in ["imap", "imap4", "imapsettings"].contains { word.equalsIgnoringCase($0) }
    }
    return namesPOP == namesIMAP ? nil : namesPOP ? "Get-PopSettings" : "Get-ImapSettings"
  }
}
