import Linter
import TestSupport
import Testing

/// Input that people have, and that a reader nearly understands: it is read, or named, and never passes.
@Suite("Input that is nearly what exlint reads")
struct NearlyReadTests {
  private static let connector = """
    Name             : A
    Identity         : EX01\\A
    PermissionGroups : ExchangeServers

    """

  @Test(
    "is read or named where it is",
    arguments: [
      (
        "\u{FEFF}LoginType    : SecureLogin\nProtocolName : POP3\nServer       : EX01\n\n"
          + "\u{FEFF}LoginType    : PlainTextLogin\nProtocolName : POP3\nServer       : EX02\n", "pop-login-not-secure"
      ),
      ("\u{200B}LoginType    : PlainTextLogin\nProtocolName : POP3\nSSLBindings  : {0.0.0.0:995}\n", "unknown-key"),
      ("{\"ProtocolName\": \"POP3\", \"LoginTyp\": 1, \"SSLBindings\": []}", "unknown-key"),
      (connector + "RemoteIPRanges   : {10.0.0.1}\nRemoteIPRanges   : {0.0.0.0-255.255.255.255}\n", "duplicate-key"),
      (
        connector + "Banner           : 220 a\nAuthMechanism : ExternalAuthoritative\nFqdn             : a\n",
        "text-skipped"
      ),
      ("Identity : EX01\\Client Frontend EX01\nBindings : {[::]:587}\nEnabled  : False\n", "client-connector-disabled"),
      ("Configuration C { ExchPopSettings P {\n  Server = 'A'\n  LoginType 'PlainTextLogin'\n} }", "syntax-error"),
      ("Configuration C { ExchPopSettings P {\n  Server = 'A' LoginType = 'PlainTextLogin'\n} }", "syntax-error"),
      ("Set-PopSettings -LoginType PlainTextLogin\nSet-PopSettings -Server B -LoginType SecureLogin\n", "given-twice"),
      ("1..3 | % { Set-PopSettings -Server \"EX0$_\" -LoginType PlainTextLogin }\n", "command-not-read"),
    ])
  func isNamed(text: String, rule: String) throws {
    #expect(try Linted(text).report.findings.contains { $0.rule == rule })
  }

  @Test("is named where it was read and nothing judges it")
  func namesRights() throws {
    let linted = try Linted(
      Self.connector + """

        [PS] C:\\>Get-ADPermission 'EX01\\A'

        Identity User                         Deny  Inherited
        -------- ----                         ----  ---------
        EX01\\A   NT AUTHORITY\\ANONYMOUS LOGON False False

        """)
    #expect(linted.report.skipped.map(\.name) == ["ADPermission"])
    #expect(linted.inputFindings.isEmpty)
  }

  @Test("is no date of today's calendar", arguments: ["31/1/2567 12:59:59", "1405/11/11 12:59:59"])
  func isOtherCalendar(date: String) throws {
    let linted = try Linted(
      "Thumbprint : A\nServices   : POP\nNotAfter   : \(date)\nNotBefore  : 1/1/2020\nSubject    : CN=a\n")
    #expect(linted.rules.contains("unreadable-value"))
    #expect(!linted.rules.contains { $0.hasPrefix("certificate-exp") })
  }
}
