import Foundation
import Linter
import TestSupport
import Testing

@Suite("The edits that findings offer")
struct EditTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../examples").standardizedFileURL

  /// All examples of all rules, and the larger ones of the project.
  static let texts: [String] =
    Edited.ruleSet.rules.flatMap { $0.examples.texts }
    + ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
    .filter { $0.pathExtension == "yaml" }.sorted { $0.path() < $1.path() }
    .compactMap { try? String(contentsOf: $0, encoding: .utf8) }

  @Test("are many")
  func areMany() throws {
    let count = try Self.texts.reduce(0) { try $0 + Edited($1).offers.count }
    #expect(count > 100)
  }

  @Test("leave a file with the same objects, of which one value is another, and without the finding", arguments: texts)
  func changeOneValue(text: String) throws {
    let before = try Edited(text)
    let values = before.values
    for finding in before.offers {
      let after = try Edited(before.text(after: finding))
      let words = Comment("\(finding.rule) \(finding.fix.edits)\n\(after.text)")
      let changed = zip(values, after.values).count { $0 != $1 }
      // A key that gets the name of a section brings the objects under it.
      let isRenamed = finding.rule == "unknown-key" && values.count < after.values.count
      #expect(isRenamed || values.count == after.values.count && changed <= finding.fix.edits.count, words)
      var faults = before.faults
      for fault in after.faults {
        let index = faults.firstIndex(of: fault)
        #expect(index != nil, "\(fault) \(words)")
        if let index { faults.remove(at: index) }
      }
      let isStillThere = after.report.findings.contains {
        $0.fingerprint == finding.fingerprint
          && $0.primary.span.range.lowerBound == finding.primary.span.range.lowerBound
      }
      #expect(!isStillThere, words)
    }
  }

  private static let pieces = [
    "\n", "\n  ", " ", "\t", ": ", ":", "- ", "[", "]", "{", "}", "'", "\"", "|\n", ">\n", "&a ", "*a", "# ", ",", "@",
    "\n  LoginTyp: x", "\n    Enable: x",
    "---\n", "<<: *a", "x", "\r",
  ]

  @Test("never make a damaged file worse", arguments: 0..<40)
  func surviveDamage(round: Int) throws {
    var random = DamageSource(state: UInt64(9_000 + round))
    let texts = Self.texts
    var count = 0
    for _ in 0..<40 {
      guard let text = texts.randomElement(using: &random), text.utf8.count < 20_000 else { continue }
      let damaged = String(decoding: random.damaged(Array(text.utf8), pieces: Self.pieces), as: UTF8.self)
      let before = try Edited(damaged)
      for finding in before.offers.prefix(8) {
        count += 1
        let after = try Edited(before.text(after: finding))
        // A key with its right name shows what is wrong below it.
        let isRenaming = finding.rule == "unknown-key"
        for rule in ["syntax-error", "duplicate-key", "unknown-alias"]
          + (isRenaming ? [] : ["wrong-type", "unreadable-value"])
        {
          #expect(
            after.faults.count { $0 == rule } <= before.faults.count { $0 == rule },
            "\(rule) after \(finding.rule) \(finding.fix.edits)\n\(after.text)")
        }
      }
    }
    #expect(count > 0)
  }

  @Test(
    "are not offered where they would destroy",
    arguments: [
      "popSettings:\n  LoginType: PlainTextLogn\n   SSLBindings \"0.0.0.0:995\"\n",
      "popSettings:\n  LoginType: SecureLogn\n    MaxConnections 5\n",
      "services:\n  - { Name: MSExchangePOP3, Status: on }\n",
      "popSettings:\n  LoginTyp: SecureLogin\n  LoginType: SecureLogin\n",
      "popSettings: { LoginTyp: SecureLogin, logintype: SecureLogin }\n",
      "services:\n  - { Name: x, Stat: Running, Status: Running }\n",
      "popSettings: { LoginType SecureLogin }\n", "popSettings:\n  LoginTyp: @\n  LoginType: SecureLogin\n",
      "receiveConnectors: &a\n  - Name: Client Frontend\n    AuthMechanism: [BasicAuth]\n    PermissionGroups: ExchangeUsers\nx: *a\n",
      "receiveConnectors:\n  - Name: Client Frontend\n    AuthMechanism: [&a BasicAuth]\n    PermissionGroups: ExchangeUsers\n",
    ])
  func spareWhatTheyWouldDestroy(text: String) throws {
    #expect(try Edited(text).offers.isEmpty)
  }

  @Test("rename one key of two that mean the same")
  func renamesOnce() throws {
    let edited = try Edited("popSettings:\n  LoginTyp: SecureLogin\n  LogonType: SecureLogin\n")
    #expect(edited.offers.count == 1)
  }

  @Test("quote a list of names in braces")
  func quotesInBraces() throws {
    let edited = try Edited(
      "receiveConnectors: [{ Name: Client Frontend, PermissionGroups: ExchangeUsers, AuthMechanism: BasicAuth }]\n")
    #expect(Set(edited.offers.flatMap(\.fix.edits).map(\.replacement)) == ["\"Tls, BasicAuth, BasicAuthRequireTLS\""])
  }

  @Test("and words never name a value that tells nothing")
  func namesNothingThatTellsNothing() throws {
    let finding = try Linted("services:\n  - { Name: MSExchangePOP3, Status: on }\n").finding("unknown-member")
    #expect(!finding.headline.contains("did you mean"))
    #expect(!finding.primary.text.contains("OK"))
  }

  @Test("and a value over several lines is said to be one")
  func namesContinuation() throws {
    let linted = try Linted("popSettings:\n  LoginType: SecureLogn\n    MaxConnections 5\n")
    let related = try #require(try linted.finding("unknown-member").related.first)
    #expect(linted.written(related.span) == "MaxConnections 5")
  }

  @Test("give way to a new name where a name holds a backslash", arguments: ["server: EX01\n", ""])
  func renamesConnectors(server: String) throws {
    let linted = try Linted(
      server
        + "receiveConnectors:\n  - { Name: 'a\\b', Bindings: '0.0.0.0:587', PermissionGroups: ExchangeUsers, Enabled: false }\n"
    )
    let finding = try linted.finding("client-connector-disabled")
    #expect(finding.fix.commands.isEmpty)
    #expect(finding.fix.advice.first?.contains("Where-Object Name -eq 'a\\b' | Set-ReceiveConnector -Name") == true)
  }

  @Test("go by the server that stands in front of the name")
  func usesServerInName() throws {
    let linted = try Linted(
      "server: EX01\nreceiveConnectors:\n  - { Name: 'ex01\\b', Bindings: '0.0.0.0:587', PermissionGroups: ExchangeUsers, Enabled: false }\n"
    )
    #expect(
      try linted.finding("client-connector-disabled").fix.commands == [
        "Set-ReceiveConnector -Identity 'ex01\\b' -Enabled $true"
      ])
  }
}
