import Foundation
import Linter
import Testing

/// Real exports that are not part of the repository.
enum Corpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/corpus").standardizedFileURL

  static let isPresent = FileManager.default.fileExists(atPath: folder.path())

  /// The paths of all files below the folder, in order.
  static let files: [String] = {
    let paths = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder.appending(path: path).path(), isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }
}

@Suite("The corpus", .enabled(if: Corpus.isPresent, "../shared/corpus is not there"))
struct CorpusTests {
  @Test("has YAML samples that nothing is wrong with", arguments: Corpus.files.filter { $0.hasPrefix("yaml/") })
  func yamlConforms(path: String) throws {
    #expect(try Linted([Corpus.bytes(path)]).rules.isEmpty)
  }

  @Test("is survived as YAML text, and something is said of every file", arguments: Corpus.files)
  func survives(path: String) throws {
    let linted = try Linted([Corpus.bytes(path)])
    #expect(linted.spans.allSatisfy(linted.isInside))
    let report = linted.report
    #expect(!report.findings.isEmpty || !report.skipped.isEmpty || report.objectCount > 0)
    #expect(report.tally.failed == report.findings.count)
  }
}
