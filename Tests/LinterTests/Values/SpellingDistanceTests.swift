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

  @Test("Texts and candidates of any length finish fast")
  func isBounded() {
    let long = String(repeating: "é", count: 100_000)
    #expect(closest(to: long, among: Self.names) == nil)
    #expect(closest(to: "Name", among: [long, "Nam"]) == "Nam")
    let candidates = (0..<1000).map { "\($0)" + String(repeating: "a", count: 60) }
    #expect(closest(to: String(repeating: "b", count: 64), among: candidates) == nil)
  }
}
