import Linter
import TestSupport
import Testing

@Suite("Connectors that claim the same")
struct BindingConflictTests {
  private struct Connector {
    let bindings: [String]
    let ranges: [String]
  }

  /// Connectors with some of few bindings and ranges, so that many share some.
  private static func connectors(_ random: inout DamageSource) -> [Connector] {
    let bindings = ["0.0.0.0:25", "0.0.0.0:587", "10.0.0.1:25", "[::]:25", "[::]:587"]
    let ranges = ["10.0.0.1", "10.0.0.2", "10.0.0.0-10.0.0.255", "fe80::1", "0.0.0.0-255.255.255.255"]
    return (0..<Int.random(in: 2...8, using: &random)).map { _ in
      Connector(
        bindings: (0..<Int.random(in: 1...4, using: &random)).map { _ in bindings.randomElement(using: &random) ?? "" },
        ranges: (0..<Int.random(in: 1...4, using: &random)).map { _ in ranges.randomElement(using: &random) ?? "" })
    }
  }

  /// The first binding of each connector on which one before it takes a range of its own, compared one by one; with that range.
  private static func conflicts(_ connectors: [Connector]) -> [String] {
    connectors.indices.flatMap { index in
      let claims = connectors[index].bindings.flatMap { binding in connectors[index].ranges.map { (binding, $0) } }
      let first = claims.first { claim in
        let isSameFamily = claim.0.hasPrefix("[") == claim.1.contains("::")
        return isSameFamily
          && connectors[..<index].contains { $0.bindings.contains(claim.0) && $0.ranges.contains(claim.1) }
      }
      return first.map { ["C\(index) \($0.0)"] } ?? []
    }
  }

  @Test("are found, as one would by comparing each with each", arguments: 0..<200)
  func areFound(seed: UInt64) throws {
    var random = DamageSource(state: seed)
    let connectors = Self.connectors(&random)
    let lines = connectors.enumerated().map { index, connector in
      let bindings = connector.bindings.map { "'\($0)'" }.joined(separator: ", ")
      let ranges = connector.ranges.map { "'\($0)'" }.joined(separator: ", ")
      return "  - { Name: C\(index), Bindings: [\(bindings)], RemoteIPRanges: [\(ranges)] }\n"
    }
    let found = try Linted("server: EX01\nreceiveConnectors:\n" + lines.joined()).findings("connector-binding-conflict")
    #expect(found.map { "\($0.subject.object ?? "") \($0.found ?? "")" } == Self.conflicts(connectors))
  }
}
