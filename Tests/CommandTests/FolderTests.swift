import Foundation
import Testing

/// A file of a folder, and what must become of it.
private struct FolderFile: Sendable, CustomTestStringConvertible {
  enum Fate: Hashable {
    /// It is read: its fault is found.
    case read
    /// It is a finding that it could not be read.
    case found
    /// It is named: skipped, hidden, or a link.
    case named
    /// It is counted by its ending.
    case counted
  }

  let path: String
  let bytes: [UInt8]
  let fate: Fate

  init(_ path: String, _ text: String, _ fate: Fate) {
    self.init(path, Array(text.utf8), fate)
  }

  init(_ path: String, _ bytes: [UInt8], _ fate: Fate) {
    self.path = path
    self.bytes = bytes
    self.fate = fate
  }

  var testDescription: String { path }

  func write(to folder: URL) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}

extension FolderFile {
  private static let settings = "server: EX01\npopSettings: { LoginType: PlainTextLogin }\n"
  private static let list =
    "Identity : EX01\\Relay EX01\r\nName : Relay EX01\r\nAuthMechanism : BasicAuth\r\nMaxMessageSize : many\r\n"
  private static let json =
    "{ \"Name\": \"Relay EX01\", \"Server\": \"EX01\", \"AuthMechanism\": \"Tls\", \"MaxMessageSize\": \"many\" }\n"
  private static let csv = "Name;Server;AuthMechanism;MaxMessageSize\nRelay EX01;EX01;Tls;many\n"
  private static let script =
    "Configuration C {\n ExchReceiveConnector R {\n  Identity = 'EX01\\R'\n  MaxMessageSize = 'many'\n }\n}\n"

  /// What ConvertTo-Xml writes.
  private static let converted = """
    <?xml version="1.0" encoding="utf-8"?>
    <Objects>
      <Object Type="Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector">
        <Property Name="AuthMechanism" Type="Microsoft.Exchange.Data.AuthMechanisms">Tls</Property>
        <Property Name="MaxMessageSize" Type="System.String">many</Property>
      </Object>
    </Objects>
    """

  private static func clixml(prefix: String, front: String = "") -> String {
    let (start, end) = ("<\(prefix)", "</\(prefix)")
    let name = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    return """
      \(front)\(start)Objs Version="1.1.0.1" \(name)="http://schemas.microsoft.com/powershell/2004/04">
        \(start)Obj RefId="0">\(start)TN RefId="0">\(start)T>Microsoft.Exchange.Data.ReceiveConnector\(end)T>\(end)TN>
          \(start)Props>\(start)S N="Name">R\(end)S>\(start)S N="MaxMessageSize">many\(end)S>\(end)Props>
        \(end)Obj>
      \(end)Objs>
      """
  }

