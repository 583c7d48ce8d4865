import Linter
import Testing

@Suite("Lists that a script joined")
struct JoinedListTests {
  private static let separators = [";", "|", "; ", " | ", ",", ", "]

  private static func elements(of type: ValueType) -> [String] {
    switch type {
    case .binding: ["0.0.0.0:25", "[::]:25"]
    case .range: ["192.0.2.10", "10.0.0.0-10.0.0.9"]
    case .connectionSettings: ["mail.contoso.com:995:SSL", "mail.contoso.com:110:TLS"]
    default: ["mail.contoso.com", "*.contoso.com"]
    }
  }

  @Test("are lists, whatever stands between", arguments: SchemaProperty.all { $0.isList }, separators)
  func isRead(entry: SchemaProperty, separator: String) throws {
    let elements = Self.elements(of: entry.property.type)
    let typed = Typed(entry.export("'" + elements.joined(separator: separator) + "'"))
    #expect(try typed.elements(entry.property.name) == elements)
    #expect(typed.rules.isEmpty)
  }

  @Test("of flags are flags", arguments: SchemaProperty.all { $0.type == .flags }, separators + [" "])
  func isFlags(entry: SchemaProperty, separator: String) throws {
    let names = entry.property.members.suffix(2).map(\.name)
    let typed = Typed(entry.export("'" + names.joined(separator: separator) + "'"))
    let set = try typed.members(entry.property.name)
    #expect(set.indices.map { entry.property.members[$0].name } == names && set.isComplete)
    #expect(typed.rules.isEmpty)
  }

  @Test("stay one text where a part is none", arguments: ["0.0.0.0:25;x", "0.0.0.0:25|[::]"])
  func isNoList(text: String) {
    #expect(Typed("receiveConnectors:\n  - { Bindings: '\(text)' }\n").rules == ["unreadable-value"])
  }

  @Test("in a table of a spreadsheet are underlined element by element")
  func hasPlaces() throws {
    let linted = try Linted(
      "Name;AuthMechanism;Bindings;RemoteIPRanges\nR;Tls;0.0.0.0:25|[::]:25;192.0.2.10 192.0.2.11\n")
    #expect(linted.inputFindings.isEmpty)
    #expect(linted.report.objectCount == 1)
  }
}
