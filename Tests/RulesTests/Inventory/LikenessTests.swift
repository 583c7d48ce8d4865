import Linter
import Testing

@Suite("POP3 and IMAP4 settings with a few properties")
struct LikenessTests {
  @Test(
    "are told apart by what is there",
    arguments: [
      ("ProtocolName : POP3\nLoginType : PlainTextLogin\n", "a.txt", "PopSettings"),
      ("ProtocolName : IMAP4\nLoginType : PlainTextLogin\n", "a.txt", "ImapSettings"),
      ("ProtocolName : IMAP4\nLoginType : PlainTextLogin\n", "pop.txt", "ImapSettings"),
      ("LoginType : PlainTextLogin\nSSLBindings : {[::]:995, 0.0.0.0:995}\n", "a.txt", "PopSettings"),
      ("LoginType : PlainTextLogin\nSSLBindings : {[::]:993, 0.0.0.0:993}\n", "a.txt", "ImapSettings"),
      ("UnencryptedOrTLSBindings : {0.0.0.0:110}\nSSLBindings : {0.0.0.0:2995}\n", "a.txt", "PopSettings"),
      ("X509CertificateName : a\nExternalConnectionSettings : {mail.contoso.com:143:TLS}\n", "a.txt", "ImapSettings"),
      ("LoginType : 3\nDistinguishedName : CN=1,CN=POP3,CN=Protocols,CN=EX01,CN=Servers\n", "a.txt", "PopSettings"),
      (
        "[PS] C:\\>Get-PopSettings | fl LoginType, Server\n\nLoginType : SecureLogin\nServer    : EX01\n", "a.txt",
        "PopSettings"
      ),
      ("[{\"LoginType\": 3, \"X509CertificateName\": \"a\"}]", "C:/exports/Get-ImapSettings.json", "ImapSettings"),
      ("[{\"LoginType\": 3, \"SSLBindings\": [{\"Address\": \"::\", \"Port\": 995}]}]", "a.json", "PopSettings"),
      ("LoginType,X509CertificateName\nSecureLogin,a\n", "exports/EX01-pop.csv", "PopSettings"),
    ])
  func isTold(text: String, file: String, kind: String) throws {
    let typed = Typed(text, named: file)
    #expect(try typed.object().kind.name == kind)
    #expect(typed.rules.isEmpty)
  }

  @Test(
    "that nothing tells apart are said to be one of both, and not judged",
    arguments: [
      "LoginType : PlainTextLogin\nX509CertificateName : a\n",
      "SSLBindings : {0.0.0.0:2995}\nLoginType : PlainTextLogin\n",
      "SSLBindings : {0.0.0.0:995, 0.0.0.0:993}\nLoginType : PlainTextLogin\n",
      "[{\"LoginType\": 1, \"X509CertificateName\": \"a\"}, {\"LoginType\": 1, \"X509CertificateName\": \"b\"}]",
      "LoginType,X509CertificateName\nPlainTextLogin,a\nPlainTextLogin,b\n",
    ])
  func isNotTold(text: String) throws {
    let linted = try Linted(text)
    let finding = try linted.finding("kind-not-told")
    #expect(finding.headline.contains("POP3 settings"))
    #expect(finding.headline.contains("IMAP4 settings"))
    #expect(linted.report.objectCount == 0)
  }

  @Test("are underlined where both have the property")
  func isUnderlined() throws {
    let linted = try Linted("server: EX01\nLoginType: PlainTextLogin\n")
    #expect(linted.written(try linted.finding("kind-not-told").primary.span) == "LoginType")
  }

  @Test("are those of a settings file under their section")
  func isSection() throws {
    let linted = try Linted("server: EX01\npopSettings: { LoginType: PlainTextLogin }\n")
    #expect(linted.inputFindings.isEmpty)
    #expect(linted.findings("pop-login-not-secure").count == 1)
  }
}

@Suite("Services with a name and a status")
struct ServiceRecognitionTests {
  @Test(
    "are recognised in every format",
    arguments: [
      "Name   : MSExchangePOP3\nStatus : Stopped\n", "Status,Name\nStopped,MSExchangePOP3\n",
      #"[{"Name": "MSExchangePOP3", "Status": 1}]"#, #"[{"ServiceName": "msexchangepop3", "State": "Stopped"}]"#,
      "- { Name: MSExchangePOP3, Status: Stopped }\n",
    ])
  func isRecognised(text: String) throws {
    #expect(try Typed(text).object().kind.name == "Service")
  }

  @Test(
    "are none where the name is another",
    arguments: ["Name   : web\nStatus : Stopped\n", #"[{"Name": "a", "State": 1}]"#])
  func isOther(text: String) {
    #expect(Typed(text).draft.inventory.objectCount == 0)
  }
}

@Suite("Records that a Format cmdlet made")
struct FormattingRecordTests {
  private static let mark = "ClassId2e4f51ef21dd47e99d3c952918aff9cd"

  @Test(
    "are said once in every format",
    arguments: [
      "\"\(mark)\",\"pageHeaderEntry\"\n\"033ecb2bc07a4d43b5ef94ed5a35d280\",\n\"033ecb2bc07a4d43b5ef94ed5a35d281\",\n",
      #"[{"shapeInfo": null, "\#(mark)": "033e"}, {"\#(mark)": "9e21"}]"#,
      """
      <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><TN RefId="0">
      <T>Microsoft.PowerShell.Commands.Internal.Format.FormatStartData</T></TN><Props><S N="\(mark)">033e</S></Props></Obj>
      <Obj RefId="1"><TN RefId="1"><T>Microsoft.PowerShell.Commands.Internal.Format.FormatEndData</T></TN><Props>
      <S N="\(mark)">cf52</S></Props></Obj></Objs>
      """,
    ])
  func isSaid(text: String) throws {
    let linted = try Linted(text)
    #expect(linted.report.findings.map(\.rule) == ["formatted-objects-exported"])
    #expect(linted.report.objectCount == 0)
  }

  @Test("beside objects leave those as they are")
  func isBeside() throws {
    let linted = try Linted(#"[{"\#(Self.mark)": "033e"}, {"Name": "a", "AuthMechanism": 1}]"#)
    #expect(linted.findings("formatted-objects-exported").count == 1)
    #expect(linted.report.objectCount == 1)
  }
}
