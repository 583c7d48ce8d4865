import Foundation
import Linter
import Testing

/// A command line, and the status that it ends with when all can be written.
struct Spoken: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let status: Int32

  init(_ arguments: String..., status: Int32 = 0) {
    self.arguments = arguments
    self.status = status
  }

  var testDescription: String { arguments.joined(separator: " ") }

  /// For a shell.
  var line: String {
    get throws {
      ([try #require(Executable.url).path()] + arguments).map { "'\($0)'" }.joined(separator: " ")
    }
  }

  /// Every command in every format, with findings and without.
  static let all: [Spoken] = reports + catalogues + others + help

  private static let reports = ReportFormat.allCases.map(\.rawValue).flatMap { format in
    [
      Spoken("--format", format, "good.yaml"), Spoken("--format", format, "bad.yaml", status: 1),
      Spoken("--format", format, "other.yaml", status: 2),
    ]
  }

  private static let catalogues = CatalogueFormat.allCases.map { Spoken("rules", "--format", $0.rawValue) }

  private static let others = [
    Spoken("lint", "good.yaml"), Spoken("convert", "good.yaml"), Spoken("explain", "pop-login-not-secure"),
    Spoken("collect"), Spoken("test", "rules"), Spoken("test", "failing", status: 1), Spoken("help"),
    Spoken("help", "convert"), Spoken("--version"), Spoken("--help"), Spoken("--experimental-dump-help"),
    Spoken("--generate-completion-script", "bash"), Spoken("--generate-completion-script", "zsh"),
    Spoken("--generate-completion-script", "fish"),
  ]

  private static let help = ["lint", "convert", "explain", "collect", "rules", "test"].map { Spoken($0, "--help") }

  /// Those whose text is longer than the smallest pipe.
  static let long = all.filter { spoken in
    ["json", "sarif", "collect", "bash", "zsh", "--experimental-dump-help"].contains { spoken.arguments.contains($0) }
      && spoken.status == 0 && !spoken.arguments.contains("--help")
  }

  /// What all of them read.
  static func files() throws -> Scratch {
    try Scratch([
      "good.yaml": ExitStatusTests.conforming, "bad.yaml": ExitStatusTests.deviating, "other.yaml": "a: b\n",
      "rules/too-many.yaml": OwnRuleTests.good,
      "failing/too-many.yaml": OwnRuleTests.good.replacing(
        "MaxConnectionsPerUser: 101", with: "MaxConnectionsPerUser: 99 "),
    ])
  }
}
