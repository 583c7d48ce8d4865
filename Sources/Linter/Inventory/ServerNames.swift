/// The names of servers that the input writes, and which of them mean the same server.
struct ServerNames {
  private struct Written {
    let text: String
    let short: String
    let hasDomain: Bool
    let place: Span
  }

  /// The names that are the same but for their domains, by number.
  private struct Namesakes {
    let first: Int
    private(set) var hosts: [Int] = []

    mutating func add(_ number: Int, isHost: Bool) {
      if isHost { hosts.append(number) }
    }
  }

  /// Numbered in the order of the input.
  private var written: [Written] = []
  private var numbers: [String: Int] = [:]
  /// By short name.
  private var namesakes: [String: Namesakes] = [:]

  /// How many servers of one name a finding shows.
  private static let shownCount = 3

  /// The number of a name; letter case makes no other name.
  mutating func number(of name: ServerName, at span: Span) -> Int {
    let text = String(decoding: name.text, as: UTF8.self)
    let key = text.lowercased()
    if let number = numbers[key] { return number }
    let short = String(decoding: name.short, as: UTF8.self)
    let number = written.count
    numbers[key] = number
    written.append(Written(text: text, short: short, hasDomain: name.domain != nil, place: span))
    namesakes[short.lowercased(), default: Namesakes(first: number)].add(number, isHost: name.domain != nil)
    return number
  }

  /// Whether the input has a name that is the same but for its domain.
  func has(short name: String) -> Bool {
    namesakes[name.lowercased()] != nil
  }
}

extension ServerNames {
  /// The servers that have names, and what is doubtful about the names.
  struct Settled {
    /// In the order in which they are first named.
    fileprivate(set) var servers: [Server] = []
    /// The server of each name, by the number of the name.
    fileprivate(set) var ofName: [Server.ID] = []
    fileprivate(set) var problems: [Problem] = []
  }

  /// Decides which names mean the same server.
  ///
  /// A NetBIOS name and a host name that begins with it mean one server. Where the input has it in several domains, each
  /// is a server, and nobody knows which of them the short name means: so it means none of them.
  ///
  /// - Complexity: O(*names*).
  var settled: Settled {
    var settled = Settled()
    for (number, name) in written.enumerated() {
      let namesakes = namesakes[name.short.lowercased()] ?? Namesakes(first: number)
      let isShared = namesakes.hosts.count > 1
      guard isShared || namesakes.first == number else {
        settled.ofName.append(settled.ofName[namesakes.first])
        continue
      }
      let id = Server.ID(index: settled.servers.count)
      settled.ofName.append(id)
      settled.servers.append(Server(id: id, name: isShared ? name.text : name.short, place: name.place))
      if isShared, !name.hasDomain { settled.problems.append(doubt(about: name, namesakes.hosts)) }
    }
    return settled
  }

  private func doubt(about name: Written, _ namesakes: [Int]) -> Problem {
    let hosts = namesakes.prefix(Self.shownCount).map { written[$0] }
    let others = namesakes.count > hosts.count ? " or others" : ""
    return Problem(
      "ambiguous-server", at: name.place,
      values: ["server": name.text, "hosts": hosts.map(\.text).joined(separator: " or ") + others],
      related: hosts.map { Label($0.place, "one server of this name") },
      subject: Finding.Subject(server: name.text, kind: nil, object: nil, property: nil))
  }
}
