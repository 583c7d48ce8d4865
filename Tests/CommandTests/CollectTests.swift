import Foundation
import Linter
import RuleFiles
import Testing

@Suite("The script of `exlint collect`")
struct CollectTests {
  private static let kinds = RuleSet.builtIn.schema.kinds.filter { $0.getter != nil }

  private let script: String

  init() throws {
    let run = try Run("collect")
    try #require(run.status == 0)
    try #require(run.errors.isEmpty)
    script = run.output
  }

  /// The script without its comments.
  private var code: String {
    script.replacing(/(?s)<#.*?#>/, with: "").replacing(/(?m)^\s*#.*$/, with: "")
  }

  @Test("is plain ASCII in lines, which every PowerShell reads as it is meant")
  func isPlainText() {
    #expect(script.utf8.allSatisfy { $0 == 0x0A || 0x20..<0x7F ~= $0 })
    #expect(script.hasSuffix("}\n"))
    #expect(script.split(separator: "\n").allSatisfy { $0.utf8.count <= 128 })
  }

  @Test("runs only commands that read, and cannot be told to run another")
  func onlyReads() {
    let commands = Set(code.matches(of: /\b[A-Z][A-Za-z]+-[A-Z][A-Za-z]+\b/).map { String($0.output) })
    let own = Set(code.matches(of: /function ([A-Za-z]+-[A-Za-z]+)/).map { String($0.output.1) })
    let others = commands.subtracting(own).filter { !$0.hasPrefix("Get-") }
    #expect(others == ["New-Object", "Write-Output", "Write-Warning"])
    #expect(code.contains("if ($Cmdlet -notlike 'Get-*') { throw"))
    #expect(code.matches(of: /(?m)[@(\s]&\s/).count == 1)
  }

  @Test("names every cmdlet that it runs in its help")
  func listsCmdlets() throws {
    let help = try #require(script.firstMatch(of: /(?s)<#.*?#>/)).output
    let own = Set(code.matches(of: /function ([A-Za-z]+-[A-Za-z]+)/).map { String($0.output.1) })
    for cmdlet in Set(code.matches(of: /\bGet-[A-Za-z]+\b/).map { String($0.output) }).subtracting(own) {
      #expect(help.contains(cmdlet), "\(cmdlet)")
    }
  }

  @Test("exports every kind that a cmdlet prints, with all properties that can be set or judged", arguments: kinds)
  func exports(kind: Kind) throws {
    let entry = try #require(script.entry(of: kind))
    for property in kind.properties where property.type != .object {
      #expect(entry.contains("'\(property.name) \(property.type.rawValue)\(property.isList ? "[]" : "")'"))
    }
    #expect(entry.contains("IsList = \(kind.isSingle ? "$false" : "$true")"))
  }

  @Test("leaves certificates, requests for them and keys on the server")
  func exportsNoSecrets() {
    for name in ["RawData", "CertificateRequest", "'PrivateKey ", "SerializationData", "Password"] {
      #expect(!code.contains(name), "\(name)")
    }
  }

  @Test("makes files that exlint reads to the last property")
  func readsBack() throws {
    // A comment in front, because only the contents matter here and not how the format is found.
    let files = try Scratch(["EX01.yaml": "# collected\n" + SampleExport(Self.kinds, script).text])
    let run = try Run("--format", "json", "EX01.yaml", in: files.url)
    for fault in ["unknown-key", "unknown-member", "misnamed-member", "unreadable-value", "wrong-type", "conflicting"] {
      #expect(!run.output.contains(fault), "\(run.output)")
    }
    let report = try run.json()
    #expect(report["summary"]?["objects"]?.number == Self.kinds.count)
    #expect(report["summary"]?["servers"]?.number == 1)
    // No rule is about these so far.
    #expect(report["skipped"]?.list?.allSatisfy { $0["name"]?.text == "IMAP4 settings" } == true)
    #expect(run.status != 2, "\(run.errors)")
  }
}

extension String {
  /// The entry of a kind in the table of the script.
  fileprivate func entry(of kind: Kind) -> Substring? {
    components(separatedBy: "    @{\n").first { $0.contains("Section = '\(kind.section)'") }?[...]
  }
}

/// A file as the script writes it: every property that it names, with a value of its type.
private struct SampleExport {
  let text: String

  init(_ kinds: [Kind], _ script: String) {
    let sections = kinds.map { kind in
      let members = kind.properties.filter { script.entry(of: kind)?.contains("'\($0.name) ") ?? false }
        .map { "\"\($0.name)\": \(Self.value(of: $0))" }
      let object = "{\n      " + members.joined(separator: ",\n      ") + "\n    }"
      return "  \"\(kind.section)\": " + (kind.isSingle ? object : "[\n    \(object)\n  ]")
    }
    let facts = ["  \"server\": \"EX01\"", "  \"exchangeVersion\": \"Version 15.2 (Build 1118.7)\""]
    text = "{\n" + (facts + sections).joined(separator: ",\n") + "\n}\n"
  }

  private static func value(of property: Property) -> String {
    property.isList ? "[\(element(of: property)), \(element(of: property))]" : element(of: property)
  }

  private static func element(of property: Property) -> String {
    switch property.type {
    case .boolean: "true"
    case .int32: "60"
    case .enumeration, .flags: "\"\(property.members.last?.name ?? "")\""
    case .timeSpan: "\"1.02:03:04\""
    case .byteSize: "37748736"
    case .unlimitedInt32, .unlimitedByteSize: "\"Unlimited\""
    case .binding: "\"[::]:995\""
    case .range: "\"::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff\""
    case .connectionSettings: "\"mail.contoso.com:995:SSL\""
    case .fqdn: "\"ex01.contoso.com\""
    case .uri: "\"https://mail.contoso.com/owa\""
    case .certificateName: #""<I>CN=Contoso CA<S>CN=\u00fc\"\\""#
    case .directoryObject: property.name == "Identity" ? #""EX01\\Client Frontend EX01""# : "\"EX01\""
    case .dateTime: "\"2027-03-01T12:00:00Z\""
    case .version: "\"Version 15.2 (Build 1118.7)\""
    case .string, .object: property.name == "MachineName" ? "\"ex01.contoso.com\"" : "\"EX01\""
    }
  }
}
