import ArgumentParser
package import Linter

extension ReportFormat: ExpressibleByArgument {
  /// All formats, for the help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Severity: ExpressibleByArgument {}

/// When colours are used.
enum ColorMode: String, CaseIterable, ExpressibleByArgument {
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
      rules: rules.map { rule in
        Rule(
          id: rule.id, title: rule.title, why: rule.words.why, severity: rule.severity, profiles: rule.profiles,
          helpURL: nil)
      })
  }
}
