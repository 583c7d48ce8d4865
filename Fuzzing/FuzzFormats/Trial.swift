import Linter
import TestSupport

/// Objects that are written in every format and read again.
struct Trial: Sendable {
  /// What is given; else the seed decides on the objects too.
  private let given: [ExportedObject]?
  private let seed: UInt64

  init(objects: [ExportedObject], seed: UInt64) {
    given = objects
    self.seed = seed
  }

  init(inventing seed: UInt64) {
    given = nil
    self.seed = seed
  }

  func objects(_ schema: Schema) -> [ExportedObject] {
    if let given { return given }
    var source = ObjectSource(schema, seed: seed)
    return source.objects()
  }

  func comparison(_ ruleSet: RuleSet) -> FormatComparison {
    comparison(of: objects(ruleSet.schema), ruleSet)
  }

  private func comparison(of objects: [ExportedObject], _ ruleSet: RuleSet) -> FormatComparison {
    var comparison = FormatComparison(ruleSet, formats: Set(SourceFormat.allCases))
    comparison.compare(objects, seed: seed)
    return comparison
  }

  /// The seed, the fewest objects and properties that fail, and what differs.
  func report(_ ruleSet: RuleSet) -> String {
    let objects = smallest(ruleSet)
    let differences = comparison(of: objects, ruleSet).differences
    let shown = differences.prefix(3).map(\.description).joined(separator: "\n")
    return "--- seed \(seed)\n\(SettingsText.text(objects))\n\(shown)\n"
  }

  /// The objects without whatever they do not need to fail.
  private func smallest(_ ruleSet: RuleSet) -> [ExportedObject] {
    var objects = objects(ruleSet.schema)
    func fails(_ tried: [ExportedObject]) -> Bool { !comparison(of: tried, ruleSet).differences.isEmpty }
    for index in objects.indices.reversed() where objects.count > 1 {
      var fewer = objects
      fewer.remove(at: index)
      if fails(fewer) { objects = fewer }
    }
    for name in objects[0].properties.map(\.name) {
      let fewer = objects.map { $0.without(name) }
      if fails(fewer) { objects = fewer }
    }
    return objects
  }
}

extension ExportedObject {
  /// The object without a property, unless that tells what it is.
  fileprivate func without(_ name: String) -> ExportedObject {
    let isNeeded = kind.slot(name).map { kind.identity.first == $0 || kind.server.contains($0) } ?? false
    let isSign = kind.signatures.contains { ($0.all + $0.any).contains(name) }
    return isNeeded || isSign ? self : ExportedObject(kind: kind, properties: properties.filter { $0.name != name })
  }
}
