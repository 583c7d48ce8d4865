import Linter
import Testing

@Suite("Sizes without a unit")
struct SizeUnitTests {
  private static let sizes = SchemaProperty.all { $0.type == .byteSize || $0.type == .unlimitedByteSize }

  private func isUnknown(_ value: Value) -> Bool {
    if case .unknown = value { true } else { false }
  }

  @Test("are not known in an export, and said", arguments: sizes)
  func isUnknownInExport(entry: SchemaProperty) throws {
    let typed = Typed(entry.export("'36'"))
    #expect(typed.rules == ["size-unit-missing"])
    #expect(isUnknown(try typed.object().value(entry.property.name)))
  }

  @Test("are bytes where a person wrote them, and where they are nothing", arguments: sizes)
  func isBytesInSettings(entry: SchemaProperty) throws {
    #expect(!isUnknown(try Typed(entry.settings("70000")).object().value(entry.property.name)))
    #expect(!isUnknown(try Typed(entry.export("0")).object().value(entry.property.name)))
  }

  @Test("are bytes where any larger unit would be too much")
  func isBytesForCertain() throws {
    let typed = Typed("Name           : a\nAuthMechanism  : Tls\nMaxMessageSize : 37748736\n", named: "a.txt")
    #expect(typed.rules.isEmpty)
    #expect(!isUnknown(try typed.object().value("MaxMessageSize")))
  }

  @Test("are bytes in a script that sets them")
  func isBytesInScript() throws {
    let typed = Typed(
      "configuration C\n{\n  ExchReceiveConnector A\n  {\n    Identity = 'EX01\\a'\n    MaxHeaderSize = 65536\n  }\n}\n",
      named: "a.ps1")
    #expect(!isUnknown(try typed.object().value("MaxHeaderSize")))
  }

  @Test("come with the sizes that they can mean")
  func hasCandidates() throws {
    let linted = try Linted("Name           : a\nAuthMechanism  : Tls\nMaxMessageSize : 36\n")
    #expect(try linted.finding("size-unit-missing").primary.text == "36 MB?")
  }

  @Test("are not written into a settings file")
  func isLeftOut() throws {
    let converted = try Converted("Name           : a\nAuthMechanism  : Tls\nMaxMessageSize : 36\n")
    #expect(!converted.text.contains("MaxMessageSize: 36"))
    #expect(converted.text.contains("# MaxMessageSize: left out"))
  }
}
