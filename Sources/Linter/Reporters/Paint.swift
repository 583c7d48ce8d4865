/// The colours of a terminal, or none.
struct Paint {
  /// What a piece of text is for.
  enum Role {
    case severity(Severity)
    case related
    case gutter
    case help
    case removed
    case added
  }

  let isOn: Bool

  /// Colours text by its role.
  func callAsFunction(_ text: String, _ role: Role) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(Self.code(role))m\(text)\u{1B}[0m" : text
  }

  /// The parameters of Select Graphic Rendition, ECMA-48 section 8.3.117.
  private static func code(_ role: Role) -> String {
    switch role {
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.info): "1;36"
    case .related, .gutter: "34"
    case .help, .added: "32"
    case .removed: "31"
    }
  }
}
