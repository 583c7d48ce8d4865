import Linter
import Testing

@Suite("Scripts of Desired State Configuration are judged")
struct DSCScriptTests {
  private static let script = #"""
    Configuration Mail {
      Node MX1 {
        ExchPopSettings Pop { Server = 'MX1'; LoginType = 'PlainTextLogin'; SSLBindings = '0.0.0.0:995' }
        ExchReceiveConnector Scanner {
          Identity = 'MX1\Scanner'
          AuthMechanism = 'ExternalAuthoritative'
          PermissionGroups = @('AnonymousUsers', 'ExchangeServers')
          Credential = $credential
        }
        Service Pop { Name = 'MSExchangePOP3'; StartupType = 'Manual'; State = 'Running' }
        Service Relay { Name = 'MSExchangePOP3BE'; Ensure = 'Absent' }
        ExchDatabaseAvailabilityGroup Dag { Name = 'DAG1' }
      }
    }
    """#

  @Test("as settings are, and what they do not manage is not missing")
  func isJudged() throws {
    let linted = try Linted(Self.script)
    #expect(linted.rules == ["pop-login-not-secure", "relay-methods-mixed", "pop-service-not-automatic"])
    #expect(linted.report.serverCount == 1)
    #expect(linted.report.objectCount == 3)
    #expect(
      linted.report.skipped.map(\.name) == [
        "of receive connectors: Credential", "Service that must be absent", "ExchDatabaseAvailabilityGroup",
      ])
    #expect(linted.reasons("client-connector-missing") == ["receiveConnectors is cut short"])
  }

  @Test("with the place of each value")
  func hasPlaces() throws {
    let linted = try Linted(Self.script)
    #expect(try linted.written(linted.finding("pop-login-not-secure").primary.span) == "'PlainTextLogin'")
    let span = try linted.finding("relay-methods-mixed").primary.span
    #expect(linted.written(span) == "@('AnonymousUsers', 'ExchangeServers')")
  }

  @Test("and two nodes are two servers")
  func separatesNodes() throws {
    let connector = """
      Node a { ExchReceiveConnector Relay {
        Identity = "$name\\Relay"; Bindings = '0.0.0.0:25'; RemoteIPRanges = '10.0.0.1'
      } }

      """
    let linted = try Linted(connector + connector)
    #expect(linted.rules.isEmpty)
    #expect(linted.report.serverCount == 2)
  }
}
