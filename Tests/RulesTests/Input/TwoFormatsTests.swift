import Linter
import Testing

/// The settings of one server in some format.
struct FormattedSettings: Sendable, CustomTestStringConvertible {
  let name: String
  private let text: String

  var testDescription: String { name }

  /// - Parameter login: the value that is judged.
  func text(_ server: String, login: String) -> String {
    text.replacing("SERVER", with: server).replacing("LOGIN", with: login)
  }

  static let all = [
    FormattedSettings(name: "YAML", text: "popSettings:\n  Server: SERVER\n  LoginType: LOGIN\n"),
    FormattedSettings(
      name: "Format-List", text: "Server       : SERVER\nProtocolName : POP3\nLoginType    : LOGIN\n"),
    FormattedSettings(
      name: "JSON", text: "{\n  \"Server\": \"SERVER\",\n  \"ProtocolName\": \"POP3\",\n  \"LoginType\": \"LOGIN\"\n}\n"
    ),
    FormattedSettings(
      name: "CLIXML",
      text: """
        <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
          <Obj RefId="0">
            <Props>
              <S N="Server">SERVER</S>
              <S N="ProtocolName">POP3</S>
              <S N="LoginType">LOGIN</S>
            </Props>
          </Obj>
        </Objs>

        """),
    FormattedSettings(
      name: "CSV", text: "\"Server\",\"ProtocolName\",\"LoginType\"\n\"SERVER\",\"POP3\",\"LOGIN\"\n"),
    FormattedSettings(
      name: "DSC",
      text: "Configuration C {\n  ExchPopSettings P {\n    Server = 'SERVER'\n    LoginType = 'LOGIN'\n  }\n}\n"),
    FormattedSettings(name: "commands", text: "Set-PopSettings -Server SERVER -LoginType LOGIN\n"),
    FormattedSettings(name: "the text of an object", text: "@{Server=SERVER; ProtocolName=POP3; LoginType=LOGIN}\n"),
  ]
}

/// What a person appended to a file: `>>` in a shell, or a paste.
@Suite("Two formats in one file")
struct TwoFormatsTests {
  @Test("are both read, or the place is named where the second begins", arguments: FormattedSettings.all)
  func namesSecond(first: FormattedSettings) throws {
    for second in FormattedSettings.all where second.name != first.name {
      for gap in ["", "\n", "\n\n\n"] {
        let start = first.text("EX01", login: "SecureLogin") + gap
        let linted = try Linted(start + second.text("EX02", login: "PlainTextLogin"))
        let told = linted.report.findings.filter { $0.severity > .info }
        #expect(
          told.contains { $0.primary.span.range.lowerBound >= start.utf8.count },
          "\(second.name) behind \(first.name): \(told.map(\.rule))")
        #expect(linted.report.status != .success)
      }
    }
  }

  @Test("prove nothing by what is missing in the first", arguments: FormattedSettings.all)
  func makesPartial(first: FormattedSettings) throws {
    for second in FormattedSettings.all where second.name != first.name {
      let linted = try Linted(
        first.text("EX01", login: "SecureLogin") + "\n" + second.text("EX01", login: "SecureLogin"))
      #expect(
        !linted.rules.contains { $0.hasSuffix("-missing") }, "\(second.name) behind \(first.name): \(linted.rules)")
    }
  }
}
