import Linter
import Testing

@Suite("Dates")
struct UTCDateTests {
  /// 2027-03-01 00:00:00 UTC.
  private static let march = 1_803_859_200

  @Test(
    "A date of one meaning is read to the second in UTC",
    arguments: [
      ("2027-03-01", 0), ("2027-3-1", 0), ("2027-03-01T10:00:00Z", 36_000),
      ("2027-03-01T10:00", 36_000),
      ("2027-03-01 10:00:00", 36_000), ("2027-03-01t10:00:00.1234567z", 36_000),
      ("2027-03-01T10:00:00.0000000+02:00", 28_800), ("2027-03-01T10:00:00-05:30", 55_800),
      ("2027-03-01 10:00:00 +02:00", 28_800), ("2027-03-01T10:00:00+0200", 28_800),
      ("2027-03-01T10:00:00+02", 28_800), ("2027-03-01T00:30:00+01:00", -1800),
      ("2027-02-28T23:30:00-01:00", 1800), ("01.03.2027", 0), ("1.3.2027 10:00:00", 36_000),
      ("2027. 03. 01.", 0), ("2027. 03. 01. 1:00:00", 3_600), ("1. 3. 2027. 10:00:00", 36_000),
      ("1.03.2027 г. 10:00:00", 36_000), ("2027/3/1 下午 10:00:00", 79_200), ("2027-03-01 오전 10:00:00", 36_000),
      ("01.03.2027 23:59:59", 86_399), ("2027/03/01 10:00:00", 36_000), (" 2027-03-01 ", 0),
      ("3/3/2027", 172_800), ("3/13/2027 10:00:00 AM", 1_072_800),
      ("13/03/2027 10:00:00", 1_072_800), ("13. 3. 2027 10:00:00", 1_072_800), ("13.3.2027 10.00.00", 1_072_800),
      ("13/03/2027 10:00:00 a.m.", 1_072_800), ("13/03/2027 10:00:00\u{A0}p.\u{A0}m.", 1_116_000),
      ("3/13/2027 1:43:23 PM", 1_086_203), ("3/13/2027 12:00:00 AM", 1_036_800),
      ("3/13/2027 12:00:00\u{202F}pm", 1_080_000), ("13-3-2027 10:00", 1_072_800),
      ("/Date(1803859200000)/", 0), ("/Date(1803859199999)/", -1),
      ("/date(1803895200999)/", 36_000),
    ])
  func reads(text: String, secondsAfterMarch: Int) {
    #expect(
      UTCDate(Bytes(text.utf8)) == UTCDate(secondsSince1970: Self.march + secondsAfterMarch))
  }

  @Test(
    "Two numbers up to twelve are ambiguous until an order is given",
    arguments: [
      "12/02/2027", "1/12/2027 10:00:00", "12/02/2027 1:43:23 PM", "12-02-2027", "1/2/2027",
    ])
  func knowsAmbiguity(text: String) throws {
    let text = Bytes(text.utf8)
    #expect(UTCDate.read(text, order: nil) == .ambiguous)
    #expect(UTCDate(text) == nil)
    guard case .date(let dayFirst) = UTCDate.read(text, order: .dayFirst),
      case .date(let monthFirst) = UTCDate.read(text, order: .monthFirst)
    else {
      Issue.record("an order must decide")
      return
    }
    #expect(dayFirst != monthFirst)
  }

  @Test("An order decides, but not against the only possible reading")
  func followsOrder() throws {
    let december = try #require(UTCDate(year: 2027, month: 12, day: 2))
    let february = try #require(UTCDate(year: 2027, month: 2, day: 12))
    let text = Bytes("12/02/2027".utf8)
    #expect(UTCDate.read(text, order: .monthFirst) == .date(december))
    #expect(UTCDate.read(text, order: .dayFirst) == .date(february))
    let thirteenth = try #require(UTCDate(year: 2027, month: 2, day: 13))
    #expect(UTCDate.read(Bytes("13/02/2027".utf8), order: .monthFirst) == .date(thirteenth))
    #expect(UTCDate.read(Bytes("02/13/2027".utf8), order: .dayFirst) == .date(thirteenth))
  }

  @Test(
    "What is no date, or no day of the calendar, is unreadable",
    arguments: [
      "", "-", "--", "..", "//", "2027", "2027-03", "20270301", "2027-13-01", "2027-00-01",
      "2027-02-29", "2100-02-29", "2027-04-31", "2027-03-00", "2027-03-32", "0000-01-01",
      "27-03-01",
      "02027-03-01", "2027-03/01", "2027-03-01T", "2027-03-01X", "2027-03-01T24:00:00",
      "2027-03-01T10:60:00", "2027-03-01T10:00:60", "2027-03-01T10", "2027-03-01T10:0:0",
      "2027-03-01T10:00:00.", "2027-03-01T10:00:00+15:00", "2027-03-01T10:00:00+02:60",
      "2027-03-01T10:00:00+2", "2027-03-01T10:00:00+02:", "2027-03-01T10:00:00ZZ", "31.04.2027",
      "1.3.27", "31/04/2027", "13/13/2027", "0/1/2027", "1/2/27", "3/13/2027 13:00:00 PM",
      "3/13/2027 0:00:00 AM", "3/13/2027 10:00:00 XM", "1/2/2027 99:00:00", "/Date()/", "/Date(1)",
      "/Date(x)/", "/Date(99999999999999999999)/", "/Date(-9223372036854775808)/", "1 March 2027", "3/13/2027 10:00.00",
      "3/13/2027 10:00:00 a", "3/13/2027 10:00:00 .m.", "13/ 3/2027",
    ])
  func refusesOthers(text: String) {
    #expect(UTCDate.read(Bytes(text.utf8), order: nil) == .unreadable)
    #expect(UTCDate(Bytes(text.utf8)) == nil)
  }

  @Test(
    "Leap years have 29 days in February, and days are counted from 1970",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2028-02-29", 21_243),
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("1600-02-29", -135_081),
    ])
  func countsDays(text: String, days: Int) throws {
    let date = try #require(UTCDate(Bytes(text.utf8)))
    #expect(date.days == days)
    #expect(date.secondOfDay == 0)
    #expect(date.description == text)
  }

  @Test("Every day of four centuries is read back from its description")
  func roundTrips() {
    let days = (-25_000...121_097).map { UTCDate(secondsSince1970: $0 * 86_400) }
    #expect(days.allSatisfy { UTCDate(Bytes($0.description.utf8)) == $0 })
  }

  @Test("Dates are ordered by time, and any number of seconds makes one")
  func isOrdered() {
    let dates = [Int.min, -86_401, -1, 0, 1, 86_399, 86_400, .max].map(
      UTCDate.init(secondsSince1970:))
    #expect(dates.reversed().sorted() == dates)
    #expect(dates.allSatisfy { (0..<86_400).contains($0.secondOfDay) && !$0.description.isEmpty })
  }
}
