import Linter
import Testing

@Suite("Time spans")
struct TimeSpanTests {
  @Test(
    "A time span is read in ticks and written as .NET writes it",
    arguments: [
      ("00:00:00", 0, "00:00:00"), ("00:10:00", 6_000_000_000, "00:10:00"),
      ("1:00:00", 36_000_000_000, "01:00:00"), ("1.00:00:00", 864_000_000_000, "1.00:00:00"),
      ("1.02:03:04", 937_840_000_000, "1.02:03:04"), ("23:59:59", 863_990_000_000, "23:59:59"),
      ("00:00:00.5", 5_000_000, "00:00:00.5000000"), (" 00:00:01 ", 10_000_000, "00:00:01"),
      ("00:00:00.0000001", 1, "00:00:00.0000001"), ("-00:00:01", -10_000_000, "-00:00:01"),
      ("-1.00:00:00.5", -864_005_000_000, "-1.00:00:00.5000000"), ("-00:00:00", 0, "00:00:00"),
      ("10675199.02:48:05.4775807", .max, "10675199.02:48:05.4775807"),
      ("-10675199.02:48:05.4775808", .min, "-10675199.02:48:05.4775808"),
    ] as [(String, Int64, String)])
  func readsAndWrites(text: String, ticks: Int64, written: String) {
    #expect(TimeSpan(Bytes(text.utf8)) == TimeSpan(ticks: ticks))
    #expect(TimeSpan(ticks: ticks).description == written)
    #expect(TimeSpan(Bytes(written.utf8)) == TimeSpan(ticks: ticks))
  }

  @Test(
    "What is no time span, or ambiguous, is refused",
    arguments: [
      "", "-", ":", "::", ".", "60", "00:10", "24:00:00", "00:60:00", "00:00:60", "1.24:00:00",
      "1.00:00", "00:00:00.", "00:00:00.12345678", "--00:00:01", "+00:00:01", "- 00:00:01",
      "1.2.00:00:00", ".00:00:00", "00:00:00:00", "000:00:00", "00:000:00", "00: 00:00", "00:-1:00",
      "10675199.02:48:05.4775808", "-10675199.02:48:05.4775809", "10675200.00:00:00",
      "99999999.00:00:00", "999999999999999999999.00:00:00", "00:00:00Z", "PT10M", "Unlimited",
    ])
  func refusesOthers(text: String) {
    #expect(TimeSpan(Bytes(text.utf8)) == nil)
  }

  @Test("Time spans are ordered by length")
  func isOrdered() {
    let spans = [Int64.min, -1, 0, 1, .max].map(TimeSpan.init(ticks:))
    #expect(spans.reversed().sorted() == spans)
  }
}
