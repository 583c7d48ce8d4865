/// Texts that look like something else: labels, braces, prompts, cuts, other formats.
struct HostileText {
  /// Words and marks that a reader may take for its own.
  private static let pieces = [
    "Mail", "relay", "printers and scanners", "a", "EX01", "contoso.com", "Tls", "BasicAuth", "None", "True", "False",
    "null", "~",
    "Unlimited", "Enabled : True", "Name", " : ", ":", "Bindings : {0.0.0.0:25}", "{", "}", "{a, b}", "...", "…",
    "{x...}", ",",
    ", ", ";", "|", "\\", "\\\\", "\"", "'", "\"\"", "`", "#", "# ", "- ", "[", "]", "[PS] C:\\>", "PS> ",
    "@{Name=x; Enabled=True}",
    "=", "<", ">", "&amp;", "&", "<![CDATA[", "]]>", "_x000A_", "%", "$", "$true", "1", "0", "2010", "0x1F", "1e3",
    "00:10:00",
    "36 MB (37,748,736 bytes)", "2027-03-01", "/Date(0)/", "0.0.0.0:25", "::", "[::]:995", "*", "&a", "!", "<<", "---",
    "--- x",
    "**********", "é", "漢字", "ＡＢ", "Ж", "e\u{301}", "😀", "\u{A0}", "\u{AD}", "\u{2011}", "\u{FEFF}", "ß", "—", "“x”",
    "\t", "  ",
    "System.Object[]", "Microsoft.Exchange.Data.IPRange", "CN=a,CN=Servers,DC=contoso,DC=com",
    "Version 15.2 (Build 1118.7)", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "verylongwordwithoutanyblankinitthatisalwaysbroken",
  ]

  private static let controls = ["\u{1}", "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{2028}"]
  private static let breaks = ["\n", "\r\n", "\n\n", "\n    ", "\nName : x", "\n\nEnabled : True\n", " \n"]

  /// What else a text may hold.
  struct Allowed {
    var hasBreaks = false
    var hasControls = false
  }

  static func text(_ allowed: Allowed, using source: inout DamageSource) -> String {
    let count =
      Bool.random(using: &source) ? Int.random(in: 0...4, using: &source) : Int.random(in: 5...14, using: &source)
    var text = ""
    for _ in 0..<count {
      text += pieces.randomElement(using: &source) ?? ""
      if Bool.random(using: &source) { text += " " }
      if allowed.hasBreaks, Int.random(in: 0..<12, using: &source) == 0 {
        text += breaks.randomElement(using: &source) ?? ""
      }
      if allowed.hasControls, Int.random(in: 0..<30, using: &source) == 0 {
        text += controls.randomElement(using: &source) ?? ""
      }
    }
    // Few texts end in blanks, and an editor takes them away.
    guard Int.random(in: 0..<10, using: &source) > 0 else { return text }
    return String(text.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  /// The first part of the name of a host.
  static func host(using source: inout DamageSource) -> String {
    ["mail", "pop", "EX01", "a", "very-long-name-of-a-host-that-somebody-chose-one-day", "x-1"].randomElement(
      using: &source) ?? ""
  }

  /// An element of a list of texts, without what joins elements.
  static func element(using source: inout DamageSource) -> String {
    let words = [
      "smtp:", "SMTP:", "a.b", "contoso.com", "x@contoso.com", "*.contoso.com", "mail", "EX01",
      "X500:/o=Contoso Mail/cn=a b",
      "é", "漢", "1",
    ]
    return (0..<Int.random(in: 1...3, using: &source)).map { _ in words.randomElement(using: &source) ?? "" }.joined()
  }
}
