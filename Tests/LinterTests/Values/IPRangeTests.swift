import Linter
import Testing

@Suite("IP ranges")
struct IPRangeTests {
  @Test(
    "A range of any form is read as its two ends",
    arguments: [
      ("192.168.1.1", "192.168.1.1"), ("192.168.1.1-192.168.1.254", "192.168.1.1-192.168.1.254"),
      ("10.0.0.1 - 10.0.0.9", "10.0.0.1-10.0.0.9"), ("10.0.0.1-10.0.0.1", "10.0.0.1"),
      ("192.168.1.1/24", "192.168.1.0-192.168.1.255"), ("10.1.2.3/32", "10.1.2.3"),
      ("10.1.2.3/31", "10.1.2.2-10.1.2.3"), ("10.1.2.3/0", "0.0.0.0-255.255.255.255"),
      ("192.168.1.7(255.255.255.0)", "192.168.1.0-192.168.1.255"),
      ("10.1.2.3(255.255.255.255)", "10.1.2.3"), ("1.2.3.4(0.0.0.0)", "0.0.0.0-255.255.255.255"),
      ("2001:0DB8::CD3/60", "2001:db8::-2001:db8:0:f:ffff:ffff:ffff:ffff"),
      ("2001:db8::/64", "2001:db8::-2001:db8::ffff:ffff:ffff:ffff"),
      ("2001:db8::f/127", "2001:db8::e-2001:db8::f"), ("::1/128", "::1"),
      ("::1/65", "::-::7fff:ffff:ffff:ffff"),
      ("::/0", "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
      ("fe80::39bd:88f7:6969:d223%11", "fe80::39bd:88f7:6969:d223"),
      ("fe80::1%11-fe80::2%11", "fe80::1-fe80::2"), ("fe80::1%11/128", "fe80::1"),
    ])
  func readsAndWrites(text: String, written: String) throws {
    let range = try #require(IPRange(Bytes(text.utf8)))
    #expect(range.description == written)
    #expect(IPRange(Bytes(written.utf8)) == range)
  }

  @Test(
    "What is no range is refused",
    arguments: [
      "", "-", "/", "/24", "1.2.3.4-", "-1.2.3.4", "1.2.3.4/", "1.2.3.4/33", "::/129", "1.2.3.4/-1",
      "1.2.3.4/24/24", "1.2.3.4/ 24", "1.2.3.4/1000", "1.2.3.4-1.2.3.3", "1.2.3.4-::1",
      "::1-1.2.3.4",
      "1.2.3.4-1.2.3.5-1.2.3.6", "1.2.3.4-5", "1.2.3.4(255.0.255.0)", "1.2.3.4(255.255.255.0",
      "1.2.3.4()", "::1(255.0.0.0)", "1.2.3.4,1.2.3.5", "1.2.3.4 1.2.3.5", "fe80::1%11%11",
    ])
  func refusesOthers(text: String) {
    #expect(IPRange(Bytes(text.utf8)) == nil)
  }

  @Test(
    "Only the first to the last address of a family is the whole family",
    arguments: [
      ("0.0.0.0-255.255.255.255", true), ("0.0.0.0/0", true), ("0.0.0.1-255.255.255.255", false),
      ("0.0.0.0-255.255.255.254", false), ("0.0.0.0", false), ("::/0", true), ("::/1", false),
      ("::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true),
    ])
  func knowsWholeFamily(text: String, isWhole: Bool) {
    #expect(IPRange(Bytes(text.utf8))?.isWholeFamily == isWhole)
  }

  @Test(
    "Ranges contain and overlap within their family",
    arguments: [
      ("10.0.0.0/8", "10.1.0.0/16", true, true), ("10.1.0.0/16", "10.0.0.0/8", false, true),
      ("10.0.0.0/8", "10.0.0.0/8", true, true), ("10.0.0.1-10.0.0.5", "10.0.0.5", true, true),
      ("10.0.0.1-10.0.0.5", "10.0.0.5-10.0.0.9", false, true),
      ("10.0.0.1-10.0.0.5", "10.0.0.6", false, false), ("0.0.0.0/0", "::/0", false, false),
      ("::/0", "fe80::1", true, true), ("fe80::/10", "::1", false, false),
    ])
  func compares(first: String, second: String, contains: Bool, overlaps: Bool) throws {
    let first = try #require(IPRange(Bytes(first.utf8)))
    let second = try #require(IPRange(Bytes(second.utf8)))
    #expect(first.contains(second) == contains)
    #expect(first.overlaps(second) == overlaps)
    #expect(second.overlaps(first) == overlaps)
  }

  @Test("Ends of different families or in wrong order make no range")
  func refusesWrongEnds() {
    #expect(IPRange(lower: .v4(1), upper: .v4(0)) == nil)
    #expect(IPRange(lower: .v4(1), upper: .v6(high: 0, low: 2)) == nil)
    #expect(IPRange(lower: .v4(1), upper: .v4(1)) == IPRange(.v4(1)))
  }

  @Test(
    "have a share of the public addresses",
    arguments: [
      ("0.0.0.0-255.255.255.255", 100.0...100), ("0.0.0.0-255.255.255.254", 99.999...100), ("::/0", 100...100),
      ("2000::/3", 100...100), ("0.0.0.0-9.255.255.255 11.0.0.0-255.255.255.255", 99.999...100),
      ("0.0.0.0/1 128.0.0.0/1", 99.999...100), ("0.0.0.0/1", 50...60),
      ("10.0.0.0/8 192.168.0.0/16 172.16.0.0/12", 0...0),
      ("8.0.0.0/8", 0.4...0.5), ("8.0.0.0/8 8.0.0.0/9 8.1.0.0/16", 0.4...0.5), ("224.0.0.0/3", 0...0),
      ("fe80::/10", 0...0),
      ("2001:db8::1", 0...0.0001), ("", 0...0),
    ])
  func hasPublicShare(texts: String, percent: ClosedRange<Double>) throws {
    let ranges = try texts.split(separator: " ").map { try #require(IPRange(Bytes($0.utf8))) }
    let share = IPRange.publicShare(of: ranges)
    #expect(percent.lowerBound - 1e-9...percent.upperBound + 1e-9 ~= 100 * share, "\(share)")
    #expect(ranges.reduce(0) { $0 + $1.greatestPublicShare } >= share)
  }
}
