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
