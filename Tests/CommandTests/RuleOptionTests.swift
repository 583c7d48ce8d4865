import Foundation
import Testing

@Suite("Options that choose rules")
struct RuleOptionTests {
  private static let text = """
    server: EX01
    exchangeVersion: "2019"
    popSettings: { LoginType: PlainTextLogin, SSLBindings: ["0.0.0.0:1995"] }
    """

  @Test("run one rule", arguments: ["pop-login-not-secure", "pop-tls-binding-unusual-port"])
  func selects(rule: String) throws {
    let run = try Run("--format", "json", "--select", rule, "-", input: Self.text)
    #expect(run.status == 1)
    #expect(try run.json()["findings"]?.list?.compactMap { $0["rule"]?.text } == [rule])
  }

  @Test(
    "run several rules, with commas or again",
    arguments: [
      ["--select", "pop-login-not-secure,pop-tls-binding-unusual-port"],
      ["--select", "pop-login-not-secure", "--select", "pop-tls-binding-unusual-port"],
    ])
  func selectsSeveral(options: [String]) throws {
    let run = try Run(["--format", "json"] + options + ["-"], input: Self.text)
    #expect(try run.json()["findings"]?.list?.count == 2)
  }

  @Test("leave out a rule")
  func ignores() throws {
    let run = try Run("--ignore", "pop-login-not-secure,pop-tls-binding-unusual-port", "-", input: Self.text)
    #expect(run.status == 0)
  }

  @Test("leave out a finding about the text")
  func ignoresInputFinding() throws {
    let run = try Run(
      "--ignore", "unknown-key", "--fail-on", "info", "-", input: "popSettings: { LoginTyp: SecureLogin }\n")
    #expect(run.status == 0)
  }

  @Test("tell the nearest rule for a name that does not exist", arguments: ["--select", "--ignore"])
  func suggestsRule(option: String) throws {
    let run = try Run(option, "pop-login-not-secur", "-", input: Self.text)
    #expect(run.status == 2)
    #expect(run.errors.contains("there is no rule pop-login-not-secur; did you mean pop-login-not-secure?"))
  }

  @Test("tell the nearest profile for a name that does not exist")
  func suggestsProfile() throws {
    let run = try Run("--profile", "workfrnt", "-", input: Self.text)
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean workfront?"))
  }

  @Test("choose a profile", arguments: [("workfront", 1), ("microsoft", 0), ("workfront,microsoft", 1)])
  func choosesProfile(profile: String, count: Int) throws {
    let run = try Run(
      "--profile", profile, "--format", "json", "-",
      input: "popSettings:\n  SSLBindings: []\n  UnencryptedOrTLSBindings: ['0.0.0.0:110']\n")
    #expect(try run.json()["findings"]?.list?.count == count)
  }
}
