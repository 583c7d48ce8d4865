import Linter
import Testing

@Suite("CLIXML references")
struct CLIXMLReferenceTests {
  @Test(
    "stand for the object of their number",
    arguments: [
      ("<Obj N='a' RefId='5'><LST><S>x</S></LST></Obj><Ref N='b' RefId='5'/>", "a: ['x'], b: *['x']"),
      ("<Obj N='a' RefId='5'><ToString>x</ToString></Obj><Ref N='b' RefId='5'/>", "a: 'x', b: *'x'"),
      ("<Obj N='a' RefId='RefId-5'><ToString>x</ToString></Obj><Ref N='b' RefId='RefId-5'/>", "a: 'x', b: *'x'"),
      (
        """
        <Obj N='a'><ToString>x</ToString><Props><Obj N='c' RefId='5'><ToString>y</ToString></Obj></Props></Obj>\
        <Ref N='b' RefId='5'/><Ref N='d' RefId='5'/>
        """, "a: 'x', b: 'y', d: *'y'"
      ),
      (
        "<Obj N='a'><ToString>x</ToString><Props><Obj N='c' RefId='5'><LST/></Obj></Props></Obj><Ref N='b' RefId='5'/>",
        "a: 'x', b: ?"
      ),
      // An object inside itself.
      ("<Ref N='a' RefId='0'/>", "a: ?"),
      ("<Obj N='a' RefId='5'><Props><Ref N='b' RefId='5'/></Props></Obj>", "a: {b: ?}"),
    ])
  func follows(members: String, shape: String) {
    let text = CLIXMLText("<Obj RefId='0'><Props>\(members)</Props></Obj>")
    #expect(text.shape == "[{\(shape)}]")
    #expect(text.problems.isEmpty)
  }

  @Test("to an exported object name it again")
  func followsRecord() {
    #expect(
      CLIXMLText("<Obj RefId='0'><Props><S N='a'>1</S></Props></Obj><Ref RefId='0'/>").shape == "[{a: '1'}, *{a: '1'}]")
  }

  @Test(
    "to nothing are a problem at the reference, once for each number",
    arguments: ["9", "-1", "x", "99999999999999999999"])
  func reportsUnknown(number: String) throws {
    let text = CLIXMLText("<Obj><Props><Ref N='a' RefId='\(number)'/><Ref N='b' RefId='\(number)'/></Props></Obj>")
    let problem = try #require(text.problems.first)
    #expect(text.shape == "[{a: ?, b: ?}]")
    #expect(text.rules == ["unknown-reference"])
    #expect(text.written(problem.span) == "<Ref N='a' RefId='\(number)'/>")
  }

  @Test("to nothing are reported a hundred times at most")
  func limitsReports() {
    let text = CLIXMLText((0..<1_000).map { "<Ref RefId='\($0)'/>" }.joined())
    #expect(text.problems.count == CLIXMLReader.maximumUnknownReferences)
  }

  @Test("to one long text do not repeat it")
  func survivesRepetition() {
    let long = String(repeating: "_x0041_", count: 10_000)
    let lost =
      "<Obj><ToString>x</ToString><I32>1</I32><Props><Obj N='a' RefId='1'><ToString>\(long)</ToString></Obj></Props></Obj>"
    let text = CLIXMLText(lost + String(repeating: "<Ref RefId='1'/>", count: 10_000))
    #expect(text.problems.isEmpty)
    #expect(text.tree.nodes.count { $0.kind == .scalar } == 2)
  }
}
