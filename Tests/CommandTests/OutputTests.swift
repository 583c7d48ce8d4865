import Foundation
import Testing

@Suite("Output")
struct OutputTests {
  private static let examples = Executable.package.appending(path: "examples")
  private static let formats = ["text", "concise", "json", "sarif", "github"]

  @Test("goes to standard output, and errors of the run to standard error as well", arguments: formats)
  func separates(format: String) throws {
    let run = try Run("--format", format, "exchange-2019-deviates.yaml", "nowhere.yaml", in: Self.examples)
    #expect(run.output.contains("exchange-2019-deviates.yaml"))
    #expect(run.output.contains("nowhere.yaml"))
    #expect(run.errors == "exlint: nowhere.yaml: there is no such file or folder\n")
  }

  @Test(
    "is the same with the name of the command and without, where nothing needs to be parsed",
    arguments: [
      ["exchange-2019-deviates.yaml"], ["fleet.yaml", "raw-export.yaml"], ["."], ["nowhere.yaml"], ["-"],
    ])
  func parsesAlike(paths: [String]) throws {
    let (bare, named) = (try Run(paths, in: Self.examples), try Run(["lint"] + paths, in: Self.examples))
    #expect(bare.status == named.status)
    #expect(bare.output == named.output)
    #expect(bare.errors == named.errors)
  }

  @Test("says an error of the run once where both go to one reader", arguments: formats)
  func saysErrorsOnce(format: String) throws {
    let exlint = try #require(Executable.url).path()
    let run = try Run(shell: "'\(exlint)' --format \(format) fleet.yaml nowhere.yaml 2>&1", in: Self.examples)
    #expect(run.output.matches(of: /there is no such file or folder/).count == 1)
    #expect(run.status == 2)
  }

  @Test("names in every format what was skipped and what was not checked", arguments: formats)
  func namesGaps(format: String) throws {
    let run = try Run("--format", format, "raw-export.yaml", in: Self.examples)
    #expect(run.output.contains("nothing that exlint knows"))
    #expect(run.output.contains("no exchangeCertificates in the input"))
  }

  @Test(
    "in JSON parses, and its totals add up",
    arguments: [
      "exchange-2019-deviates.yaml", "exchange-2010-conforms.yaml", "fleet.yaml", "raw-export.yaml", ".",
    ])
  func addsUp(path: String) throws {
    let json = try Run("--format", "json", path, in: Self.examples).json()
    let summary = try #require(json["summary"])
    let checks = try #require(summary["checks"])
    let states = try ["passed", "failed", "notChecked", "notApplicable", "suppressed"].map {
      try #require(checks[$0]?.number)
    }
    #expect(states.reduce(0, +) == checks["total"]?.number)
    let findings = try #require(json["findings"]?.list)
    #expect(findings.count == checks["failed"]?.number)
    for severity in ["error", "warning", "info"] {
      #expect(findings.count { $0["severity"]?.text == severity } == summary["findings"]?[severity]?.number)
    }
    #expect(json["notChecked"]?.list?.compactMap { $0["count"]?.number }.reduce(0, +) == checks["notChecked"]?.number)
  }

  @Test("in SARIF parses")
  func parsesSARIF() throws {
    let json = try Run("--format", "sarif", ".", in: Self.examples).json()
    #expect(json["version"]?.text == "2.1.0")
    #expect(json["runs"]?.list?.count == 1)
  }

  @Test("is the same whatever the order of arguments, and however often one is named", arguments: formats)
  func ignoresOrder(format: String) throws {
    let files = ["fleet.yaml", "exchange-2019-deviates.yaml", "raw-export.yaml", "exchange-se-conforms.yaml"]
    let first = try Run(["--format", format] + files, in: Self.examples)
    let second = try Run(["--format", format] + files.reversed(), in: Self.examples)
    let third = try Run(files + files.map { "./" + $0 } + ["--format", format], in: Self.examples)
    #expect(first.output == second.output)
    #expect(first.output == third.output)
  }

  @Test("is the same from run to run", arguments: 0..<5)
  func isRepeatable(round: Int) throws {
    let first = try Run("--format", "json", ".", in: Self.examples)
    let second = try Run("--format", "json", ".", in: Self.examples)
    #expect(first.output == second.output)
  }

  @Test(
    "has no escape sequences when it is piped, or with NO_COLOR",
    arguments: [[:], ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"]])
  func isPlain(environment: [String: String]) throws {
    let run = try Run("exchange-2019-deviates.yaml", in: Self.examples, environment: environment)
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("has colours when they are asked for")
  func isColored() throws {
    #expect(try Run("--color", "always", "exchange-2019-deviates.yaml", in: Self.examples).output.contains("\u{1B}["))
    #expect(
      try Run("exchange-2019-deviates.yaml", in: Self.examples, environment: ["CLICOLOR_FORCE": "1"]).output.contains(
        "\u{1B}["))
    #expect(
      try !Run(
        "--color", "never", "exchange-2019-deviates.yaml", in: Self.examples, environment: ["CLICOLOR_FORCE": "1"]
      ).output.contains("\u{1B}"))
  }

  @Test("says the same with colours as without")
  func colorsOnly() throws {
    let plain = try Run("fleet.yaml", in: Self.examples).output
    let colored = try Run("--color", "always", "fleet.yaml", in: Self.examples).output
    #expect(try colored.replacing(Regex("\u{1B}\\[[0-9;]*m"), with: "") == plain)
  }

  @Test("never has the escape characters of file names and values", arguments: formats)
  func escapesInput(format: String) throws {
    let text = """
      server: "EX\\e[31m01"
      popSettings: { LoginType: "Plain\\e]0;x\\aText", X509CertificateName: "a\\u009bb", "Own\\eer": 1 }
      receiveConnectors:
        - { Name: "Cl\\e[2Jient", Bindings: "0.0.0.0:587", PermissionGroups: ExchangeUsers, Enabled: "\\r\\e[1A" }
        - { Name: "\\u202Etneilc", Bindings: "0.0.0.0:587", PermissionGroups: ExchangeUsers, Enabled: false }
      casMailboxes: [{ PrimarySmtpAddress: "a\\e@b", PopEnabled: false }]
      """
    let files = try Scratch([
      "se\u{1B}[31mttings.yaml": text, "raw.yaml": "popSettings: { LoginType: \"x\u{1B}[31m\u{9B}y\" }\n",
    ])
    let run = try Run("--format", format, ".", "no\u{1B}where", in: files.url)
    #expect(run.output.contains("31m"))
    for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" {
      #expect(
        scalar.properties.generalCategory != .control && scalar != "\u{202E}", "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test("for workflow commands cannot be forged by a value")
  func escapesWorkflowCommands() throws {
    let run = try Run("--format", "github", "-", input: "popSettings: { LoginType: \"x\\n::error::forged\" }\n")
    #expect(!run.output.split(separator: "\n").contains { $0.hasPrefix("::error::forged") })
  }
}
