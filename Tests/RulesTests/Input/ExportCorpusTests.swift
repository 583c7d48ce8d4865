import Linter
import Testing

@Suite("JSON and CSV of the corpus", .enabled(if: Corpus.isPresent, "../shared/corpus is not there"))
struct ExportCorpusTests {
  private static let files = Corpus.files.filter { $0.hasPrefix("json/") || $0.hasPrefix("csv/") }

  @Test("are recognised and read without a fault", arguments: files.filter { !$0.contains("calculator") })
  func isRead(path: String) throws {
    let reading = try read(path)
    let isBroken = path.contains("broken-")
    #expect(reading.problems.isEmpty)
    #expect(reading.tree.nodes.count > (isBroken ? 0 : 10))
  }

  @Test("have a row that is shorter than its header", arguments: files.filter { $0.contains("calculator") })
  func isShort(path: String) throws {
    #expect(try read(path).problems.map(\.rule) == ["row-length"])
  }

  private func read(_ path: String) throws -> Reading {
    let format: SourceFormat = path.hasPrefix("json/") ? .json : .csv
    let source = Source(Source.ID(0), name: path, DecodedText(try Corpus.bytes(path)))
    #expect(SourceFormat.detected(in: source.text) == format)
    return Reading(source)
  }
}