  private static func utf16(_ text: String, mark: Bool) -> [UInt8] {
    (mark ? [0xFF, 0xFE] : []) + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static let garbage = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 129) }
  private static let gzip: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + garbage

  static let all: [FolderFile] = [
    FolderFile("a.yaml", settings, .read), FolderFile("b.YML", settings, .read),
    FolderFile("settings.txt", settings, .read), FolderFile("sub/list.txt", list, .read),
    FolderFile(
      "transcript.log",
      "**********************\nWindows PowerShell transcript start\n**********************\nPS C:\\> Get-ReceiveConnector | fl\n\n"
        + list,
      .read),
    FolderFile("long.log", String(repeating: "2026-11-30 nothing of note\n", count: 10_000), .counted),
    FolderFile("table.tsv", csv.replacing(";", with: "\t"), .read),
    FolderFile("list-16.txt", utf16(list, mark: true), .read),
    FolderFile("list-16-no-mark.txt", utf16(list, mark: false), .read),
    FolderFile("list-16-umlaut.txt", utf16("Übersicht € \r\n\r\n" + list, mark: false), .read),
    FolderFile("object.json", json, .read), FolderFile("remark.json", "// exported today\n" + json, .read),
    FolderFile("block.json", "/* exported\n today */\n" + json, .read),
    FolderFile("hash.json", "# exported\n" + json, .read),
    FolderFile("table.csv", csv, .read), FolderFile("sep.csv", "SEP=;\r\n" + csv, .read),
    FolderFile("title.csv", "Receive connectors of EX01\r\n" + csv, .read),
    FolderFile("title-2.csv", "Report: connectors;;;\r\n30.11.2026;;;\r\n\r\n" + csv, .read),
    FolderFile("prompt.txt", "[PS] C:\\>Get-ReceiveConnector | ConvertTo-Csv -Delimiter ';'\r\n" + csv, .read),
    FolderFile("plain.xml", clixml(prefix: ""), .read),
    FolderFile(
      "comment.xml",
      clixml(prefix: "", front: "<?xml version=\"1.0\"?>\n<!--\(String(repeating: " saved", count: 500)) -->\n"), .read),
    FolderFile("prefix.clixml", clixml(prefix: "ps:"), .read),
    FolderFile("plain.ps1", script, .read),
    FolderFile("comment.ps1", "<#\n .SYNOPSIS\n  The servers\n#>\n" + script, .read),
    FolderFile("garbage.xml", garbage, .found), FolderFile("garbage.json", garbage, .found),
    FolderFile("garbage.txt", garbage, .found),
    FolderFile("garbage.yaml", garbage, .found), FolderFile("packed.yml", gzip, .found),
    FolderFile("empty.yaml", "", .found), FolderFile("blank.yml", " \n\n", .found),
    FolderFile("packed.xml", gzip, .found), FolderFile("packed.csv", gzip, .found),
    FolderFile("pop.xml.gz", gzip, .found),
    FolderFile("pop.yaml.zip", "PK\u{3}\u{4}", .found),
    FolderFile("empty.json", "", .found), FolderFile("blank.csv", "\u{FEFF}\r\n", .found),
    FolderFile("broken.txt", "LoginType = PlainTextLogin\nX509CertificateName = mail\n", .found),
    FolderFile("cut.ps1", "Configuration C {\n Node EX01 {\n  ExchReceiveConnector R {\n   Identity = 'EX01", .found),
    FolderFile("columns.txt", "LoginType|SSLBindings|Owner\n", .found),
    FolderFile("behind.xml", "saved by somebody\n" + clixml(prefix: ""), .found),
    FolderFile("converted.xml", converted, .found),
    FolderFile("line.xml", converted.replacing("\n", with: ""), .found),
    FolderFile("hidden.ps1", "Invoke-Expression \"Set-PopSettings -LoginType PlainTextLogin\"\n", .found),
    FolderFile("compose.yaml", "services: { web: { image: nginx } }\n", .named),
    FolderFile("package.json", "{ \"scripts\": { \"test\": \"jest\" } }", .named),
    FolderFile(".hidden.yaml", settings, .named), FolderFile(".exchange/pop.yaml", settings, .named),
    FolderFile(".exchange/EX01/pop.yaml", settings, .named),
    FolderFile("README.md", "# Settings\n\n" + settings, .counted), FolderFile("logo.png", garbage, .counted),
    FolderFile("LICENSE", "MIT", .counted), FolderFile("notes.txt", "remember the milk, eggs\n", .counted),
    FolderFile("pom.xml", "<?xml version=\"1.0\"?>\n<project/>\n", .counted),
    FolderFile("tool.ps1", "Write-Host hello\n", .counted),
    FolderFile("words.txt", "Ask Anna what Set-PopSettings does.\n", .counted),
    FolderFile("other.xml", "<Objects><Property Name=\"StartType\"/><Property Name=\"Colour\"/></Objects>\n", .counted),
    FolderFile("people.csv", "Anna\nBerta\n", .counted), FolderFile("sub/more.md", "more", .counted),
  ]

  /// Files that are hidden and of no concern.
  static let unspoken: [FolderFile] = [
    FolderFile(".pre-commit-config.yaml", "repos: [{ repo: x, hooks: [{ id: exlint }] }]\n", .counted),
    FolderFile(".github/workflows/ci.yml", "on: [push]\njobs: { a: { services: { db: { image: x } } } }\n", .counted),
    FolderFile(".git/config", "[core]\n", .counted), FolderFile(".eslintrc.json", "{ \"rules\": {} }", .counted),
  ]
}

@Suite("In a folder")
struct FolderTests {
  @Test("a file is read, found or named, with its fate alone beside a good one", arguments: FolderFile.all)
  fileprivate func hasFate(file: FolderFile) throws {
    let scratch = try Scratch(["x/zz.yaml": "server: EX09\npopSettings: { LoginType: SecureLogin }\n"])
    try file.write(to: scratch.url.appending(path: "x"))
    let run = try Run("--profile", "microsoft", "x", in: scratch.url)
    let said = run.output + run.errors
    switch file.fate {
    case .read:
      #expect(run.status == 1, "\(said)")
      #expect(said.contains("--> x/\(file.path):"), "\(said)")
      #expect(said.contains("PlainTextLogin") || said.contains("many"), "\(said)")
    case .found:
      #expect(run.status == 1, "\(said)")
      #expect(said.contains("warning[file-not-read]"), "\(said)")
      #expect(said.contains("--> x/\(file.path):1:1"), "\(said)")
    case .named:
      #expect(run.status == 0, "\(said)")
      #expect(said.contains("x/\(file.path)"), "\(said)")
    case .counted:
      #expect(run.status == 0, "\(said)")
      let ending = file.path.contains(".") ? "1 .\(file.path.split(separator: ".").last ?? "")" : "1 without an ending"
      #expect(said.contains("not looked at: \(ending)"), "\(said)")
    }
  }

