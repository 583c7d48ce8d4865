/// A source as a tree, with everything that was wrong with its text.
package struct Reading: Sendable {
  package let tree: Tree
  package let problems: [Problem]

  package init(_ source: Source) {
    if let obstacle = source.obstacle {
      tree = Tree(source)
      problems = [Problem("file-not-read", at: source.point(0), variant: obstacle.rawValue)]
      return
    }
    guard source.faults.count < DecodedText.maximumFaults else {
      tree = Tree(source)
      problems = [Problem("invalid-text", at: source.point(source.faults[0].offset), variant: "binary")]
      return
    }
    let reading =
      switch source.format {
      case .yaml: YAMLReader.read(source)
      case .json: JSONReader.read(source)
      case .clixml: CLIXMLReader.read(source)
      case .formatList: FormatListReader.read(source)
      case .csv: CSVReader.read(source)
      case .dsc: DSCReader.read(source)
      case .commands: CommandReader.read(source)
      case .objectText: ObjectTextReader.read(source)
      }
    tree = reading.tree
    problems = source.faults.map { Self.problem($0, in: source) } + reading.problems
  }

  private static func problem(_ fault: DecodedText.Fault, in source: Source) -> Problem {
    let replacement = Span(source.id, fault.offset..<min(fault.offset + 3, source.text.count))
    switch fault.reason {
    case .undecodable: return Problem("invalid-text", at: replacement, variant: "undecodable")
    case .otherEncoding:
      let line = source.text[fault.offset...].prefix { $0 != 0x0A }.trimmed
      return Problem("invalid-text", at: Span(source.id, line.indices), variant: "other-encoding")
    case .controlCharacter(let code):
      let digits = String(code, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
      return Problem("invalid-text", at: replacement, values: ["code": name], variant: "control-character")
    }
  }
}
