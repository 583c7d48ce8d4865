package import Linter

/// The same objects in every format, read again: every value is equal, or named as unknown where it may be.
package struct FormatComparison {
  /// A value that a reader changed, or a text of which it made something else.
  package struct Difference: Sendable, CustomStringConvertible {
    package let writing: Writing
    package let words: String

    package var description: String { "\(writing.name): \(words)\n\(writing.text)" }
  }

  /// How values were read, by format: `make fuzz` shows it, and a test asks that few are unknown.
  package struct Counts: Sendable {
    package var equal = 0
    package var unknown = 0

    package init() {}
  }

  package private(set) var differences: [Difference] = []
  package private(set) var counts: [SourceFormat: Counts] = [:]
  private let ruleSet: RuleSet
  private let formats: Set<SourceFormat>

  /// - Parameter formats: those that are read.
  package init(_ ruleSet: RuleSet, formats: Set<SourceFormat>) {
    self.ruleSet = ruleSet
    self.formats = formats
  }

  /// Writes and reads objects of one kind.
  ///
  /// - Parameter seed: decides on widths, cultures and spellings.
  package mutating func compare(_ objects: [ExportedObject], seed: UInt64) {
    var random = DamageSource(state: seed)
    for writing in Writing.all(objects, ruleSet, using: &random) where formats.contains(writing.format) {
      compare(objects, writing)
    }
  }

  /// What is said of a value that was read well, of one that is named as unknown, and of characters that no text should have.
  private static let aboutSense: Set<String> = ["invalid-text", "value-inadvisable", "wrapping-unclear"]

  private mutating func compare(_ objects: [ExportedObject], _ writing: Writing) {
    let source = Source(Source.ID(0), name: "input", DecodedText(Array(writing.text.utf8)))
    guard source.format == writing.format else { return differ(writing, "is taken for \(source.format.rawValue)") }
    let reading = Reading(source)
    let draft = InventoryBuilder.build([reading.tree], ruleSet.schema)
    for problem in reading.problems + draft.problems
    where !Self.aboutSense.contains(problem.rule) && !writing.isDamaged(problem.values["property"], of: objects) {
      differ(writing, "\(problem.rule) at \(problem.span.range): \(problem.values)")
    }
    let kind = objects[0].kind
    let found = draft.inventory.objects(kind.id)
    guard found.count == objects.count, draft.inventory.objectCount == found.count else {
      return differ(writing, "\(objects.count) objects are read as \(draft.inventory.objectCount)")
    }
    for (object, other) in zip(objects, found) { compare(object, other, writing) }
  }

  private mutating func compare(_ object: ExportedObject, _ found: Object, _ writing: Writing) {
    if found.kind.owner == .server, found.serverName != ObjectSource.server {
      differ(writing, "the server is \(found.serverName ?? "not known")")
    }
    for (slot, property) in object.kind.properties.enumerated() {
      let exported = object.properties.first { $0.name == property.name }?.value
      let value = writing.found(found.value(slot), property)
      guard exported.map(writing.isDamaged) != true else { continue }
      guard let exported else {
        // The signature adds properties without a value.
        if let value, value != ComparedValue(ExportedValue.null, property) {
          differ(writing, "\(property.name) is \(value)")
        }
        continue
      }
      let expected = writing.expected(exported, property)
      if writing.agree(value, exported, property) {
        counts[writing.format, default: Counts()].equal += 1
      } else if writing.mayBeUnknown(exported, property), value.map({ $0.isPart(of: expected) }) ?? true {
        counts[writing.format, default: Counts()].unknown += 1
      } else {
        differ(
          writing, "\(property.name) is \(value?.description ?? "unknown"), not \(expected?.description ?? "unknown")")
      }
    }
  }

  private mutating func differ(_ writing: Writing, _ words: String) {
    differences.append(Difference(writing: writing, words: words))
  }
}
