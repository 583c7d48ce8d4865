import Foundation
import Testing

@Suite("Rules of one's own")
struct OwnRuleTests {
  static let good = """
    title: POP3 allows more than 100 connections for each user
    says: "{server} allows a user too many POP3 connections"
    severity: warning
    profiles: [contoso]
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
          popSettings:
            MaxConnectionsPerUser: 100

    """

  private static let settings = "server: EX01\npopSettings: { LoginType: SecureLogin, MaxConnectionsPerUser: 500 }\n"

  @Test("are run beside the built-in ones")
  func runsRule() throws {
    let files = try Scratch(["rules/too-many.yaml": Self.good, "settings.yaml": Self.settings])
    let run = try Run("--rules", "rules", "--profile", "contoso", "--format", "json", "settings.yaml", in: files.url)
    #expect(run.status == 1, "\(run.errors)")
    #expect(try run.json()["findings"]?.list?.compactMap { $0["rule"]?.text } == ["too-many"])
  }

  @Test(
    "that are faulty are a finding with a place, and the exit status is 2",
    arguments: [
      (good.replacing("severity", with: "severty"), "severty"),
      (good.replacing("PopSettings", with: "PopSetings"), "PopSetings"),
      (good.replacing("MaxConnectionsPerUser: {", with: "MaxConnectionPerUser: {"), "MaxConnectionPerUser"),
      ("title: [\n", "YAML"), ("x", "mapping"),
    ])
  func reportsFaultyRule(text: String, words: String) throws {
    let files = try Scratch(["rules/too-many.yaml": text, "settings.yaml": Self.settings])
    let run = try Run("--rules", "rules", "--color", "never", "settings.yaml", in: files.url)
    #expect(run.status == 2)
    #expect(run.output.contains("rules/too-many.yaml"))
    #expect(run.output.contains(words))
    #expect(run.errors.contains("a rule file is faulty and was left out"))
  }

  @Test("in a folder that is not there are an error")
  func reportsMissingFolder() throws {
    let run = try Run("--rules", "nowhere", "-", input: Self.settings)
    #expect(run.status == 2)
    #expect(run.errors.contains("nowhere: there is no such file or folder"))
  }

  @Test("are tested by their examples")
  func testsRule() throws {
    let files = try Scratch(["rules/too-many.yaml": Self.good])
    let run = try Run("test", "rules", in: files.url)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("2 passed, 0 failed\n"))
  }

  @Test("whose example does not do what it says fail the test")
  func failsTest() throws {
    let files = try Scratch([
      "rules/too-many.yaml": Self.good.replacing("MaxConnectionsPerUser: 101", with: "MaxConnectionsPerUser: 99 ")
    ])
    let run = try Run("test", "rules", in: files.url)
    #expect(run.status == 1)
    #expect(run.output.contains("rules/too-many.yaml:10:7: too-many: example 1 of `deviates`: marked is"))
    #expect(run.output.hasSuffix("1 passed, 1 failed\n"))
  }

  @Test("that are faulty cannot be tested")
  func refusesFaultyRule() throws {
    let files = try Scratch(["rules/too-many.yaml": Self.good.replacing("severity", with: "severty")])
    let run = try Run("test", "rules", in: files.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("rules/too-many.yaml:3:1:"))
    #expect(run.errors.contains("did you mean `severity`?"))
    #expect(run.output.isEmpty)
  }

  @Test("are explained")
  func explainsRule() throws {
    let files = try Scratch(["rules/too-many.yaml": Self.good])
    let run = try Run("explain", "too-many", "--rules", "rules", in: files.url)
    #expect(run.status == 0)
    #expect(run.output.contains("One client must not take all connections."))
  }

  @Test("that cannot be read are said while another rule is explained, and the exit status is 2")
  func explainsBesideFaults() throws {
    let files = try Scratch(["rules/too-many.yaml": Self.good.replacing("severity", with: "severty")])
    for folder in ["rules", "nowhere"] {
      let run = try Run("explain", "pop-login-not-secure", "--rules", folder, in: files.url)
      #expect(run.status == 2)
      #expect(run.errors.contains(folder))
      #expect(run.output.contains("pop-login-not-secure"))
    }
  }
}
