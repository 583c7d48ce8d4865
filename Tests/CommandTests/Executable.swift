import Foundation
import Testing

/// The program `exlint` as the build made it.
enum Executable {
  /// The root of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Beside the test bundle, else in the folder of debug builds.
  static let url: URL? = {
    let runner = URL(filePath: CommandLine.arguments[0])
    let beside = sequence(first: runner) { $0.path().count > 1 ? $0.deletingLastPathComponent() : nil }.prefix(6)
    let folders = Array(beside.dropFirst()) + [package.appending(path: ".build/debug")]
    return folders.map { $0.appending(path: "exlint") }.first {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0.path(), isDirectory: &isFolder) && !isFolder.boolValue
    }
  }()
}

/// What a run of `exlint` gave.
struct Run: Sendable {
  let status: Int32
  let output: String
  let errors: String

  /// Runs `exlint`.
  ///
  /// - Parameters:
  ///   - folder: the working folder; a new one without files where none is given.
  ///   - input: what stands on standard input.
  init(_ arguments: String..., in folder: URL? = nil, input: String = "", environment: [String: String] = [:]) throws {
    try self.init(arguments, in: folder, input: input, environment: environment)
  }

  /// - Parameter output: where standard output goes instead; `output` is then empty.
  init(
    _ arguments: [String], in folder: URL? = nil, input: String = "", environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws {
    let scratch = try Scratch(["in": input])
    // It removes its folder at its end, and the program works in it.
    defer { withExtendedLifetime(scratch) {} }
    let handle = try FileHandle(forReadingFrom: scratch.url.appending(path: "in"))
    try self.init(
      try #require(Executable.url), arguments, in: folder ?? scratch.url, handle, environment: environment,
      output: output)
  }

  init(_ arguments: [String], standardInput: FileHandle) throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    try self.init(try #require(Executable.url), arguments, in: scratch.url, standardInput)
  }

  /// Runs a line of the shell.
  init(shell line: String, in folder: URL) throws {
    try self.init(URL(filePath: "/bin/sh"), ["-c", line], in: folder, .nullDevice)
  }

  private init(
    _ executable: URL, _ arguments: [String], in folder: URL, _ input: FileHandle, environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws {
    let scratch = try Scratch(["out": "", "err": ""])
    let files = ["out", "err"].map { scratch.url.appending(path: $0) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color"].merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = try output ?? FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationReason == .exit, "exlint ended by a signal")
    status = process.terminationStatus
    self.output = String(decoding: try Data(contentsOf: files[0]), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
  }

  /// Standard output as JSON.
  func json() throws -> [String: Value] {
    try JSONDecoder().decode([String: Value].self, from: Data(output.utf8))
  }
}

extension Run {
  /// A value of JSON, as far as tests look into one.
  enum Value: Decodable, Hashable, Sendable {
    case truth(Bool)
    case number(Double)
    case text(String)
    case list([Value])
    case object([String: Value])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else if let object = try? container.decode([String: Value].self) {
        self = .object(object)
      } else {
        self = .other
      }
    }

    var number: Int? { if case .number(let number) = self { Int(number) } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [Value]? { if case .list(let list) = self { list } else { nil } }

    subscript(key: String) -> Value? { if case .object(let object) = self { object[key] } else { nil } }
  }
}
