import Linter
import TestSupport
import Testing

@Suite("Two parsers at once")
struct DividedReadingTests {
  @Test(
    "read the same as one parser",
    arguments: [
      "    a: 1\n", "    a: [x, { b: y }]\n", "    é: \"ü \\u00e9\"\n", "    a: |\n      text\n      - more\n\n",
      "    a: >-\n      folded\n      text\n", "    a: 'it''s'\n", "    a: &anchor x\n    b: *anchor\n",
      "    # a comment\n    a: ~\n", "    a:\n", "    a: plain text\n      that goes on\n", "    a: !ours x\n",
      "    a:\n    - x\n    - y\n", "\n\n    a: 1\n\n", "    a: 1\n    a: 2\n",
    ])
  func yaml(content: String) {
    for (head, dash) in [("", ""), ("servers:\n", ""), ("servers:\n", "  "), ("x: 1\ny:\n  servers:\n", "    ")] {
      let items = (0..<40).map { dash + "- name: item \($0)\n" + indented(content, by: dash) }
      for tail in ["", "# the end\n"] + (dash.isEmpty ? [] : ["z: [1, 2]\n", "---\nb: 1\n"]) {
        let source = source(head + items.joined() + tail, .yaml)
        expectSame(YAMLReader.readDivided(source), YAMLReader.readWhole(source))
      }
    }
  }

  @Test("read the same as one parser where lines end in CR and LF")
  func yamlWithCarriageReturns() {
    let text = "servers:\r\n" + (0..<40).map { "  - name: item \($0)\r\n    a: |\r\n      b\r\n" }.joined()
    let source = source(text, .yaml)
    expectSame(YAMLReader.readDivided(source), YAMLReader.readWhole(source))
  }

  @Test(
    "are not used where lines are not what they look like",
    arguments: [
      ("a: \"", "  - not an item\n", "\"\n"), ("a: '", "  - not an item\n", "'\n"), ("a: [", "  - 1,\n", "]\n"),
      ("a: |\n", "  - text\n", ""), ("a: >\n", "  - text\n", ""), ("- a: b\n", "  - c\n", ""),
      ("a: b\n", "  - plain text goes on\n", ""), ("# only\n", "", "comments\n"), ("", "- a: [1\n", ""),
      ("a:\n", "  - b: \"\n", ""), ("%TAG !e! tag:x:\n---\na:\n", "  - !e!b c\n", ""),
      ("a: &b\n", "  - *b\n", "  - [\n"),
      ("a:\n", "  - b: 1\n   c: 2\n", ""), ("a:\n", "  - - - b\n  -   c\n\td\n", ""), ("{", "\n  - a", "}"),
    ])
  func yamlThatLooksOtherwise(head: String, line: String, tail: String) {
    let source = source(head + String(repeating: line, count: 60) + tail, .yaml)
    if let divided = YAMLReader.readDivided(source) { expectSame(divided, YAMLReader.readWhole(source)) }
  }

  @Test("are not used where a quoted text or a comment holds the middle")
  func hiddenItems() {
    let items = String(repeating: "  - a: 1\n", count: 60)
    #expect(YAMLReader.readDivided(source("a: \"\n\(items)\"\n", .yaml)) == nil)
    #expect(YAMLReader.readDivided(source("a: |\n\(items)", .yaml)) == nil)
    #expect(YAMLReader.readDivided(source("a: [\n\(items)]\n", .yaml)) == nil)
    let objects = String(repeating: "\n  <Obj RefId=\"0\"><Props/></Obj>", count: 60)
    for whole in ["<!--#-->", "<S><![CDATA[#]]></S>", "<Obj RefId=\"1\">#</Obj>", "#</Objs><Objs>", "#<S N=\"#\"/>"] {
      let text = "<Objs>\(whole.replacing("#", with: objects))</Objs>"
      #expect(CLIXMLReader.readDivided(source(text, .clixml), leastSize: 500) == nil)
    }
  }

  private static let yamlPieces = [
    " ", "\n", "- ", ": ", "'", "\"", "|", ">", "[", "]", "{", "}", "#", "&", "*", "---\n",
  ]
  private static let clixmlPieces = [
    "<", ">", "/", "<!--", "-->", "<![CDATA[", "]]>", "\"", "=", "</Objs>", "&", "\n  <Obj ", "<S N=\"a\">b</S>",
  ]

  @Test("make of a text what one parser makes of it, whatever bytes are changed")
  func survivesMutations() {
    let item = "  - a: \"b\"\n    c: [d, { e: 'f' }]\n    g: |\n      h\n    i: &j k\n    l: *j\n"
    let yaml = Array("servers:\n\(String(repeating: item, count: 8))z: 1\n".utf8)
    let object = "\n  <Obj RefId=\"0\">\n    <Props><S N=\"a\">b</S></Props>\n  </Obj>"
    let clixml = Array("<Objs>\(String(repeating: object, count: 8))\n</Objs>".utf8)
    var random = DamageSource(state: 1)
    var dividedCount = 0
    for _ in 0..<1_000 {
      let settings = source(random.damaged(yaml, pieces: Self.yamlPieces), .yaml)
      if let divided = YAMLReader.readDivided(settings) {
        dividedCount += 1
        expectSame(divided, YAMLReader.readWhole(settings))
      }
      let export = source(random.damaged(clixml, pieces: Self.clixmlPieces), .clixml)
      if let divided = CLIXMLReader.readDivided(export, leastSize: 100) {
        dividedCount += 1
        expectSame(divided, CLIXMLReader.readWhole(export))
      }
    }
    #expect(dividedCount > 100)
  }

