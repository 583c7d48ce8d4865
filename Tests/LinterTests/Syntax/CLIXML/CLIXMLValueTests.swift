import Linter
import Testing

@Suite("CLIXML values")
struct CLIXMLValueTests {
  @Test(
    "stand for the characters that are meant",
    arguments: [
      ("a &lt;b&gt; &amp;&quot;&apos;", "a <b> &\"'"), ("&#65;&#x42;&#x1F600;", "AB\u{1F600}"),
      ("a_x000D__x000A_b", "a\r\nb"), ("_x005F_x000D_", "_x000D_"), ("_xD83D__xDE00_", "\u{1F600}"),
      ("_xD83D_a_xDE00_", "\u{FFFD}a\u{FFFD}"), ("_xDE00__xD83D_", "\u{FFFD}\u{FFFD}"),
      ("_x_ _x12_ _x00G0_ _x000D _X000D_ _x", "_x_ _x12_ _x00G0_ _x000D _X000D_ _x"), ("_x_x0041_", "_xA"),
      ("_x004a_", "J"), ("<![CDATA[<&>_x0041_]]>b", "<&>Ab"), ("a<!-- b -->c<?d e?>f", "acf"), ("a\r\nb\nc", "a\nb\nc"),
      ("Größe \u{1F600}", "Größe \u{1F600}"), ("&#95;x0041_", "A"),
    ])
  func decodes(written: String, text: String) {
    let export = CLIXMLText("<Obj><Props><S N='v'>\(written)</S></Props></Obj>")
    #expect(export.string("v") == text)
    #expect(export.written("v") == written)
    #expect(export.problems.isEmpty)
  }

  @Test(
    "mean the same wherever in a text they stand", arguments: 0...17,
    [("_x0041_", "A"), ("&amp;", "&"), ("\r\n", "\n"), ("<![CDATA[<]]>", "<"), ("_x", "_x"), ("_ x", "_ x")])
  func decodesAnywhere(count: Int, meant: (written: String, text: String)) {
    for letter in ["a", "_", "\u{142}"] {
      let start = String(repeating: letter, count: count)
      let export = CLIXMLText("<Obj><Props><S N='v'>\(start + meant.written)</S></Props></Obj>")
      #expect(export.string("v") == start + meant.text)
    }
  }

  @Test(
    "that are lengths of time are written as Exchange prints them",
    arguments: [
      ("PT10M", "00:10:00"), ("P1DT2H", "1.02:00:00"), ("PT0S", "00:00:00"), ("-PT1.5S", "-00:00:01.5000000"),
      ("P1DT2H3M4.0000005S", "1.02:03:04.0000005"), ("PT90M", "01:30:00"),
      ("P10675199DT2H48M5.4775807S", "10675199.02:48:05.4775807"),
      ("-P10675199DT2H48M5.4775808S", "-10675199.02:48:05.4775808"),
      // What is no length of time stays as it is.
      ("P10675199DT2H48M5.4775808S", "P10675199DT2H48M5.4775808S"), ("P", "P"), ("PT", "PT"), ("P1Y", "P1Y"),
      ("PT1D", "PT1D"), ("P1H", "P1H"), ("PT1S1M", "PT1S1M"), ("PT1.5M", "PT1.5M"),
      ("P999999999999999999D", "P999999999999999999D"),
    ])
  func readsDurations(written: String, text: String) {
    #expect(CLIXMLText("<Obj><Props><TS N='v'>\(written)</TS></Props></Obj>").string("v") == text)
  }

  @Test("of text are never null, and Nil is")
  func tellsNull() throws {
    let text = CLIXMLText("<Obj><Props><S N='a'></S><S N='b'/><S N='c'>null</S><Nil N='d'/></Props></Obj>")
    let isNull = try ["a", "b", "c", "d"].map { text.tree.isNull(try #require(text.value($0))) }
    #expect(isNull == [false, false, false, true])
    #expect(text.written("d") == "<Nil N='d'/>")
    #expect(text.written("a") == "")
  }

  @Test("and names are underlined where they stand", arguments: Encoding.allCases)
  func hasSpans(encoding: Encoding) throws {
    let content = """
      <Obj RefId="0"><Props>
        <S\tN = "Größe_x0020_&amp;" >x</S><B RefId='N="a"' N="b">true</B>
        <Obj N="c"><ToString>36 MB</ToString><I32>4</I32></Obj><Obj N="d" RefId="1"><LST><S>e</S></LST></Obj>
      </Props></Obj>
      """
    let text = CLIXMLText(bytes: encoding.bytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><Objs>\(content)</Objs>"))
    #expect(text.problems.isEmpty)
    let record = try #require(text.records.first)
    #expect(text.written(text.tree.span(record)).hasPrefix("<Obj RefId=\"0\"><Props>"))
    #expect(text.written(text.tree.span(record)).hasSuffix("</Obj>"))
    #expect(text.tree.entries(record).map { text.tree.string($0.key) } == ["Größe &", "b", "c", "d"])
    #expect(
      text.tree.entries(record).map { text.written(text.tree.span($0.key)) } == ["Größe_x0020_&amp;", "b", "c", "d"])
    #expect(text.written("b") == "true")
    #expect(text.written("c") == "36 MB")
    #expect(text.written("d") == "<LST><S>e</S></LST>")
  }
}
