import ArgumentParser
package import Linter

/// An option with a few values, which the help lists by their spellings.
///
/// ArgumentParser has the same defaults, but finds them out with its generic code at every start, which takes longer than
/// to read a file.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  static var allValueDescriptions: [String: String] { [:] }
}

extension CatalogueFormat: Choice {}

extension ReportFormat: Choice {}

extension Severity: Choice {}

extension SourceFormat: Choice {}

/// When colours are used.
enum ColorMode: String, Choice {
  case auto, always, never

  var isOn: Bool {
    switch self {
    case .auto: Terminal.showsColor
    case .always: true
    case .never: false
    }
  }
}

extension ToolInfo {
  init(name: String, version: String, rules: [Linter.Rule]) {
    self.init(
      name: name, version: version,
      rules: {
        rules.map { rule in
          Rule(
            id: rule.id, title: rule.title, why: rule.words.why, severity: rule.severity, profiles: rule.profiles,
            helpURL: nil)
        }
      })
  }
}
