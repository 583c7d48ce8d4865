import Foundation
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
  static let all: [Spoken] =
    ["text", "concise", "json", "sarif", "github"].flatMap { format in
      [
        Spoken("--format", format, "good.yaml"), Spoken("--format", format, "bad.yaml", status: 1),
        Spoken("--format", format, "other.yaml", status: 2),
      ]
    } + [
      Spoken("convert", "good.yaml"), Spoken("explain", "pop-login-not-secure"), Spoken("collect"),
      Spoken("rules"), Spoken("rules", "--format", "json"), Spoken("rules", "--format", "markdown"),
      Spoken("test", "rules"), Spoken("test", "failing", status: 1), Spoken("--version"), Spoken("help"),
      Spoken("--help"), Spoken("help", "convert"), Spoken("lint", "--help"), Spoken("convert", "--help"),
      Spoken("explain", "--help"), Spoken("collect", "--help"), Spoken("rules", "--help"), Spoken("test", "--help"),
      Spoken("--generate-completion-script", "bash"), Spoken("--generate-completion-script", "zsh"),
      Spoken("--generate-completion-script", "fish"), Spoken("--experimental-dump-help"),
    ]

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
