import Linter
import Rules
import RuleFiles
import Testing

@Suite("Rule files")
struct RuleFileTests {
  private static let rule = """
    title: POP3 allows too many connections
    says: "{server} allows a user too many POP3 connections"
    severity: warning
    for: PopSettings
    require: { MaxConnectionsPerUser: { atMost: 100 } }
    why: One client must not take all connections.
    examples:
      deviates:
        - |
          popSettings:
            MaxConnectionsPerUser: 101
            #                      ^^^
      conforms:
        - |
          popSettings: { MaxConnectionsPerUser: 100 }

    """

  @Test("are read, and their examples hold")
  func reads() throws {
    let rule = try Self.read(Self.rule).get()
    let today = try #require(UTCDate(year: 2026, month: 11, day: 1))
    var own = OwnRules()
    own.rules = [rule]
    let run = ExampleRun(rule, Linted.ruleSet, own: own, today: today)
    #expect(run.count == 2)
    #expect(run.failures.map(\.message).isEmpty)
  }

  @Test(
    "that are faulty are told at the place",
    arguments: [
      ("severity: warning", "severty: warning", "severty"), ("severity: warning", "severity: grave", "grave"),
      ("for: PopSettings", "for: PopSetting", "PopSetting"),
      ("MaxConnectionsPerUser: {", "MaxConnectionPerUser: {", "MaxConnectionPerUser"),
      ("atMost: 100", "atMots: 100", "atMots"), ("atMost: 100", "atMost: many", "many"),
      ("for: PopSettings", "for: PopSettings\nversions: 2011+", "2011+"),
      ("for: PopSettings", "for: PopSettings\ncheck: pop-service-stopped", "pop-service-stopped"),
      ("for: PopSettings", "for: PopSettings\nselect: client-connector", "client-connector"),
      ("for: PopSettings", "for: PopSettings\nscope: nowhere", "nowhere"),
      ("for: PopSettings", "for: PopSettings\nfix: { restart: imapp }", "imapp"),
      ("for: PopSettings", "for: PopSettings\nrelated: [{ property: Nope, says: x }]", "Nope"),
    ])
  func tellsPlace(from: String, to: String, place: String) throws {
    let text = Self.rule.replacing(from, with: to)
    guard case .failure(let error) = Self.read(text) else {
      Issue.record("read without an error")
      return
    }
    let written = String(decoding: Array(text.utf8)[error.span.range], as: UTF8.self)
    #expect(written == place, "\(error.message)")
    #expect(!error.message.isEmpty)
  }

  private static func fix(running command: String) -> String {
    "fix: { run: '\(command.replacing("'", with: "''"))' }\n"
  }

  @Test(
    "with a placeholder where a value could end its quotes are faulty",
    arguments: [
      "Get-X -Name '{Name}'", "Get-X -Name \"{server}\"", "Get-X \"$({identity})\"", "Get-X -Name ‘{Name}’",
      "Get-X `{Name}",
      "Get-X \"`\"{Name}\"", "Get-X 'it''s {Name}'", "cmd --% /c {Name}",
      "Get-X <# {Name} #>", "Get-X # {Name}",
    ])
  func refusesQuoted(command: String) {
    guard case .failure(let error) = Self.read(Self.rule + Self.fix(running: command)) else {
      Issue.record("read without an error")
      return
    }
    #expect(error.message.contains("quotes"))
  }

  @Test(
    "with a placeholder among quotes are not",
    arguments: [
      "Get-X -Name {LoginType} -Title 'a'", "Get-X -Name 'it''s' -Server {server}", "Get-X ``{identity}",
      "Get-X '`' {LoginType}", "Get-X | Where-Object { \"$($_.A)\" -eq 'b' } | Set-X {identity} -Url a#b {server}",
    ])
  func allowsBare(command: String) throws {
    let rule = try Self.read(Self.rule + Self.fix(running: command)).get()
    #expect(rule.fix.run.all.flatMap(\.content) == [command])
  }

  @Test("with a placeholder that stands for nothing are told what was meant")
  func refusesUnknownPlaceholder() {
    guard case .failure(let error) = Self.read(Self.rule + Self.fix(running: "Get-X {identty}")) else {
      Issue.record("read without an error")
      return
    }
    #expect(error.message == "`{identty}` stands for nothing here; did you mean `identity`?")
  }

  @Test("that name what is not known are told what is")
  func listsChoices() {
    guard case .failure(let error) = Self.read(Self.rule.replacing("severity: warning", with: "severity: warn")) else {
      Issue.record("read without an error")
      return
    }
    #expect(error.message.contains("did you mean `warning`?"))
    #expect(error.message.contains("error, info, warning"))
  }

  @Test("that lack a key are told its name", arguments: ["title", "severity", "why"])
  func tellsMissingKey(key: String) throws {
    let lines = Self.rule.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(key + ":") }
    guard case .failure(let error) = Self.read(lines.joined(separator: "\n")) else {
      Issue.record("read without an error")
      return
    }
    #expect(error.message == "the key `\(key)` is missing")
  }

  @Test("hold one rule", arguments: ["", "# nothing\n", "- a\n", "text", rule + "---\n" + rule])
  func holdsOneRule(text: String) {
    guard case .failure(let error) = Self.read(text) else {
      Issue.record("read without an error")
      return
    }
    #expect(!error.message.isEmpty)
  }

  private static func read(_ text: String) -> Result<Linter.Rule, RuleError> {
    let source = Source(Source.ID(0), name: "too-many.yaml", DecodedText(Array(text.utf8)))
    return Result { () throws(RuleError) in
      try RuleFile.rule(Reading(source).tree, id: "too-many", category: "own", Linted.ruleSet.vocabulary)
    }
  }
}
