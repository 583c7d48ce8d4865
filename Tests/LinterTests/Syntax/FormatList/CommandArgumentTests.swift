import Linter
import Testing

@Suite("What a command line says of its objects")
struct CommandArgumentTests {
  @Test(
    "stands in the object that does not say it",
    arguments: [
      ("Get-ReceiveConnector \"Client EX10\" | fl Enabled", ["Identity=Client EX10"]),
      ("Get-ReceiveConnector 'EX10\\Client EX10' | fl Enabled", ["Identity=EX10\\Client EX10"]),
      ("Get-ReceiveConnector -Identity “Client EX10” | Format-List Enabled", ["Identity=Client EX10"]),
      ("Get-ReceiveConnector -id:'a' -Server EX10 | fl Enabled", ["Identity=a", "Server=EX10"]),
      ("Get-PopSettings -Server EX10 | fl Enabled", ["Server=EX10"]),
      ("Get-Service MSExchangePOP3 -ComputerName EX10 | fl Enabled", ["Name=MSExchangePOP3", "MachineName=EX10"]),
      ("Get-ExchangeCertificate 0123ABCD | fl Enabled", ["Thumbprint=0123ABCD"]),
      ("Get-ReceiveConnector | fl Enabled", []), ("Get-ReceiveConnector $name | fl Enabled", []),
      ("Get-ReceiveConnector \"$name\" -Server (hostname) | fl Enabled", []),
      ("Get-ReceiveConnector *Relay* | fl Enabled", []), ("Get-ReceiveConnector a,b | fl Enabled", []),
      ("Get-ReceiveConnector \"a`\"b\" | fl Enabled", []), ("Get-ReceiveConnector \"Client | fl Enabled", []),
      ("Get-PopSettings EX10 | fl Enabled", []), ("Get-ExchangeServer EX10 | Get-ReceiveConnector | fl Enabled", []),
      ("Get-ReceiveConnector -DomainController dc1 | fl Enabled", []),
    ])
  func isBorrowed(command: String, borrowed: [String]) {
    let text = ListedText("[PS] C:\\>\(command)\n\nEnabled : True\n\n")
    #expect(text.records == [["Enabled=True"] + borrowed])
    #expect(text.isSound)
  }

  @Test("is not said where the object says it")
  func isOwn() {
    let text = ListedText("PS C:\\> Get-ReceiveConnector A -Server B | fl\n\nidentity : B\\A\nServer   : B2\n")
    #expect(text.records == [["identity=B\\A", "Server=B2"]])
  }

  @Test("names no object of several, but their server")
  func isOfMany() {
    let text = ListedText("[PS] C:\\>Get-ReceiveConnector Relay -Server B | fl\n\nEnabled : True\n\nEnabled : False\n")
    #expect(text.records == [["Enabled=True", "Server=B"], ["Enabled=False", "Server=B"]])
  }

  @Test("stands where the command says it")
  func standsInCommand() throws {
    let text = ListedText("[PS] C:\\>Get-ReceiveConnector 'A B' | fl Enabled\n\nEnabled : True\n")
    #expect(text.written("Identity") == "A B")
    #expect(text.written(text.tree.span(text.recordNodes[0])) == "Enabled : True")
  }
}

@Suite("What stands above a list")
struct ListPrinterTests {
  private func type(below text: String) throws -> String? {
    let text = ListedText("\(text)\n\nBanner : x\n\n")
    return text.tree.typeName(try #require(text.recordNodes.first))
  }

  @Test(
    "names the cmdlet that printed it, or what is in it",
    arguments: [
      ("[PS] C:\\>Get-PopSettings | Format-List *ConnectionSettings,*Bindings,X509CertificateName", "Get-PopSettings"),
      ("Get-ImapSettings | fl", "Get-ImapSettings"), ("POP3 settings:", "Get-PopSettings"),
      ("IMAP4 on EX01", "Get-ImapSettings"), ("POP\n---", "Get-PopSettings"), ("POP and IMAP", nil),
      ("[PS] C:\\>Get-PopSettings | fl\n\nHere is IMAP", nil), ("words", nil),
    ])
  func namesCmdlet(above: String, cmdlet: String?) throws {
    #expect(try type(below: above) == cmdlet)
  }
}
