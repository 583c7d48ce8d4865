import Linter
import Testing

/// How source lines are shown and underlined.
struct SnippetTests {
  /// The source lines and underlines of a finding whose only file has these labels.
  private func snippet(_ sample: Sample, _ primary: Label, related: [Label]) -> [String] {
    var draft = Draft(primary)
    draft.related = related
    return toldLines(draft, in: [sample]).dropFirst(3).dropLast()
  }

  @Test func `a tab is shown as four blanks`() {
    let sample = Sample(0, "a.yaml", "a:\tb\tc\n")
    #expect(snippet(sample, sample.label("c", "here"), related: []) == ["1 | a:    b    c", "  |            ^ here"])
  }

  @Test func `wide characters take two columns and combining marks none`() {
    let sample = Sample(0, "a.yaml", "Name: 受信 e\u{301} 📮 x\n")
    #expect(
      snippet(sample, sample.label("x", "here"), related: [sample.label("受信", "wide")]) == [
        "1 | Name: 受信 e\u{301} 📮 x", "  |                 ^ here", "  |       ---- wide",
      ])
  }

  @Test func `columns of the heading count characters`() {
    let sample = Sample(0, "a.yaml", "Name: 受信 e\u{301} 📮 x\n")
    #expect(told(Draft(sample.label("x", "")), in: [sample]).contains(" --> a.yaml:1:15\n"))
  }

  @Test func `an empty place at the end of the file gets one mark`() {
    let sample = Sample(0, "a.yaml", "a: [1\n")
    #expect(
      snippet(sample, Label(sample.end, "the list has no end"), related: [sample.label("[", "begins here")]) == [
        "1 | a: [1", "  |    - begins here", "2 |", "  | ^ the list has no end",
      ])
  }

  @Test func `an empty file has a line`() {
    let sample = Sample(0, "a.yaml", "")
    #expect(snippet(sample, Label(sample.end, "nothing here"), related: []) == ["1 |", "  | ^ nothing here"])
  }

  @Test(arguments: ["\n", "\r\n"]) func `a place over several lines is underlined on its first`(_ lineBreak: String) {
    let sample = Sample(0, "a.yaml", ["a:", "  b: [1,", "    2]", ""].joined(separator: lineBreak))
    let label = sample.label(["[1,", "    2]"].joined(separator: lineBreak), "here")
    #expect(snippet(sample, label, related: []) == ["2 |   b: [1,", "  |      ^^^ here"])
  }

  @Test(arguments: ["\n", "\r\n"]) func `a line break is marked behind its line`(_ lineBreak: String) {
    let sample = Sample(0, "a.yaml", "ab" + lineBreak + "c")
    #expect(snippet(sample, sample.label(lineBreak, "here"), related: []) == ["1 | ab", "  |   ^ here"])
  }

  @Test func `labels of one line stand below each other from right to left`() {
    let sample = Sample(0, "a.yaml", "one two three\n")
    #expect(
      snippet(
        sample, sample.label("two", "second"), related: [sample.label("one", "first"), sample.label("three", "")])
        == ["1 | one two three", "  |         -----", "  |     ^^^ second", "  | --- first"])
  }

  @Test func `labels of the same place begin with the primary one`() {
    let sample = Sample(0, "a.yaml", "one\n")
    #expect(
      snippet(sample, sample.label("one", "first"), related: [sample.label("one", "second")])
        == ["1 | one", "  | ^^^ first", "  | --- second"])
  }

  @Test func `the gutter is as wide as the largest line number`() {
    let sample = Sample(0, "a.yaml", String(repeating: "a\n", count: 99) + "x\n")
    var draft = Draft(sample.label("x", ""))
    draft.notes = ["n"]
    #expect(
      toldLines(draft, in: [sample]).dropFirst() == [
        "   --> a.yaml:100:1", "    |", "100 | x", "    | ^", "    |", "    note: n",
      ])
  }

  @Test func `what could control a terminal is spelled out`() {
    let sample = Sample(0, "a\u{1B}[2J.yaml", "a: x\u{202E}y\u{85}z\n")
    var draft = Draft(sample.label("z", "is \u{7}"))
    draft.headline = "two\nlines"
    draft.fix.commands = ["Get-Item '\u{9B}'"]
    #expect(
      told(draft, in: [sample]) == #"""
        error[some-rule]: two\u{A}lines
         --> a\u{1B}[2J.yaml:1:8
          |
        1 | a: x\u{202E}y\u{85}z
          |                    ^ is \u{7}
          |
          help: on the server
                Get-Item '\u{9B}'
        """#)
  }

  @Test func `no byte of any control character is printed`() {
    let characters = (0..<0xA0).compactMap { Unicode.Scalar($0) }.filter { $0.value < 0x20 || $0.value >= 0x7F }
    let names = String(String.UnicodeScalarView(characters))
    let sample = Sample(0, names, "a\u{2067}: x")
    var draft = Draft(sample.label("x", names))
    (draft.headline, draft.rule, draft.notes, draft.sources) = (names, names, [names], [names])
    (draft.fix.console, draft.fix.advice, draft.fix.commands) = (names, [names], [names])
    for format in [ReportFormat.text, .concise, .github] {
      let text = rendered(report([draft], in: [sample]), as: format)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || (0x20...0x7E ~= $0.value) })
    }
  }
}
