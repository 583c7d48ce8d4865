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

  init(_ arguments: [String], in folder: URL? = nil, input: String = "", environment: [String: String] = [:]) throws {
    let scratch = try Scratch()
    let files = try ["in", "out", "err"].map { name in
      let url = scratch.url.appending(path: name)
      try Data((name == "in" ? input : "").utf8).write(to: url)
      return url
    }
    let process = Process()
    process.executableURL = Executable.url
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? scratch.url
    process.environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationReason == .exit, "exlint ended by a signal")
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
  }

  /// Standard output as JSON.
  func json() throws -> [String: Value] {
    try JSONDecoder().decode([String: Value].self, from: Data(output.utf8))
  }
}

extension Run {
  /// A value of JSON, as far as tests look into one.
  enum Value: Decodable, Hashable, Sendable {
    case number(Double)
    case text(String)
    case list([Value])
    case object([String: Value])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
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
