import ArgumentParser
package import Linter
import SystemPackage

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

/// What the user wrote.
enum Arguments {
  /// The paths that an argument may be.
  ///
  /// ArgumentParser knows arguments as texts, in which a replacement character stands for bytes that are no UTF-8: the bytes
  /// are those of the argument that became this text.
  static func paths(_ text: String) -> [FilePath] {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return [FilePath(text)] }
    let arguments = (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }
    let meant = arguments.filter { String(cString: $0) == text }.map { FilePath(platformString: $0) }
    return meant.isEmpty ? [FilePath(text)] : meant
  }
}

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
