import Foundation
import Testing

/// A settings file of `examples/`, and the report that is expected of it.
struct Golden: Sendable, CustomTestStringConvertible {
  static let folder = Executable.package.appending(path: "examples")

  static let all: [Golden] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map(Golden.init)
  }()

  let name: String

  var testDescription: String { name }

  var expected: String? {
    let file = Self.folder.appending(path: name.replacing(".yaml", with: ".expected.txt"))
    return try? String(contentsOf: file, encoding: .utf8)
  }
}

/// `make examples` rewrites what is expected; review it as a diff.
@Suite("The examples")
struct GoldenTests {
  @Test("are there for every version, conforming and deviating")
  func areThere() {
    #expect(Golden.all.count >= 8)
  }

  @Test(
    "give the reports that stand beside them",
    .disabled(if: Golden.all.contains { $0.expected == nil }, "a report is missing in examples/: run make examples"),
    arguments: Golden.all)
  func givesReport(golden: Golden) throws {
    let run = try Run("--color", "never", golden.name, in: Golden.folder)
    #expect(run.output == golden.expected)
    #expect(run.status < 2)
  }
}
