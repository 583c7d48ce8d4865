import Linter
import Testing

@Suite("IP bindings")
struct IPBindingTests {
  @Test(
    "A binding of any Exchange version is read and written as the later ones print it",
    arguments: [
      ("0.0.0.0:25", "0.0.0.0:25"), ("10.0.0.5:65535", "10.0.0.5:65535"), ("[::]:995", "[::]:995"),
      (":::995", "[::]:995"), ("::1:587", "[::1]:587"), ("fe80::1:587", "[fe80::1]:587"),
      (" [::]:2525 ", "[::]:2525"), ("[fe80::1%11]:25", "[fe80::1]:25"),
      ("1:2:3:4:5:6:7:8:25", "[1:2:3:4:5:6:7:8]:25"), ("[::ffff:1.2.3.4]:1", "[::ffff:1.2.3.4]:1"),
      ("fe80::1%11:25", "[fe80::1]:25"),
    ])
  func readsAndWrites(text: String, written: String) throws {
    let binding = try #require(IPBinding(Bytes(text.utf8)))
    #expect(binding.description == written)
    #expect(IPBinding(Bytes(written.utf8)) == binding)
  }

  @Test("Address and port are told apart")
  func hasParts() throws {
    let binding = try #require(IPBinding(Bytes(":::995".utf8)))
    #expect(binding.address == .v6(high: 0, low: 0))
    #expect(binding.port == 995)
    #expect(binding == IPBinding(address: .v6(high: 0, low: 0), port: 995))
  }

  @Test(
    "What is no binding is refused",
    arguments: [
      "", ":", "::", "[]:25", "[::]:", "[::]", "[::]25", "0.0.0.0", "0.0.0.0:", "0.0.0.0:0",
      "0.0.0.0:65536", "0.0.0.0:-1", "0.0.0.0:+25", "0.0.0.0: 25", "0.0.0.0 :25", "0.0.0.0:25:26",
      "[0.0.0.0]:25", "[::1:25", "::]:25", "[[::]]:25", "*:25", ":25", "::25", "localhost:25",
      "0.0.0.0:99999999999999999999", "{0.0.0.0:25}", "0.0.0.0:25, [::]:25",
    ])
  func refusesOthers(text: String) {
    #expect(IPBinding(Bytes(text.utf8)) == nil)
  }
}
