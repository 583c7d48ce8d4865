/// Input of any format as one settings file.
package struct Conversion: Sendable {
  /// A part of the input that is not in the file.
  package struct Loss: Sendable {
    package let place: Span
    package let words: String
    /// Whether it is something that exlint should know and could not read.
    package let isUnreadable: Bool
  }

  /// The settings file, in YAML.
  package let text: String
  /// In the order of the input.
  package let losses: [Loss]
  /// Whether nothing of the input is known to exlint.
  package let isEmpty: Bool
}

extension RuleSet {
  /// Reads sources and writes what is known of them as a settings file.
  ///
  /// - Parameters:
  ///   - sources: numbered from 0 in their order.
  ///   - omission: which values need not be written; `nil` for none.
  /// - Complexity: O(*n*) in the bytes of the sources; with an omission, times the rules for their objects.
  package func convert(_ sources: [Source], omitting omission: Omission?) -> Conversion {
    let readings = concurrentMap(sources.count, chunkSize: 1) { range in Reading(sources[range.lowerBound]) }
    let draft = InventoryBuilder.build(readings.map(\.tree), schema)
    let problems = draft.problems(of: readings) + draft.problems.filter { Self.isLoss($0) }
    let skipped = draft.skipped.map { skipped in
      Conversion.Loss(
        place: skipped.span,
        words: skipped.words
          + (skipped.name == nil || skipped.reason == .properties ? "" : ", which exlint does not check"),
        isUnreadable: false)
    }
    let lost = losses(problems, draft.inventory) + skipped
    let omitted = omission?.fields(of: draft.inventory, self)
    var writer = SettingsWriter(draft.inventory) { omitted?[$0] ?? false }
    let text = writer.written(lost: lost)
    return Conversion(
      text: text, losses: (lost + writer.losses).sorted { $0.place < $1.place },
      isEmpty: draft.inventory.records.isEmpty)
  }

  /// Whether what a problem is about cannot be written; wrong values can, and stay as they are.
  private static func isLoss(_ problem: Problem) -> Bool {
    ["alias-expansion-too-large", "duplicate-key", "given-twice", "misplaced-key", "wrong-type"].contains(problem.rule)
  }

  private func losses(_ problems: [Problem], _ inventory: Inventory) -> [Conversion.Loss] {
    FindingWriter(ruleSet: self, inventory, []).findings(problems).map { finding in
      Conversion.Loss(
        place: finding.primary.span, words: finding.headline,
        isUnreadable: finding.severity == .error || finding.rule == "given-twice")
    }
  }
}
