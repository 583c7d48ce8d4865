import Linter
import Testing

/// How lines are shown that are too long to be shown whole.
struct LongLineTests {
  private let filling = String(repeating: "\"a\":1,", count: 50)

  private func snippet(_ sample: Sample, _ primary: Label, related: [Label]) -> [String] {
    var draft = Draft(primary)
    draft.related = related
    return toldLines(draft, in: [sample]).dropFirst(3).dropLast()
  }

  @Test func `a line of a hundred columns is shown whole`() {
    let line = String(repeating: "a", count: 99) + "x"
    let sample = Sample(0, "a.json", line)
    #expect(snippet(sample, sample.label("x", ""), related: []).first == "1 | \(line)")
  }

  @Test func `a longer line is cut on both sides of the place`() {
    let sample = Sample(0, "a.json", filling + "\"LoginType\":0," + filling)
    #expect(
      snippet(sample, sample.label("0", "must be 1"), related: []) == [
        #"1 | ...:1,"a":1,"a":1,"a":1,"LoginType":0,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1..."#,
        "  |                                     ^ must be 1",
      ])
  }

  @Test func `the end of a long line is shown with what precedes it`() {
    let sample = Sample(0, "a.json", filling + "x")
    #expect(
      snippet(sample, Label(sample.end, ""), related: []) == [
        "1 | ..." + filling.suffix(99) + "x", "  | " + String(repeating: " ", count: 103) + "^",
      ])
  }

  @Test func `distant labels of a long line are shown in parts of the line`() {
    let sample = Sample(0, "a.json", "x" + filling + "y" + filling)
    let lines = snippet(sample, sample.label("y", "second"), related: [sample.label("x", "first")])
    #expect(lines.map { $0.prefix(5) } == ["1 | x", "  | -", "1 | .", "  |  "])
    #expect(lines.last?.hasSuffix("^ second") == true)
  }

  @Test func `the fix of a long line is shown with its surroundings`() throws {
    let sample = Sample(0, "a.json", filling + "\"LoginType\":0," + filling)
    var draft = Draft(sample.label("0", ""))
    draft.fix.edits = [TextEdit(sample.span("0"), replacement: "1")]
    let lines = toldLines(draft, in: [sample])
    #expect(lines.suffix(2).allSatisfy { $0.count < 120 && $0.hasSuffix("...") })
    #expect(try #require(lines.last).hasPrefix(#"   1 + ...:1,"a":1,"a":1,"a":1,"LoginType":1,"a":1"#))
  }

  @Test func `an endless line of any characters is cut`() {
    for filling in ["a", "受", "\u{301}", "\t", "\u{202E}"] {
      let text = String(repeating: filling, count: 50_000)
      let sample = Sample(0, "a.json", text + "x" + text)
      let lines = snippet(sample, sample.label("x", "here"), related: [])
      #expect(lines.allSatisfy { $0.unicodeScalars.count < 130 })
      #expect(lines.last?.hasSuffix("^ here") == true)
    }
  }
}
