import Foundation
import Linter
import Testing

/// A text that was read as Format-List output, with what tests ask of it.
struct ListedText: Sendable {
  let source: Source
  let reading: Reading

  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// - Parameter format: `nil` where the text is to decide.
  init(bytes: [UInt8], format: SourceFormat? = .formatList) {
    source = Source(Source.ID(0), name: "list.txt", DecodedText(bytes), format: format)
    reading = Reading(source)
  }

  var tree: Tree { reading.tree }
  var problems: [Problem] { reading.problems }

  /// The ids of the problems, with their variants.
  var said: [String] {
    problems.map { problem in problem.variant.map { "\(problem.rule)/\($0)" } ?? problem.rule }
  }

  /// The mappings of the records.
  var recordNodes: [Node.Index] {
    tree.roots.first.map { Array(tree.children($0)) } ?? []
  }

  /// The records as `Name=value` texts.
  var records: [[String]] {
    recordNodes.map { tree.entries($0).map { "\(tree.string($0.key))=\(tree.string($0.value))" } }
  }

  /// The nodes of a property in all records, in order.
  func values(_ name: String) -> [Node.Index] {
    recordNodes.flatMap { tree.entries($0).filter { tree.string($0.key) == name }.map(\.value) }
  }

  func string(_ name: String) -> String? { values(name).first.map(tree.string) }

  /// What stands in the text where the first value of a property is.
  func written(_ name: String) -> String? { values(name).first.map { written(tree.span($0)) } }

  func written(_ span: Span) -> String {
    String(decoding: source.text[span.range], as: UTF8.self)
  }

  /// Whether something of the list is known to be lost.
  var isCut: Bool {
    tree.roots.first.map { tree[$0].flags.contains(.isCut) } ?? false
  }

  /// Whether every node and every problem lies in the text, and everything has the shape of a list.
  var isSound: Bool {
    let nodes = tree.nodes.indices.map(Node.Index.init)
    return (nodes.map(tree.span) + problems.map(\.span)).allSatisfy(isInside)
      && recordNodes.allSatisfy { tree[$0].kind == .mapping && !tree.isEmpty($0) }
      && tree.roots.count <= 1
  }

  private func isInside(_ span: Span) -> Bool {
    let isStart = { (offset: Int) in offset == source.text.count || source.text[offset] & 0xC0 != 0x80 }
    return span.range.upperBound <= source.text.count && isStart(span.range.lowerBound)
      && isStart(span.range.upperBound)
  }
}

/// Files around the package.
enum Files {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../..")
    .standardizedFileURL

  static let corpus = root.appending(path: "../shared/corpus").standardizedFileURL

  static let hasCorpus = FileManager.default.fileExists(atPath: corpus.path())

  /// The paths of the files with an extension below a folder, in order.
  static func paths(below folder: String, of root: URL = root, extension suffix: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path())?.compactMap {
      $0 as? String
    }
    return (paths ?? []).filter { $0.hasSuffix("." + suffix) }.sorted().map { "\(folder)/\($0)" }
  }

  static func bytes(_ path: String, of root: URL = root) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }
}
