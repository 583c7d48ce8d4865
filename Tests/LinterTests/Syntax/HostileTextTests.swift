import Linter
import Testing

@Suite("Hostile text")
struct HostileTextTests {
  private static let limit = 100_000

  @Test(
    "nested 100,000 deep is cut early, with the place",
    arguments: ["[", "{", "- ", "{ a: ", "[{", "- [", "? ", "a: [", "&a [", "!!seq ["])
  func limitsDepth(opening: String) throws {
    var text: YAMLText?
    let time = ContinuousClock().measure { text = YAMLText(String(repeating: opening, count: Self.limit)) }
    let problems = try #require(text).problems
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { ["nested-too-deep", "syntax-error"].contains($0.rule) })
    #expect(time < .seconds(20))
  }

  @Test("nested by indentation is cut as well")
  func limitsDepthOfBlocks() {
    let text = YAMLText((0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined())
    #expect(text.rules == ["nested-too-deep"])
  }

  @Test("of 128 levels is still read")
  func readsAllowedDepth() {
    let text = YAMLText(String(repeating: "[", count: 128) + String(repeating: "]", count: 128))
    #expect(text.problems.isEmpty)
    #expect(text.nodes.count == 128)
  }

  @Test("behind a document nested too deep is still read")
  func readsOnBehindDepth() {
    let text = YAMLText(String(repeating: "[", count: 1_000) + "\n---\na: 1\n")
    #expect(text.rules == ["nested-too-deep"])
    #expect(text.string("a", document: 1) == "1")
  }

  @Test("of far more values than text is cut")
  func limitsValues() {
    let text = YAMLText("[" + String(repeating: "a,", count: 150_000) + "]")
    #expect(text.rules == ["too-many-values"])
    #expect(text.nodes.count <= 100_002)
  }

  @Test(
    "with a control character gets a replacement character, and says which it was",
    arguments: [0x00, 0x01, 0x1B, 0x7F, 0x9B])
  func replacesControlCharacter(code: UInt32) throws {
    let character = try #require(Unicode.Scalar(code)).description
    let text = YAMLText("a: x\(character)y\nb: 2\n")
    let problem = try #require(text.problems.first)
    #expect(text.rules == ["invalid-text"])
    #expect(text.written(problem.span) == "\u{FFFD}")
    #expect(text.string("a") == "x\u{FFFD}y")
    #expect(text.string("b") == "2")
    let digits = String(code, radix: 16, uppercase: true)
    #expect(problem.values["code"] == "U+" + String(repeating: "0", count: 4 - digits.count) + digits)
  }

  @Test(
    "that is no UTF-8 gets replacement characters",
    arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80]] as [[UInt8]])
  func replacesInvalidUTF8(bytes: [UInt8]) throws {
    let text = YAMLText(bytes: Array("a: x".utf8) + bytes + Array("y\nb: 2\n".utf8))
    #expect(!text.problems.isEmpty)
    #expect(text.rules.allSatisfy { $0 == "invalid-text" })
    #expect(text.problems.allSatisfy { text.written($0.span) == "\u{FFFD}" })
    #expect(text.string("b") == "2")
  }

  @Test(
    "with half a surrogate pair gets a replacement character", arguments: [0xD800, 0xDBFF, 0xDC00, 0xDFFF] as [UInt16])
  func replacesLoneSurrogate(unit: UInt16) throws {
    let units = Array("a: x".utf16) + [unit] + Array("y\nb: 2\n".utf16)
    let text = YAMLText(bytes: [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(text.rules == ["invalid-text"])
    #expect(text.string("a") == "x\u{FFFD}y")
    #expect(text.string("b") == "2")
  }

  @Test("in UTF-16 with an odd number of bytes is read up to the last")
  func readsOddUTF16() {
    let text = YAMLText(bytes: Encoding.utf16LittleEndianWithMark.bytes("a: 1\n") + [0x41])
    #expect(text.rules.contains("invalid-text"))
    #expect(text.string("a")?.first == "1")
  }

  @Test("that is not text at all is one problem")
  func refusesBinary() {
    let text = YAMLText(bytes: (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    #expect(text.rules == ["invalid-text"])
    #expect(text.nodes.isEmpty)
  }

  @Test("on one long line is read", arguments: ["a: ", "a: '", "a: \"", "# "])
  func readsLongLine(opening: String) {
    let time = ContinuousClock().measure {
      let text = YAMLText(opening + String(repeating: "x ", count: 1_000_000))
      #expect(text.problems.allSatisfy { text.isInside($0.span) })
    }
    #expect(time < .seconds(20))
  }

  @Test(
    "with thousands of documents that pass a limit is given up",
    arguments: [
      (String(repeating: "---\na: 1\n", count: 60_000), "too-many-values"),
      (String(repeating: "--- \(String(repeating: "[", count: 130))\n", count: 3_000), "nested-too-deep"),
    ])
  func givesUp(yaml: String, rule: String) {
    let time = ContinuousClock().measure { #expect(Set(YAMLText(yaml).rules) == [rule]) }
    #expect(time < .seconds(20))
  }
}
