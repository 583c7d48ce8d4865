import Linter
import Testing

@Suite("CLIXML objects")
struct CLIXMLShapeTests {
  @Test(
    "are records at the top, and values inside a record",
    arguments: [
      ("", "[]"),
      (
        "<Obj RefId='0'><Props><S N='Name'>A</S><B N='Enabled'>true</B></Props></Obj>", "[{Name: 'A', Enabled: 'true'}]"
      ),
      ("<Obj><ToString>A</ToString><Props><S N='a'>1</S></Props><MS><S N='b'>2</S></MS></Obj>", "[{a: '1', b: '2'}]"),
      ("<Obj><Props><S N='a'>1</S></Props><MS><S N='a'>2</S></MS></Obj>", "[{a: '1'}]"),
      ("<Obj><MS><S N='a'>1</S></MS></Obj>", "[{a: '1'}]"),
      ("<Obj><LST><S>x</S><I32>5</I32><Nil /></LST></Obj>", "['x', '5', null]"),
      (
        "<Obj><LST><Obj><Props><S N='a'>1</S></Props></Obj></LST><Props><I32 N='Capacity'>4</I32></Props></Obj>",
        "[{a: '1'}]"
      ),
      ("<LST><S>x</S></LST><IE><S>y</S></IE>", "['x', 'y']"),
      ("<Obj><LST><Obj><IE><S>x</S></IE></Obj></LST></Obj>", "['x']"),
      ("<S>x</S><Nil/>", "['x', null]"),
      ("<Obj><ToString>Running</ToString><I32>4</I32></Obj><Obj><I32>4</I32></Obj>", "['Running', '4']"),
      ("<Obj><S>x</S><MS><S N='PSComputerName'>EX01</S></MS></Obj>", "['x']"),
      ("<Obj><DT>2024-01-02T03:04:05Z</DT><ToString>1/2/2024</ToString></Obj>", "['2024-01-02T03:04:05Z']"),
      ("<Obj></Obj><Obj><Props /></Obj>", "[?, {}]"),
    ])
  func readsRecords(content: String, shape: String) {
    let text = CLIXMLText(content)
    #expect(text.shape == shape)
    #expect(text.problems.isEmpty)
  }

  @Test(
    "inside a record are their elements, their text, or else their properties",
    arguments: [
      ("<Obj N='v'><ToString>36 MB</ToString><Props><I64 N='Bytes'>1</I64></Props></Obj>", "'36 MB'"),
      ("<Obj N='v'><ToString>Tls, Integrated</ToString><I32>3</I32></Obj>", "'Tls, Integrated'"),
      ("<Obj N='v'><I32>3</I32></Obj>", "'3'"),
      ("<Obj N='v'><Props><I64 N='Bytes'>1</I64></Props><MS><S N='x'>y</S></MS></Obj>", "{Bytes: '1', x: 'y'}"),
      (
        "<Obj N='v'><LST><S>a</S><Obj><ToString>b</ToString><Props /></Obj></LST><MS><S N='x'>y</S></MS></Obj>",
        "['a', 'b']"
      ),
      ("<Obj N='v'><ToString>T</ToString><LST><S>a</S></LST></Obj>", "['a']"),
      ("<Obj N='v'><ToString>T</ToString><Props><S N='x'>y</S></Props><QUE><S>a</S></QUE></Obj>", "['a']"),
      ("<Obj N='v'><LST /></Obj>", "[]"),
      ("<Obj N='v'><LST><Obj><LST><S>a</S></LST></Obj></LST></Obj>", "[['a']]"),
      ("<Obj N='v'><Props><S N='x'>y</S></Props><LST><S>a</S></LST></Obj>", "{x: 'y'~}"),
      (
        "<Obj N='v'><DCT><En><S N='Key'>k</S><I32 N='Value'>1</I32></En><En><S N='Key'>l</S></En></DCT></Obj>",
        "{k: '1', l: ?}"
      ),
      ("<Obj N='v' />", "?"),
      ("<S N='v'>a<b/>c</S>", "?"),
      ("<BA N='SerializationData'>AAEA</BA><S N='v'>a</S>", "'a'"),
    ])
  func readsValues(member: String, shape: String) throws {
    let text = CLIXMLText("<Obj><Props>\(member)<S N='w'>z</S></Props></Obj>")
    #expect(text.shape == "[{v: \(shape), w: 'z'}]")
    #expect(text.problems.isEmpty)
  }

  @Test("below the keys of a dictionary at the top are records")
  func readsDictionary() {
    let record = "<Obj><TN RefId='1'><T>Ns.POP</T></TN><ToString>x</ToString><Props><S N='a'>1</S></Props></Obj>"
    let entry = "<En><S N='Key'>pop</S><Obj N='Value'><LST>\(record)</LST></Obj></En>"
    let text = CLIXMLText("<Obj RefId='0'><TN RefId='0'><T>Hashtable</T></TN><DCT>\(entry)</DCT></Obj>")
    #expect(text.shape == "[{pop: [{a: '1'}]}]")
    #expect(text.tree.nodes.indices.compactMap { text.tree.typeName(Node.Index($0)) } == ["Ns.POP"])
  }

  @Test("have the first name of their type, by number too, even if something left out defines it")
  func namesTypes() {
    let lost = "<Obj N='v'><ToString>x</ToString><Props><Obj N='w'><TN RefId='7'><T>B</T></TN></Obj></Props></Obj>"
    let text = CLIXMLText(
      """
      <Obj><TN RefId='0'><T>Ns.A</T><T>System.Object</T></TN><Props>\(lost)</Props></Obj>
      <Obj><TNRef RefId='0' /><Props /></Obj><Obj><TNRef RefId='7' /><Props /></Obj>
      <Obj><TN><T>G`1[[a &amp; b]]</T></TN><Props /></Obj><Obj><TNRef RefId='8' /><Props /></Obj>
      """)
    #expect(text.records.map(text.tree.typeName) == ["Ns.A", "Ns.A", "B", "G`1[[a & b]]", nil])
  }

  @Test("of one name twice in one element are a finding, since neither counts")
  func reportsDuplicates() {
    #expect(CLIXMLText("<Obj><Props><S N='a'>1</S><S N='a'>2</S></Props></Obj>").rules == ["duplicate-key"])
  }
}