  @Test("read CLIXML the same as one parser")
  func clixml() {
    let objects = (0..<60).map { number in
      """
      \n  <Obj RefId="\(number)">
          <TN\(number == 0 ? " RefId=\"0\"><T>Microsoft.Exchange.Data.X</T></TN>" : "Ref RefId=\"0\" />")
          <Props><S N="Name">é \(number)_x000A_</S><Nil N="Nothing" /><S N="CData"><![CDATA[<b>]]></S></Props>
        </Obj>
      """
    }
    let text = "<Objs Version=\"1.1.0.1\" xmlns=\"x\">" + objects.joined() + "\n</Objs>"
    let source = source(text, .clixml)
    expectSame(CLIXMLReader.readDivided(source, leastSize: 500), CLIXMLReader.readWhole(source))
    let broken = self.source(text.replacing("é 40", with: "&nothing;"), .clixml)
    #expect(CLIXMLReader.readDivided(broken, leastSize: 500) == nil)
  }

  @Test(
    "read simple values the same as one parser, however they are written",
    arguments: [
      "<S N=\"a\">b</S>", "<S N=\"\"></S>", "\r\n\t<S N=\"a\">b</S>\r\n", "<S N='a'>b</S>", "<S  N = \"a\" >b</S >",
      "<S N=\"a\"/>", "<Nil N=\"a\" />", "<Nil/>", "<S>no name</S>", "<S N=\"a>b\">c>d</S>", "<S N=\"a\">é &amp; ü</S>",
      "<S N=\"a&#65;\">b</S>", "<S N=\"a\">_x000A_ _ x_x</S>", "<S N=\"a_x0041_\">b</S>", "<S N=\"a\">b\r\nc</S>",
      "<S N=\"a\"><![CDATA[]]></S>", "<S N=\"a\"><S N=\"b\">nested</S></S>", "<S N=\"a\">b<!-- c --></S>",
      "<strange1 of=\"none\">b</strange1>", "<a.b N=\"a\">b</a.b>", "<S x:N=\"a\">b</S>", "<S A=\"N\">b</S>",
      "<Obj N=\"a\" RefId=\"90\"><ToString>b</ToString><I32>1</I32></Obj><Ref N=\"b\" RefId=\"90\" />",
      "text <S N=\"a\">b</S> text", "<?x?><S N=\"a\">b</S>",
      "<BA N=\"a\">\(String(repeating: "AQIDBA==", count: 99))</BA>",
    ])
  func simpleValues(value: String) {
    let source = export(with: value, in: [3, 10, 31, 59])
    expectSame(CLIXMLReader.readDivided(source, leastSize: 500), CLIXMLReader.readWhole(source))
  }

  @Test(
    "are not used where simple values are faulty, or no elements",
    arguments: [
      "<!-- <S N=\"a\">b</S> -->", "<S N=\"x\"><![CDATA[<S N=\"a\">b</S>]]></S>", "<?x <S N=\"a\">b</S> ?>",
      "<![CDATA[<S N=\"a\">b</S><S><![CDATA[]]>", "<S N=\"<S N=\"a\">b</S>\">b</S>", "<S <S N=\"a\">b</S>>b</S>",
      "<S N=\"a\">]]></S>", "<S N=\"a\">b</B>", "<S N=\"a\" N=\"b\"/>", "<S N=a>b</S>",
      "<S N=\"a\">&b;</S>", "<1 N=\"a\">b</1>", "<S N=\"a\"B=\"b\"/>", "< S N=\"a\">b</S>", "<S N=\"a\">b</S",
      "<S N=\"a\">b< /S>", "<S N=\"a\" /", "<S N=\"a\"",
    ], [31, 59])
  func faultyValues(value: String, number: Int) {
    #expect(CLIXMLReader.readDivided(export(with: value, in: [number]), leastSize: 500) == nil)
  }

  /// An export of 60 objects, some of which have one value more.
  private func export(with value: String, in numbers: Set<Int>) -> Source {
    let usual = "\n    <S N=\"Name\">x</S>\n    <B N=\"Enabled\">true</B>\n    "
    let objects = (0..<60).map { number in
      "\n  <Obj RefId=\"\(number)\"><Props>\(usual)\(numbers.contains(number) ? value : "")</Props></Obj>"
    }
    return source("<Objs>\(objects.joined())\n</Objs>", .clixml)
  }

  private func indented(_ text: String, by blanks: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : blanks.dropLast(2) + $0.dropFirst(blanks.isEmpty ? 2 : 0) }.joined(separator: "\n")
  }

  private func source(_ text: String, _ format: SourceFormat) -> Source {
    source(Array(text.utf8), format)
  }

  private func source(_ bytes: [UInt8], _ format: SourceFormat) -> Source {
    Source(Source.ID(0), name: "input", DecodedText(bytes), format: format)
  }

  private typealias Result = (tree: Tree, problems: [Problem])

  private func expectSame(_ first: Result?, _ second: Result) {
    let (outline, expected) = (first.map(Outline.init), Outline(second))
    #expect(outline?.lines == expected.lines)
  }

  /// All that a reading tells.
  private struct Outline {
    let lines: [String]

    init(_ result: Result) {
      let tree = result.tree
      let nodes = tree.nodes.indices.map { number in
        let (node, index) = (tree.nodes[number], Node.Index(number))
        let target = tree.resolved(index) ?? -1
        return """
          \(node.kind) \(node.style) \(node.flags.rawValue) \(tree.span(index).range) \(tree.next(index)) \(target) \
          \(tree.typeName(index) ?? "") \(tree.string(index))
          """
      }
      let problems = result.problems.map { "\($0.rule) \($0.span.range) \($0.values)" }
      lines = ["\(tree.roots)"] + nodes + problems
    }
  }
}
