import Foundation
import Testing

@Suite("exlint convert")
struct ConvertTests {
  private static let examples = Executable.package.appending(path: "examples")

  @Test("writes what gives the same report, from files and from standard input")
  func givesSameReport() throws {
    let converted = try Run("convert", "raw-export.yaml", in: Self.examples)
    #expect(converted.status == 0)
    #expect(converted.output.hasPrefix("server: NLEX02\n"))
    #expect(converted.errors.contains("raw-export.yaml:203:3: nothing that exlint knows"))
    let again = try Run("convert", "-", input: converted.output)
    #expect(again.status == 0)
    #expect(again.errors.isEmpty)
    let before = try Run("--format", "json", "raw-export.yaml", in: Self.examples).json()
    let after = try Run("--format", "json", "-", input: converted.output).json()
    #expect(before["findings"]?.list?.compactMap { $0["rule"]?.text } != [])
    #expect(
      Set(before["findings"]?.list?.map { $0["fingerprint"] } ?? [])
        == Set(after["findings"]?.list?.map { $0["fingerprint"] } ?? []))
  }

  @Test("writes to a file, and not over what it reads")
  func writesFile() throws {
    let files = try Scratch(["a.yaml": "server: EX01\npopSettings: { LoginType: 1 }\n"])
    #expect(try Run("convert", "a.yaml", "--output", "b.yaml", in: files.url).status == 0)
    let text = try String(contentsOf: files.url.appending(path: "b.yaml"), encoding: .utf8)
    #expect(text.contains("LoginType: PlainTextLogin"))
    #expect(try Run("convert", "a.yaml", "--output", "./a.yaml", in: files.url).status == 2)
    #expect(try Run("convert", ".", "--output", "nowhere/b.yaml", in: files.url).status == 2)
  }

  @Test("ends with 1 where something is missing, and with 2 where nothing was written")
  func endsWithStatus() throws {
    let lost = try Run("convert", "-", input: "server: EX01\nservices: [x]\n")
    #expect(lost.status == 1)
    #expect(lost.errors.contains("<stdin>:2:12: "))
    #expect(lost.output.contains("incompleteSections: [services]\n"))
    for input in ["", "a: b\n", "{"] {
      let run = try Run("convert", "-", input: input)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(!run.errors.isEmpty)
    }
    #expect(try Run("convert", "nowhere.yaml").status == 2)
  }

  @Test("leaves out defaults when it is asked to")
  func omitsDefaults() throws {
    let whole = try Run("convert", "raw-export.yaml", in: Self.examples).output
    let short = try Run("convert", "--omit-defaults", "raw-export.yaml", in: Self.examples).output
    #expect(whole.contains("MaxConnectionsPerUser: 16"))
    #expect(!short.contains("MaxConnectionsPerUser"))
    #expect(short.contains("LoginType: PlainTextLogin"))
  }

  @Test("cannot be led to write what the input did not say")
  func escapesInput() throws {
    let text = """
      server: "EX01\\nservesPOP: true"
      popSettings: { LoginType: "a\\e[31m\\u2028b", "k\\nservesPOP: true": 1, MaxConnections: [ "*x", "\\u0085" ] }
      """
    let run = try Run("convert", "-", input: text)
    #expect(!run.output.split(separator: "\n").contains { $0.contains("servesPOP: true") && !$0.contains("\\") })
    for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control, "U+\(String(scalar.value, radix: 16))")
    }
  }
}
