import Linter
import Testing

@Suite("Coverage of IP ranges")
struct IPRangeCoverageTests {
  @Test(
    "holds where ranges together leave no address out",
    arguments: [
      ("0.0.0.0/0", ["0.0.0.0/0"], true), ("0.0.0.0/0", ["128.0.0.0/1", "0.0.0.0/1"], true),
      ("0.0.0.0/0", ["0.0.0.0/1", "128.0.0.1-255.255.255.255"], false),
      ("0.0.0.0/0", ["0.0.0.0/1", "64.0.0.0-255.255.255.255", "10.0.0.1"], true), ("0.0.0.0/0", [], false),
      ("0.0.0.0/0", ["::/0"], false), ("::/0", ["::/1", "8000::/1"], true),
      ("::/0", ["::-7fff::", "8000::/1"], false), ("10.0.0.0/24", ["10.0.0.0/25", "10.0.0.128/25"], true),
      ("10.0.0.0/24", ["10.0.0.0/8"], true), ("10.0.0.0/24", ["10.0.0.0/25"], false),
      ("0.0.0.0/0", ["0.0.0.0"], false), ("255.255.255.255", ["255.255.255.255"], true),
      ("::-::1:0:0:0:0", ["::-::ffff:ffff:ffff:ffff", "::1:0:0:0:0"], true),
    ])
  func covers(target: String, ranges: [String], isCovered: Bool) throws {
    let target = try #require(IPRange(Bytes(target.utf8)))
    let ranges = try ranges.map { try #require(IPRange(Bytes($0.utf8))) }
    #expect(target.isCovered(by: ranges) == isCovered)
  }

  @Test("is told of many ranges in little time")
  func isFast() throws {
    let ranges = (0..<100_000).map { IPRange(.v4(UInt32($0) * 2)) }
    #expect(try !#require(IPRange(Bytes("0.0.0.0/0".utf8))).isCovered(by: ranges))
  }
}

@Suite("Names of certificates")
struct CertificateNameTests {
  @Test(
    "tell whether issuer and subject are the same",
    arguments: [
      ("<I>CN=A<S>CN=A", true), ("<i>cn=a<s>CN=A", true), ("<I>CN=CA<S>CN=A", false), ("<I><S>", false),
      ("<I>CN=A<S>CN=A, O=B", false),
    ])
  func isSelfIssued(text: String, expected: Bool) throws {
    let name = try #require(CertificateName(Bytes(text.utf8)))
    #expect(name.isSelfIssued == expected)
  }

  @Test("without both tags are none", arguments: ["", "CN=A", "<I>CN=A", "<S>CN=A", "<S>CN=A<I>CN=A"])
  func refuses(text: String) {
    #expect(CertificateName(Bytes(text.utf8)) == nil)
  }
}
