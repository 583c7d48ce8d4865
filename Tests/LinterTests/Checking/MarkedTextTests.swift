import Linter
import Testing

@Suite("Marks in examples")
struct MarkedTextTests {
  @Test(
    "are carets in a comment below what is meant",
    arguments: [
      ("a: value\n#  ^^^^^\n", ["value"]), ("a: value\n   #  ^\n", ["u"]), ("key: value\n#^^\nb: c\n", ["key"]),
      ("a: [x, y]\n#   ^\n#      ^\n", ["x", "y"]), ("a: 1\nb: 2\n#  ^\nc: 3\n#  ^\n", ["2", "3"]),
      ("a: 1\n# no ^ mark\n", []),
    ] as [(String, [String])])
  func areCarets(text: String, marked: [String]) {
    let bytes = Array(text.utf8)
    let marks = MarkedText(text).marks
    #expect(marks.map { String(decoding: bytes[$0.clamped(to: bytes.indices)], as: UTF8.self) } == marked)
  }

  @Test("count bytes, so that a line may begin with anything but blanks")
  func countsBytes() {
    #expect(MarkedText("ä: x\n#   ^\n").marks == [4..<5])
  }

  @Test("stay in the text, where they are comments")
  func staysInText() {
    #expect(MarkedText("a: 1\n#  ^\n").text == "a: 1\n#  ^\n")
  }
}
