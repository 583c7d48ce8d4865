import ArgumentParser
package import Linter

extension ReportFormat: ExpressibleByArgument {
  /// All formats, for the help; spelled out here, because ArgumentParser's own way takes time at every start.
  package static var allValueStrings: [String] { allCases.map { $0.rawValue } }
}

extension Severity: ExpressibleByArgument {
  package static var allValueStrings: [String] { allCases.map { $0.rawValue } }
}

extension SourceFormat: ExpressibleByArgument {
  package static var allValueStrings: [String] { allCases.map { $0.rawValue } }
}

/// When colours are used.
enum ColorMode: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  static var allValueStrings: [String] { allCases.map { $0.rawValue } }

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