  @Test("every file is read, found, named or counted, in one run")
  func coversAll() throws {
    let scratch = try Scratch()
    for file in FolderFile.all { try file.write(to: scratch.url.appending(path: "x")) }
    let run = try Run("--format", "json", "x", in: scratch.url)
    let json = try run.json()
    let findings = try #require(json["findings"]?.list)
    // Of equal objects one counts, so the files that are read share a finding.
    for file in FolderFile.all where file.fate == .found {
      #expect(findings.contains { $0["file"]?.text == "x/\(file.path)" }, "\(file.path)")
    }
    let files = try #require(json["summary"]?["files"]?.number)
    #expect(files >= FolderFile.all.count { [.read, .found].contains($0.fate) })
    let counts = Dictionary(grouping: FolderFile.all.filter { $0.fate == .counted }) { file in
      file.path.contains(".") ? file.path.split(separator: ".").last.map(String.init) ?? "" : ""
    }.mapValues(\.count)
    let said = run.output + run.errors
    for (ending, count) in counts {
      #expect(said.contains("\(count) \(ending.isEmpty ? "without an ending" : ".\(ending)")"))
    }
  }

  @Test("what is hidden and concerns nobody is not spoken of", arguments: FolderFile.unspoken)
  fileprivate func leavesHidden(file: FolderFile) throws {
    let scratch = try Scratch(["x/a.yaml": "server: EX09\npopSettings: { LoginType: SecureLogin }\n"])
    try file.write(to: scratch.url.appending(path: "x"))
    let run = try Run("x", in: scratch.url)
    #expect(run.status == 0)
    #expect(!(run.output + run.errors).contains(file.path))
    #expect(!(run.output + run.errors).contains("not looked at"))
  }

  @Test("files are read though a folder beside them cannot be", .enabled(if: getuid() != 0, "root reads everything"))
  func readsRest() throws {
    let scratch = try Scratch(["x/a.yaml": "popSettings: { LoginType: PlainTextLogin }\n", "x/y/b.yaml": ""])
    let closed = scratch.url.appending(path: "x/y").path()
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    let run = try Run("x", in: scratch.url)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed)
    #expect(run.status == 2)
    #expect(run.output.contains("PlainTextLogin"))
  }
}

@Suite("A file that the user named")
struct NamedFileTests {
  private static let good = "server: EX01\npopSettings: { LoginType: SecureLogin }\n"
  private static let bad = "server: EX01\npopSettings: { LoginType: PlainTextLogin }\n"

  @Test(
    "and in which nothing is known is status 2, beside others whose findings are printed",
    arguments: [
      "services: { web: { image: nginx } }\n", "a: b\n", "words\n", "{}", "- 1\n", ": [\n", "a: [\n",
      String(repeating: "\u{1}\u{7F}", count: 40),
      "<?xml version=\"1.0\"?>\n<Objects>\n<Object><Property Name=\"RequireTLS\">True</Property></Object>\n</Objects>\n",
      "Invoke-Expression \"Set-PopSettings -LoginType PlainTextLogin\"\n",
    ])
  func isFailure(text: String) throws {
    let scratch = try Scratch(["good.yaml": Self.good, "bad.yaml": Self.bad, "other.yaml": text])
    let beside = try Run("good.yaml", "other.yaml", in: scratch.url)
    #expect(beside.status == 2)
    #expect(beside.errors.contains("other.yaml: nothing here is known to exlint"))
    #expect(beside.output.contains("1 server"))
    let run = try Run("bad.yaml", "other.yaml", "good.yaml", in: scratch.url)
    #expect(run.status == 2)
    #expect(run.output.contains("PlainTextLogin"))
  }

  @Test("with facts about a server alone is no failure beside others")
  func allowsFacts() throws {
    let scratch = try Scratch(["good.yaml": Self.good, "facts.yaml": "server: EX01\nservesPOP: false\n"])
    #expect(try Run("good.yaml", "facts.yaml", in: scratch.url).status == 0)
  }

  @Test(
    "with empty sections alone is none either",
    arguments: ["server: EX01\ncasMailboxes: []\n", "receiveConnectors: []\n"])
  func allowsEmptySections(text: String) throws {
    let scratch = try Scratch(["a.yaml": text])
    #expect(try Run("a.yaml", in: scratch.url).status == 0)
  }

  @Test("in a folder, and unknown, is no failure")
  func allowsFolders() throws {
    let scratch = try Scratch(["x/good.yaml": Self.good, "x/other.yaml": "a: b\n"])
    let run = try Run("x", in: scratch.url)
    #expect(run.status == 0)
    #expect(run.output.contains("skipped: x/other.yaml:1"))
  }
}
