import Linter
import Testing

@Suite("CLIXML that is cut, damaged or none")
struct CLIXMLFaultTests {
  private static let whole = """
    <Objs><Obj RefId="0"><TN RefId="0"><T>Ns.A</T></TN><ToString>x</ToString><Props><S N="a">1 &amp; _x0041_</S>
    <Obj N="b" RefId="1"><LST><S>2</S><Nil /></LST></Obj></Props><MS><Ref N="c" RefId="1" /></MS></Obj>
    <Obj RefId="2"><TNRef RefId="0" /><Props><S N="a">3</S><!-- d --><TS N="e">PT1S</TS></Props></Obj></Objs>
    """

  @Test("keeps what was whole, and marks what was open, wherever it is cut")
  func marksCut() {
    let bytes = Array(Self.whole.utf8)
    #expect(CLIXMLText(bytes: bytes).problems.isEmpty)
    let (first, second) = ("{a: '1 & A', b: ['2', null], c: *['2', null]}", "{a: '3', e: '00:00:01'}")
    #expect(CLIXMLText(bytes: bytes).shape == "[\(first), \(second)]")
    for length in 0..<bytes.count {
      let text = CLIXMLText(bytes: Array(bytes[..<length]))
      #expect(text.rules == ["syntax-error"])
      #expect(text.problems.allSatisfy { $0.span.range.upperBound <= length })
      #expect(text.shape.hasSuffix("~]"))
      // A record counts as whole only when its end tag was read.
      let isWhole = String(decoding: bytes[..<length], as: UTF8.self).contains("</MS></Obj>")
      #expect(text.shape.contains(first) == isWhole)
      #expect(!text.shape.contains(second) || length >= bytes.count - "</Objs>".utf8.count)
    }
  }

  enum Strange: String, CaseIterable {
    case elements = "1000 elements"
    case attributes = "60 attributes"
    case tag = "1048576 bytes"

    var content: String {
      switch self {
      case .elements: String(repeating: "<a/>", count: 1_001)
      case .attributes: "<S" + (0..<60).map { " a\($0)=''" }.joined() + "/>"
      case .tag: "<S" + String(repeating: " ", count: 3 << 20) + "/>"
      }
    }
  }

  @Test("is left where names or tags are none that PowerShell writes", arguments: Strange.allCases)
  func leavesStrangers(strange: Strange) throws {
    let text = CLIXMLText(whole: Self.whole.dropLast("</Objs>".count) + strange.content)
    #expect(text.rules == ["syntax-error"])
    #expect(try #require(text.problems.first).values["problem"]?.contains(strange.rawValue) == true)
    #expect(text.records.count >= 2)
  }

  @Test("is read where a value is long")
  func readsLongValues() {
    let value = String(repeating: "x", count: 3 << 20)
    let text = CLIXMLText("<Obj RefId=\"0\"><Props><S N=\"A\">\(value)</S><S N=\"B\">y</S></Props></Obj>")
    #expect(text.problems.isEmpty)
    #expect(text.string("B", of: 0) == "y")
  }

