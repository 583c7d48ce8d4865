import Linter

/// What `CurrentCulture` decides in texts of .NET: dates, and the groups of large numbers.
package enum ExportCulture: String, Sendable, CaseIterable {
  case american, british, dutch, french, german, japanese, swiss

  /// How values are broken into lines.
  package var breaking: LineLayout.Breaking {
    switch self {
    case .american, .british, .french, .german, .swiss: .betweenWords
    case .dutch, .japanese: .atWidth
    }
  }

  /// A date as `ToString` prints it.
  func text(_ date: UTCDate) -> String {
    let parts = date.description.split(separator: "-").map(String.init)
    let (year, month, day) = (parts[0], parts[1], parts[2])
    switch self {
    case .american: return "\(Int(month) ?? 0)/\(Int(day) ?? 0)/\(year) \(date.halfDayClock)"
    case .british, .french: return "\(day)/\(month)/\(year) \(date.clock)"
    case .dutch: return "\(day)-\(month)-\(year) \(date.clock)"
    case .german, .swiss: return "\(day).\(month).\(year) \(date.clock)"
    case .japanese: return "\(year)/\(month)/\(day) \(date.clock)"
    }
  }

  /// A size as `ByteQuantifiedSize` prints it.
  func text(_ size: ByteSize) -> String {
    let (rounded, exact) = (size.description.prefix { $0 != "(" }, size.description.drop { $0 != "(" })
    return String(rounded).replacing(".", with: decimalSeparator) + String(exact).replacing(",", with: groupSeparator)
  }

  private var decimalSeparator: String {
    switch self {
    case .american, .british, .japanese, .swiss: "."
    case .dutch, .french, .german: ","
    }
  }

  private var groupSeparator: String {
    switch self {
    case .american, .british, .japanese: ","
    case .dutch, .german: "."
    case .french: "\u{202F}"
    case .swiss: "\u{2019}"
    }
  }
}

extension UTCDate {
  /// The time of day in `hh:mm:ss`.
  var clock: String {
    [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map { ($0 < 10 ? "0" : "") + String($0) }
      .joined(separator: ":")
  }

  /// The same in two halves of twelve hours: `1:05:00 PM`.
  fileprivate var halfDayClock: String {
    let hour = secondOfDay / 3600
    return "\((hour + 11) % 12 + 1)\(clock.dropFirst(2)) \(hour < 12 ? "AM" : "PM")"
  }
}
