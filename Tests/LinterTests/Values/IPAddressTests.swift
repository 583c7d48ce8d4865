import Linter
import Testing

@Suite("IP addresses")
struct IPAddressTests {
  @Test(
    "An address is read and written as .NET writes it",
    arguments: [
      ("0.0.0.0", "0.0.0.0"), ("192.168.1.254", "192.168.1.254"), (" 10.0.0.5 ", "10.0.0.5"),
      ("::", "::"), ("::1", "::1"), ("0:0:0:0:0:0:0:0", "::"), ("fe80::", "fe80::"),
      ("2001:0DB8::CD3", "2001:db8::cd3"), ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"),
      ("1:0:0:4:0:0:0:8", "1:0:0:4::8"), ("1:0:0:4:0:0:7:8", "1::4:0:0:7:8"),
      ("1:0:3:4:5:6:7:8", "1:0:3:4:5:6:7:8"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
      ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"), ("::ffff:192.0.2.1", "::ffff:192.0.2.1"),
      ("::192.0.2.1", "::192.0.2.1"), ("::ffff:0:1.2.3.4", "::ffff:0:1.2.3.4"),
      ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
      ("fe80::5efe:c0a8:102", "fe80::5efe:192.168.1.2"),
      ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
      ("fe80::39bd:88f7:6969:d223%11", "fe80::39bd:88f7:6969:d223"), ("fe80::1%eth0", "fe80::1"),
      ("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ])
  func readsAndWrites(text: String, written: String) throws {
    let address = try #require(IPAddress(Bytes(text.utf8)))
    #expect(address.description == written)
    #expect(IPAddress(Bytes(written.utf8)) == address)
  }

  @Test("The parts of an address have their places")
  func keepsPlaces() {
    #expect(IPAddress(Bytes("1.2.3.4".utf8)) == .v4(0x0102_0304))
    #expect(
      IPAddress(Bytes("1:2:3:4:5:6:7:8".utf8))
        == .v6(high: 0x0001_0002_0003_0004, low: 0x0005_0006_0007_0008))
    #expect(IPAddress(Bytes("a::b:c".utf8)) == .v6(high: 0x000a_0000_0000_0000, low: 0x000b_000c))
  }

  @Test(
    "What is no address is refused",
    arguments: [
      "", " ", ".", "...", ":", ":::", "::::", "1.2.3", "1.2.3.4.", "1.2.3.4.5", ".1.2.3.4",
      "1..2.3",
      "001.2.3.4", "1.2.3.04", "00.0.0.0", "256.1.1.1", "1.2.3.256", "1.2.3.1000", "0x1.2.3.4",
      "1.2.3.4 5", "1. 2.3.4", "1.2.3.-4", "1.2.3.4%1", "localhost", "1:2:3:4:5:6:7", ":1:2",
      "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8:", ":1:2:3:4:5:6:7:8", "1:2:3:4::5:6:7:8", "1::2::3",
      "12345::", "g::", "1:2:3.4.5.6::7", "::1.2.3", "::1.2.3.4:5", "::1.2.3.4.5", "::01.2.3.4",
      "1:2:3:4:5:6:7:1.2.3.4", "fe80::1%", "fe80::1% 1", "fe80::1%1%2", "[::1]", "٣.1.1.1",
    ])
  func refusesOthers(text: String) {
    #expect(IPAddress(Bytes(text.utf8)) == nil)
  }

  @Test("Only 0.0.0.0 and :: are any address")
  func knowsAny() {
    #expect(IPAddress.v4(0).isAny)
    #expect(IPAddress.v6(high: 0, low: 0).isAny)
    #expect(!IPAddress.v4(1).isAny)
    #expect(!IPAddress.v6(high: 1, low: 0).isAny)
  }

  @Test(
    "127.0.0.0/8 and ::1 are loopback, their neighbours are not",
    arguments: [
      ("127.0.0.1", true), ("127.255.255.255", true), ("126.255.255.255", false),
      ("128.0.0.0", false), ("::1", true), ("::2", false), ("1::1", false),
    ])
  func knowsLoopback(text: String, isLoopback: Bool) {
    #expect(IPAddress(Bytes(text.utf8))?.isLoopback == isLoopback)
  }

  @Test("Addresses are ordered as numbers, IPv4 before IPv6")
  func isOrdered() {
    let texts = [
      "0.0.0.0", "9.255.0.0", "10.0.0.0", "255.255.255.255", "::", "::1", "1::", "ffff::",
    ]
    let addresses = texts.compactMap { IPAddress(Bytes($0.utf8)) }
    #expect(addresses.count == texts.count)
    #expect(addresses.reversed().sorted() == addresses)
    #expect(addresses.map(\.family) == [.v4, .v4, .v4, .v4, .v6, .v6, .v6, .v6])
  }
}
