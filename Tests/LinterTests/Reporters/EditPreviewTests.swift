import Linter
import Testing

/// How the edits of a fix are shown.
struct EditPreviewTests {
  private let sample = Sample(0, "a.yaml", "one: 1\ntwo: 2\nthree: 3\n")

  private func preview(_ edits: [TextEdit]) -> [String] {
    var draft = Draft(sample.label("one", ""))
    draft.fix.edits = edits
    draft.fix.applicability = .safe
    let lines = toldLines(draft, in: [sample])
    return Array(lines.drop { $0 != "  help: in this file" }.dropFirst())
  }

  private func insertion(_ offset: Int, _ text: String) -> TextEdit {
    TextEdit(sample.source.point(offset), replacement: text)
  }

  @Test func `a line that is inserted is all that is shown`() {
    #expect(preview([insertion(7, "new: 0\n")]) == ["   2 + new: 0"])
    #expect(preview([insertion(6, "\nnew: 0")]) == ["   2 + new: 0"])
    #expect(preview([insertion(sample.source.text.count, "new: 0\n")]) == ["   4 + new: 0"])
  }

  @Test func `a line that is deleted is all that is shown`() {
    #expect(preview([TextEdit(sample.span("two: 2\n"), replacement: "")]) == ["   2 - two: 2"])
  }

  @Test func `later lines carry the numbers that they will have`() {
    let edits = [insertion(0, "a: 1\nb: 2\n"), TextEdit(sample.span("3"), replacement: "4")]
    #expect(preview(edits) == ["   1 + a: 1", "   2 + b: 2", "   3 - three: 3", "   5 + three: 4"])
  }

  @Test func `edits of one line are shown together in whatever order they come`() {
    let edits = [TextEdit(sample.span("3"), replacement: "4"), TextEdit(sample.span("three"), replacement: "four")]
    #expect(preview(edits) == ["   3 - three: 3", "   3 + four: 4"])
  }

  @Test func `an edit that changes nothing is not shown`() {
    #expect(preview([TextEdit(sample.span("one"), replacement: "one")]).isEmpty)
  }

  @Test func `edits of another file name it and follow those of the finding's own`() {
    let own = Sample(1, "b.yaml", "x: 1")
    var draft = Draft(own.label("x", ""))
    draft.fix.edits = [
      TextEdit(sample.span("one: 1\n"), replacement: ""), TextEdit(own.span("1"), replacement: "2"),
    ]
    draft.fix.applicability = .review
    draft.fix.consequence = "x will be 2"
    #expect(
      toldLines(draft, in: [sample, own]).suffix(5) == [
        "  help: in this file (review: x will be 2)", "   1 - x: 1", "   1 + x: 2",
        "  help: in a.yaml (review: x will be 2)", "   1 - one: 1",
      ])
  }
}