  @Test("never harms, whatever bytes are changed")
  func survivesMutations() {
    let bytes = Array(Self.whole.utf8)
    var generator = SystemRandomNumberGenerator()
    let letters = Array("<>&\"'/=_x;#N ![]-?ObjRefS0".utf8) + [0xFF, 0xC3, 0]
    for _ in 0..<3_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<changed.count, using: &generator)
        changed[index] = letters.randomElement(using: &generator) ?? 0
      }
      let text = CLIXMLText(bytes: changed)
      #expect(text.problems.allSatisfy { $0.span.range.upperBound <= text.source.text.count }, "\(changed)")
      #expect(text.tree.nodes.allSatisfy { $0.start <= $0.end && Int($0.end) <= text.source.text.count }, "\(changed)")
      #expect(!text.shape.isEmpty)
    }
  }

  @Test(
    "is refused where something else stands at the top",
    arguments: [
      ("<html><body/></html>", "<html", "web page"), ("<HTML>", "<HTML", "web page"),
      ("<?xml version='1.0'?><configuration a='b'/>", "<configuration", "`<configuration>`"),
      ("<!DOCTYPE html><html></html>", "<!DOCTYPE", "web page"),
    ])
  func refusesOthers(whole: String, place: String, words: String) throws {
    let text = CLIXMLText(whole: whole)
    let problem = try #require(text.problems.first)
    #expect(text.rules == ["syntax-error"])
    #expect(text.written(problem.span) == place)
    #expect(problem.values["problem"]?.contains(words) == true)
    #expect(text.shape == "[~]")
  }

  @Test("does not expand entities")
  func refusesEntities() throws {
    let levels = (1...30).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
    let text = CLIXMLText(whole: "<!DOCTYPE Objs [<!ENTITY a0 \"x\">\(levels)]><Objs><S>&a30;</S></Objs>")
    let problem = try #require(text.problems.first)
    #expect(text.rules == ["syntax-error"])
    #expect(text.written(problem.span) == "<!DOCTYPE")
  }

  @Test(
    "says what is wrong, and where",
    arguments: [
      ("<Objs><S>a & b</S></Objs>", 12, "`&amp;`"), ("<Objs><S>a</B></Objs>", 12, "closes another"),
      ("<Objs></Objs><Objs></Objs>", 13, "behind the end"), ("<Objs><S>&nbsp;</S></Objs>", 9, "not known"),
      ("<Objs><S>&#0;</S></Objs>", 9, "no character"), ("<Objs><S N='a' N='b'/></Objs>", 15, "twice"),
      ("<Objs><S>a", 10, "ends in the middle"), ("", 0, "ends in the middle"), ("PS C:\\>", 0, "cannot stand here"),
    ])
  func saysFault(whole: String, offset: Int, words: String) throws {
    let problem = try #require(CLIXMLText(whole: whole).problems.first)
    #expect(problem.rule == "syntax-error")
    #expect(problem.span.range.lowerBound == offset)
    #expect(problem.values["problem"]?.contains(words) == true)
  }

  @Test(
    "nested without end is cut early, with the place",
    arguments: [
      "<LST>", "<Obj>", "<S>", "<x>", "<Obj><Props><Obj N='a'>", "<Obj><LST>",
      "<Obj><DCT><En><S N='Key'>a</S><Obj N='Value'><DCT><En><S N='Key'>a</S>",
    ])
  func limitsDepth(opening: String) {
    let time = ContinuousClock().measure {
      let text = CLIXMLText(String(repeating: opening, count: 20_000))
      #expect(text.rules == ["nested-too-deep"])
      #expect(text.tree.nodes.count < 1_000)
    }
    #expect(time < .seconds(20))
  }

  @Test("of 128 levels is still read")
  func readsAllowedDepth() {
    let (opening, closing) = ("<Obj N='a'><Props>", "</Props></Obj>")
    let text = CLIXMLText(String(repeating: opening, count: 127) + String(repeating: closing, count: 127))
    #expect(text.problems.isEmpty)
    #expect(text.tree.nodes.count == 1 + 127 + 126)
  }

  @Test(
    "with something huge takes no time",
    arguments: [
      "<S>", "<S N='", "<!-- ", "<", "<Obj><MS>", "<?a ", "<S><![CDATA[", "<Obj><TN><T>", "<S>_x", "<S a0='' ",
    ])
  func survivesHugeElements(opening: String) {
    for filling in ["x", "_x0041_", "_x", "&amp;", " a='b'", "<S N='x'>a</S>", "[Subject]_x000A_", "<!", "\n"] {
      let time = ContinuousClock().measure {
        let text = CLIXMLText(whole: "<Objs>" + opening + String(repeating: filling, count: 50_000))
        #expect(text.problems.allSatisfy { $0.span.range.upperBound <= text.source.text.count })
      }
      #expect(time < .seconds(20), "\(filling)")
    }
  }

  @Test("with as many added as own properties takes no time")
  func survivesManyNames() {
    let members = (0..<5_000).map { "<S N='a\($0)'>x</S>" }.joined()
    let time = ContinuousClock().measure {
      _ = CLIXMLText("<Obj><Props>\(members)</Props><MS>\(members)</MS></Obj>").problems
    }
    #expect(time < .seconds(20))
  }
}
