import Linter
import Testing

/// Large enough for Expat to get a thread of its own.
@Suite("Large CLIXML")
struct LargeCLIXMLTests {
  private static let count = 20_000

  private static let objects = (0..<count).map {
    "<Obj RefId=\"\($0)\"><Props><S N=\"Name\">Relay \($0)</S><B N=\"Enabled\">true</B></Props></Obj>\n"
  }.joined()

  @Test("is read to its end")
  func isRead() {
    let text = CLIXMLText(Self.objects)
    #expect(text.problems.isEmpty)
    #expect(text.records.count == Self.count)
    #expect(text.string("Name", of: Self.count - 1) == "Relay \(Self.count - 1)")
  }

  @Test("is read up to its first fault")
  func stopsAtFault() throws {
    let text = CLIXMLText(whole: "<Objs>" + Self.objects + "<Obj></Props>" + Self.objects)
    #expect(text.rules == ["syntax-error"])
    #expect(text.records.count == Self.count)
    #expect(text.shape.hasSuffix("~]"))
  }

  @Test("is left where elements are nested too deep")
  func refusesDepth() {
    let text = CLIXMLText(Self.objects + String(repeating: "<Obj><LST>", count: 200_000))
    #expect(text.rules == ["nested-too-deep"])
  }

  @Test(
    "is left at the top where it is something else",
    arguments: ["<html>", "<!DOCTYPE x [<!ENTITY a 'b'>]><Objs>"])
  func refusesOthers(opening: String) {
    let text = CLIXMLText(whole: opening + Self.objects)
    #expect(text.rules == ["syntax-error"])
    #expect(text.records.isEmpty)
  }

  @Test("may have tags and values longer than what Expat gets at once")
  func readsLongTags() {
    let long = String(repeating: "ä", count: 700_000)
    let text = CLIXMLText("<Obj><Props><S N=\"\(long)\">\(long)</S></Props></Obj><!-- \(long) -->" + Self.objects)
    #expect(text.problems.isEmpty)
    #expect(text.records.count == Self.count + 1)
    #expect(text.string(long) == long)
  }
}
