import Testing

@Suite("What a PowerShell engine printed", .enabled(if: Corpus.isPresent, "../shared/corpus is not there"))
struct EngineParityTests {
  /// Files that are known to read otherwise.
  static let exceptions: Set<String> = []

  @Test("reads like the CLIXML of the same objects", arguments: EngineOutput.pairs)
  func agrees(path: String, truth: String) throws {
    let expected = try EngineOutput(truth)
    try #require(!expected.objects.isEmpty)
    let differences = try EngineOutput(path).differences(from: expected, path)
    let isKnown = Self.exceptions.contains { path.hasSuffix("/" + $0) }
    #expect(differences.isEmpty != isKnown, "\(path): \(differences.joined(separator: "; "))")
  }

  @Test("is compared in all its files")
  func isComplete() {
    #expect(EngineOutput.pairs.count >= 79)
  }
}
