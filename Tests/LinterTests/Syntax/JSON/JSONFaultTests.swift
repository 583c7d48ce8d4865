import Linter
import Testing

@Suite("Faults of JSON")
struct JSONFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    /// A part of the words.
    let words: String
    /// What is underlined first.
    let place: String
    let outline: String
    var testDescription: String { text }

    init(_ text: String, _ words: String, at place: String, _ outline: String) {
      self.text = text
      self.words = words
      self.place = place
      self.outline = outline
    }
  }

  @Test(
    "are reported where it is clear what is meant, and nothing is lost",
    arguments: [
      Fault("[1,]", "nothing follows this comma", at: ",", "[1]"),
      Fault("{\"a\":1,}", "nothing follows this comma", at: ",", "{a:1}"),
      Fault("[1 2]", "a `,` is missing", at: "", "[1 2]"),
      Fault("{\"a\":1 \"b\":2}", "a `,` is missing", at: "", "{a:1 b:2}"),
      Fault("[{} {}]", "a `,` is missing", at: "", "[{} {}]"),
      Fault("{\"a\" 1}", "a `:` is missing", at: "", "{a:1}"),
      Fault("{\"a\":: 1}", "this colon", at: ":", "{a:1}"),
      Fault("{\"a\":1}, {\"a\":2}, {\"a\":3}", "outside of all brackets", at: ",", "{a:1} {a:2} {a:3}"),
      Fault("// x\n[1, // y\n 2]", "no comments", at: "//", "[1 2]"),
      Fault("/* x\n*/ [1/* y */, 2]", "no comments", at: "/*", "[1 2]"),
      Fault("[1, # y\n 2] # z", "no comments", at: "#", "[1 2]"),
      Fault("['a', 'it\\'s']", "double quotes", at: "'", "[\"a\" \"it's\"]"),
      Fault("{'a': 1}", "double quotes", at: "'", "{a:1}"),
      Fault("{a: 1, b_2: 2}", "a key stands in double quotes", at: "a", "{a:1 b_2:2}"),
      Fault("{\"a\": SecureLogin}", "a text stands in double quotes", at: "SecureLogin", "{a:SecureLogin}"),
      Fault("{\"a\": 00:10:00, \"b\": 1}", "a text stands", at: "00:10:00", "{a:00:10:00 b:1}"),
      Fault("{\"a\": 36 MB }", "a text stands", at: "36 MB", "{a:36 MB}"),
      Fault("[True]", "a text stands", at: "True", "[True]"),
      Fault("[+1]", "a text stands", at: "+1", "[+1]"), Fault("[1.]", "a text stands", at: "1.", "[1.]"),
      Fault("[.5]", "a text stands", at: ".5", "[.5]"), Fault("[1e]", "a text stands", at: "1e", "[1e]"),
      Fault("[007]", "does not begin with 0", at: "007", "[007]"), Fault("[-01]", "begin with 0", at: "-01", "[-01]"),
      Fault("[\"a\tb\"]", "no tabs", at: "\t", "[\"a\tb\"]"),
      Fault("[\"a\nb\", 1]", "several lines", at: "\"", "[\"a\nb\" 1]"),
      Fault("[\"EX01\\Default\"]", "backslash", at: "\\", "[\"EX01\\Default\"]"),
      Fault("[\"\\u12x4\"]", "backslash", at: "\\", "[\"\\u12x4\"]"),
      Fault("[1,\u{A0}2]", "blank", at: "\u{A0}", "[1 2]"),
    ])
  func goesOn(fault: Fault) throws {
    let text = OutlinedText(fault.text, .json)
    let problem = try #require(text.problems.first)
    #expect(text.rules.allSatisfy { $0 == "syntax-error" })
    #expect(text.variants.allSatisfy { $0 == "json" })
    #expect(problem.values["problem"]?.contains(fault.words) == true)
    #expect(text.written(problem.span) == fault.place)
    #expect(text.outline == fault.outline)
    #expect(!text.isCut)
    #expect(text.isSound)
  }

  @Test(
    "are reported where something is lost, and the rest is read",
    arguments: [
      Fault("[NaN, 1]", "no value", at: "NaN", "[? 1]"),
      Fault("{\"a\": -Infinity, \"b\": 1}", "no value", at: "-Infinity", "{a:? b:1}"),
      Fault("{\"a\": , \"b\": 1}", "a value is missing", at: "", "{a:? b:1}"),
      Fault("{\"a\": }", "a value is missing", at: "", "{a:?}"),
      Fault("{\"a\"}", "a value is missing", at: "", "{a:?}"),
      Fault("[1,,2]", "in front of this comma", at: ",", "[1 2~]"),
      Fault("[,1]", "in front of this comma", at: ",", "[1~]"),
      Fault("{\"a\": [1, 2}", "a `]` is missing", at: "}", "{a:[1 2~]}"),
      Fault("[{\"a\": 1]", "a `}` is missing", at: "]", "[{a:1~}]"),
      Fault("[1}]", "closes nothing", at: "}", "[1~]"), Fault("[1]]\n[2]", "closes nothing", at: "]", "[1] [2]"),
      Fault("{\"a\": \"b\n \"c\": 1}", "closing quote", at: "\"", "{a:? c:1~}"),
      Fault("{\"a\": 1, {\"b\": 2}}", "a key such as", at: "{", "{a:1 :{b:2}}"),
      Fault("[\u{201C}a\u{201D}, 1]", "cannot begin", at: "\u{201C}a\u{201D}", "[? 1~]"),
      Fault("{\u{201C}a\u{201D}: 1}", "cannot begin", at: "\u{201C}a\u{201D}", "{:1~}"),
      Fault("PS C:\\> Get-X\n[1]", "this line", at: "PS C:\\> Get-X", "[1]"),
    ])
  func losesLittle(fault: Fault) throws {
    let text = OutlinedText(fault.text, .json)
    let problem = try #require(text.problems.first { $0.variant == "json-lost" })
    #expect(problem.values["problem"]?.contains(fault.words) == true)
    #expect(text.written(problem.span) == fault.place)
    #expect(text.outline == fault.outline)
    #expect(text.isSound)
  }

  @Test(
    "at the end of the file are told from a value",
    arguments: [
      ("{\"a\": 1, \"b\": \"Tl", "{a:1 b:?~}"), ("{\"a\": 1, \"b\": 12", "{a:1 b:?~}"), ("[true, fals", "[true~]"),
      ("[{\"a\": [1, ", "[{a:[1~]~}~]"), ("{\"a\"", "{a:?~}"), ("{\"a", "{~}"), ("\"abc", "[~]"), ("[\"a\\", "[~]"),
      ("[\"a\\u00", "[~]"), ("{\"a\":", "{a:?~}"), ("[1", "[~]"), ("[null", "[~]"), ("['a", "[~]"), ("[1 /* x", "[1~]"),
    ])
  func cutsOff(json: String, outline: String) throws {
    let text = OutlinedText(json, .json)
    #expect(text.outline == outline)
    let problem = try #require(text.problems.last)
    #expect(problem.variant == "json-cut")
    #expect(problem.span.range == json.utf8.count..<json.utf8.count)
    #expect(text.isSound)
  }

  @Test("are at most a hundred, and what is open then is cut")
  func limitsErrors() {
    let text = OutlinedText("[" + String(repeating: ",", count: 5_000) + "]", .json)
    #expect(text.problems.count == JSONReader.maximumErrors)
    #expect(text.isCut)
  }

  @Test("are said once for a file where they come in crowds")
  func saysOnce() {
    let lines = (0..<300).map { "{ 'a': \($0) },\u{A0}// x\n" }.joined()
    #expect(OutlinedText(lines, .json).problems.count == 4)
  }
}
