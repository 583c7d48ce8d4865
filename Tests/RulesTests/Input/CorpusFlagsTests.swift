import Linter
import Testing

/// A real export with all that must be said about it on a fixed day.
struct CorpusSample: Sendable {
  let path: String
  /// `severity[rule] object` under the profiles of the command, in alphabetical order, hints too.
  let found: [String]
  /// The same under the profiles `stig` and `cis`.
  let policy: [String]
  /// What is skipped, by name; `nil` as an element for what the export does not name, `nil` alone for anything.
  let skipped: [String?]?
  let objectCount: Int

  init(
    _ path: String, found: [String] = [], policy: [String] = [], skipped: [String?]? = [], objectCount: Int = 0
  ) {
    self.path = path
    self.found = found
    self.policy = policy
    self.skipped = skipped
    self.objectCount = objectCount
  }
}

extension CorpusSample: CustomTestStringConvertible {
  var testDescription: String { path }
}

@Suite("A sample of the corpus", .enabled(if: Corpus.isPresent, "../shared/corpus is not there"))
struct CorpusFlagsTests {
  @Test("is found fault with where its index does, and nowhere else", arguments: CorpusSample.all)
  func hasFlags(sample: CorpusSample) throws {
    #expect(try Self.flags(report(sample, ["workfront", "microsoft"])) == sample.found)
    #expect(try Self.flags(report(sample, ["stig", "cis"])) == sample.policy)
  }

  @Test("is skipped by name where it is nothing that exlint checks", arguments: CorpusSample.all)
  func isSkipped(sample: CorpusSample) throws {
    let report = try report(sample, ["workfront", "microsoft"])
    #expect(report.objectCount == sample.objectCount)
    let skipped = report.skipped.filter { $0.reason != .properties }.flatMap {
      Array(repeating: $0.name, count: $0.count)
    }
    if let expected = sample.skipped { #expect(skipped == expected) }
    #expect(!report.skipped.isEmpty || report.objectCount > 0 || report.count(.error) > 0)
  }

  @Test("gives what the index says must not be flagged no finding", arguments: mustNotFlag)
  func hasNoFalseAlarm(path: String, rules: [String]) throws {
    let sample = CorpusSample(path)
    let report = try report(sample, Set(Linted.ruleSet.profiles))
    for rule in rules {
      #expect(Linted.ruleSet.rule(rule) != nil, "there is no rule \(rule)")
      #expect(!report.findings.contains { $0.rule == rule })
    }
  }

  /// Folders of the corpus that INDEX.md does not list: each has a README of its own.
  private static let otherFolders = ["powershell/", "reports/", "truth/"]

  @Test("has an entry in the table")
  func isListed() {
    let files = Corpus.files.filter { file in
      file.contains("/") && !Self.otherFolders.contains { file.hasPrefix($0) }
    }
    #expect(CorpusSample.all.map(\.path).sorted() == files)
  }

  /// The guards of the index against false alarms, as rules.
  private static let mustNotFlag = [
    (
      "format-list/receiveconnector-frontend-doublespaced.txt",
      [
        "client-connector-tls-optional", "client-connector-basic-before-tls",
        "hybrid-connector-certificate-self-signed",
      ]
    ),
    ("format-list/receiveconnector-two-joined-arrays.txt", ["connector-protocol-log-off", "unreadable-value"]),
    ("format-list/testservicehealth-wrapped-four-roles.txt", ["pop-service-stopped", "pop-service-missing"]),
    ("format-list/exchangecertificate-wrapped-accessrules.txt", ["certificate-expiring", "unreadable-value"]),
    (
      "clixml/receiveconnector-e2019-five-defaults.xml",
      ["anonymous-relay-suspected", "externally-secured-open-relay", "connector-binding-conflict"]
    ),
    ("clixml/exchangecertificate-deserialized-a.xml", ["certificate-signature-weak", "certificate-for-localhost"]),
    ("clixml/exchangecertificate-incomplete-two.xml", ["certificate-signature-weak", "unreadable-value"]),
    ("clixml/testservicehealth-e2016.xml", ["pop-service-stopped", "pop-service-missing"]),
    ("clixml/service-mitigation-disabled.xml", ["pop-service-stopped", "pop-service-missing"]),
    ("json/receiveconnector-selected-o365.json", ["anonymous-relay-suspected", "client-connector-tls-optional"]),
    (
      "dsc/rekeyed-receiveconnector-internal-relay.ps1.txt",
      ["anonymous-relay-suspected", "externally-secured-open-relay", "connector-binding-conflict", "unreadable-value"]
    ),
    ("yaml/dsc-windowsservices.yml", ["misnamed-member", "unknown-key", "unknown-member"]),
  ]

  private func report(_ sample: CorpusSample, _ profiles: Set<String>) throws -> Report {
    let today = try #require(UTCDate(year: 2026, month: 11, day: 22))
    let source = Source(Source.ID(0), name: sample.path, DecodedText(try Corpus.bytes(sample.path)))
    return Linted.ruleSet.lint([source], LintOptions(profiles: profiles, today: today))
  }

  private static func flags(_ report: Report) -> [String] {
    report.findings.map { finding in
      "\(finding.severity.rawValue)[\(finding.rule)]" + (finding.subject.object.map { " " + $0 } ?? "")
    }.sorted()
  }
}
