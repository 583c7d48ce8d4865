import Foundation
import Linter
import TestSupport
import Testing

/// Objects that a real engine exported, and printed in a known session.
struct PrintedSample: Sendable, CustomTestStringConvertible {
  /// The file with what was printed, below the folder of the corpus.
  let path: String
  let width: Int
  let breaking: LineLayout.Breaking
  let elementLimit: Int?

  var testDescription: String { path }

  static let all: [PrintedSample] = cultures + tricks

  /// `cut/nl-NL-80.txt`: the culture and the width.
  private static let cultures = files("cut").map { path in
    let parts = (path.split(separator: "/").last ?? "").dropLast(4).split(separator: "-")
    let isBroken = ["en", "fr", "de", "it", "pt", "es"].contains(String(parts.first ?? ""))
    return PrintedSample(
      path: path, width: parts.last.flatMap { Int($0) } ?? 0, breaking: isBroken ? .betweenWords : .atWidth,
      elementLimit: 16)
  }

  private static let tricks = files("lists").filter { !$0.contains("transcript") }.map { path in
    PrintedSample(
      path: path, width: path.contains("narrow-60") ? 60 : 80, breaking: .betweenWords,
      elementLimit: path.contains("range-long") ? 4 : 16)
  }

  private static func files(_ folder: String) -> [String] {
    Corpus.files.filter { $0.hasPrefix("powershell/\(folder)/") && $0.hasSuffix(".txt") }
  }

  /// The objects of the export beside it.
  func objects() throws -> [[FormatListText.Property]] {
    let bytes = try Corpus.bytes(String(path.dropLast(4)) + ".xml")
    let tree = Reading(Source(Source.ID(0), name: path, DecodedText(bytes), format: .clixml)).tree
    return tree.roots.flatMap { tree[$0].kind == .sequence ? Array(tree.children($0)) : [$0] }.map { record in
      tree.entries(record).map { (tree.string($0.key), Self.value($0.value, tree)) }
    }
  }

  private static func value(_ node: Node.Index, _ tree: Tree) -> FormatListText.Value {
    let node = tree.resolved(node) ?? node
    switch tree[node].kind {
    case .scalar: return .text(text(node, tree))
    case .sequence: return .list(tree.children(node).map { text($0, tree) })
    case .mapping, .alias: return .text("")
    }
  }

  private static func text(_ node: Node.Index, _ tree: Tree) -> String {
    let text = tree.string(tree.resolved(node) ?? node)
    return ["true", "false"].contains(text) ? text.capitalized : text
  }
}

@Suite("Format-List as tests write it", .enabled(if: Corpus.isPresent, "../shared/corpus is not there"))
struct PrintedTextTests {
  @Test("is what a real engine prints", arguments: PrintedSample.all)
  func isReal(sample: PrintedSample) throws {
    let writer = FormatListText(
      layout: LineLayout(width: sample.width, breaking: sample.breaking), elementLimit: sample.elementLimit,
      lineBreak: "\n")
    let expected = String(decoding: try Corpus.bytes(sample.path), as: UTF8.self)
    let (written, printed) = (writer.text(try sample.objects()).linesWithoutDates, expected.linesWithoutDates)
    #expect(zip(written, printed).filter { $0 != $1 }.map { "\($0) is \($1)" } == [])
    #expect(written.count == printed.count)
    #expect(printed.count > 50)
  }
}

extension String {
  /// The lines but those of `WhenCreated` and the like: a culture prints them, and no two do it alike.
  fileprivate var linesWithoutDates: [Substring] {
    var isDate = false
    return split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if !line.hasPrefix(" ") { isDate = line.hasPrefix("When") }
      return !isDate
    }
  }
}
