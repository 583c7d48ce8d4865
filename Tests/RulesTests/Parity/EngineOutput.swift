import Linter
import RuleFiles

/// Output of a real PowerShell engine, converted to a settings file and read back: its objects as texts by property.
struct EngineOutput {
  static let folder = "powershell"

  /// The settings file that the output was converted to.
  let text: String
  let objects: [[(name: String, value: String)]]

  /// - Parameter path: below the corpus.
  init(_ path: String) throws {
    let name = String(path.split(separator: "/").last ?? "")
    let source = Source(Source.ID(0), name: name, DecodedText(try Corpus.bytes(path)))
    text = RuleSet.builtIn.convert([source], omitting: nil).text
    let tree = Reading(Source(Source.ID(0), name: "settings.yaml", DecodedText(Array(text.utf8)))).tree
    objects = Self.objects(in: tree)
  }

  /// The files that are compared, each with the export that holds the truth about it.
  static let pairs: [(path: String, truth: String)] = Corpus.files.compactMap { path in
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == folder, ["cut", "lists", "random", "exchange"].contains(parts[1]),
      !path.hasSuffix(".xml"), !path.contains("-ft."), let dot = parts[2].lastIndex(of: ".")
    else { return nil }
    let stem =
      parts[1] != "exchange"
      ? String(parts[2][..<dot]) : parts[2].hasPrefix("rc") ? "rc-d2" : parts[2].hasPrefix("pop") ? "pop-d2" : ""
    let truth = "\(folder)/\(parts[1])/\(stem).xml"
    return Corpus.files.contains(truth) ? (path, truth) : nil
  }

  /// The connectors, else the POP settings, at the top or below one server.
  private static func objects(in tree: Tree) -> [[(name: String, value: String)]] {
    guard let root = tree.roots.first else { return [] }
    let servers = value(of: "servers", in: root, tree).map { Array(tree.children($0)) } ?? []
    let found = ([root] + servers).lazy.compactMap { place in
      value(of: "receiveConnectors", in: place, tree) ?? value(of: "popSettings", in: place, tree)
    }.first
    guard let found else { return [] }
    let objects = tree[found].kind == .sequence ? Array(tree.children(found)) : [found]
    return objects.map { tree.entries($0).map { (tree.string($0.key), written($0.value, tree)) } }
  }

  private static func value(of key: String, in node: Node.Index, _ tree: Tree) -> Node.Index? {
    guard tree[node].kind == .mapping else { return nil }
    return tree.entries(node).first { tree.string($0.key) == key }?.value
  }

  private static func written(_ node: Node.Index, _ tree: Tree) -> String {
    guard tree[node].kind != .scalar else { return tree.isNull(node) ? "" : plain(tree.string(node)) }
    return "[" + tree.children(node).map { written($0, tree) }.joined(separator: " | ") + "]"
  }

  /// A text without what no reader can keep: blanks at both ends, runs of them, no-break spaces; a distinguished name in the
  /// short form of the same identity.
  private static func plain(_ text: String) -> String {
    let text = text.filter { $0 != "\u{A0}" }.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
    guard text.hasPrefix("CN=") else { return text }
    let names = text.replacing(",DC=", with: ",CN=").replacing(",OU=", with: ",CN=").dropFirst(3)
      .split(separator: ",CN=", omittingEmptySubsequences: false)
    guard let protocols = names.firstIndex(of: "Protocols"), protocols + 1 < names.count else {
      return String(names[0])
    }
    return "\(names[protocols + 1])\\\(names[0])"
  }
}

extension EngineOutput {
  /// Texts that may be left out, and then are named, where nobody can tell how their lines were joined.
  private static let freeTexts: Set<String> = [
    "Comment", "Banner", "AdminDisplayName", "DistinguishedName", "TlsCertificateName",
  ]

  /// What the output says otherwise than the truth.
  func differences(from truth: EngineOutput, _ path: String) -> [String] {
    guard objects.count == truth.objects.count else { return ["\(objects.count) objects, not \(truth.objects.count)"] }
    return zip(objects, truth.objects).flatMap { found, expected in
      let values = Dictionary(found.map { ($0.name, $0.value) }) { first, _ in first }
      let known = Set(expected.map(\.name))
      return expected.filter { !agrees($0.name, $0.value, values[$0.name], path) }
        .map { "\($0.name): \($0.value) is \(values[$0.name] ?? "not there")" }
        + found.filter { !known.contains($0.name) }.map { "\($0.name): not there, is \($0.value)" }
    }
  }

  private func agrees(_ name: String, _ expected: String, _ found: String?, _ path: String) -> Bool {
    guard (found ?? "") != expected else { return true }
    guard let found else { return mayBeAbsent(name, expected, path) }
    // The text itself cut the list.
    return found.contains("...") && text.contains("cut this list")
  }

  private func mayBeAbsent(_ name: String, _ expected: String, _ path: String) -> Bool {
    // JSON of an object that was not remoted holds `{}` for a size.
    let isSize = ["B", "KB", "MB", "GB", "TB"].contains { expected.hasSuffix(" " + $0) }
    if path.hasSuffix(".json"), isSize { return text.contains(name) }
    return path.contains("select") || path.contains("some") || Self.freeTexts.contains(name) && text.contains(name)
  }
}
