import Linter
import Testing

@Suite("Did you mean")
struct SpellingDistanceTests {
  private static let names = [
    "LoginType", "SSLBindings", "UnencryptedOrTLSBindings", "AuthMechanism", "Bindings", "Enabled",
    "Name", "Tls",
  ]

  @Test(
    "The nearest name is found",
    arguments: [
      ("LoginTpye", "LoginType"), ("logintype", "LoginType"), ("LOGINTIPE", "LoginType"),
      ("LoginTypes", "LoginType"), ("SLLBindings", "SSLBindings"), ("Binding", "Bindings"),
      ("TLSX", "Tls"), ("Tsl", "Tls"), ("Nmae", "Name"), ("Auth", "AuthMechanism"),
      ("AuthMechanismList", "AuthMechanism"),
      ("UnencryptedTLSBindings", "UnencryptedOrTLSBindings"),
      ("enabeld", "Enabled"),
    ])
  func findsNearest(text: String, name: String) {
    #expect(closest(to: text, among: Self.names) == name)
  }

  @Test(
    "Nothing is found where nothing is near",
    arguments: [
      "", "x", "Log", "Server", "Nope", "Tl5x", "Ena", "Mechanism", "\u{FFFD}",
      String(repeating: "LoginType", count: 8),
    ])
  func findsNothing(text: String) {
    #expect(closest(to: text, among: Self.names) == nil)
  }

  @Test("The first of several equally near names wins, and a nearer one beats it")
  func breaksTies() {
    #expect(closest(to: "cat", among: ["bat", "rat", "hat"]) == "bat")
    #expect(closest(to: "cat", among: ["rat", "bat", "hat"]) == "rat")
    #expect(closest(to: "cat", among: ["bat", "Cat"]) == "Cat")
    #expect(closest(to: "Port", among: ["PortNumber", "Ports"]) == "Ports")
  }

  @Test("A swap of neighbours is one mistake, and no candidates give none")
  func countsSwaps() {
    #expect(closest(to: "ab", among: ["ba"]) == "ba")
    #expect(closest(to: "abcd", among: ["badc"]) == nil)
    #expect(closest(to: "ab", among: []) == nil)
  }

  @Test("Where both are many, the nearest of each is the same while one mistake, or a missing end, lies between")
  func findsNearestOfMany() {
    let names = (0..<1_000).map { "user\($0 * 7_919 % 100_000)@contoso.com" }
    let texts = names.prefix(320).enumerated().map { index, name in
      switch index % 4 {
      case 0: "x" + name
      case 1: String(name.dropFirst(3))
      case 2: name.replacing("user", with: "uesr").uppercased()
      default: String(name.prefix { $0 != "@" })
      }
    }
    let nearest = closest(toEach: texts, among: names)
    #expect(zip(texts, nearest).allSatisfy { text, found in found == nil || found == closest(to: text, among: names) })
    #expect(nearest.count { $0 == nil } == 80)
  }

  @Test("Texts and candidates of any length finish fast")
  func isBounded() {
    let long = String(repeating: "é", count: 100_000)
    #expect(closest(to: long, among: Self.names) == nil)
    #expect(closest(to: "Name", among: [long, "Nam"]) == "Nam")
    let candidates = (0..<1000).map { "\($0)" + String(repeating: "a", count: 60) }
    #expect(closest(to: String(repeating: "b", count: 64), among: candidates) == nil)
  }
}
