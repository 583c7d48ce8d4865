import TestSupport

/// Damage to settings in YAML.
struct Mutation {
  private var source: DamageSource

  init(seed: UInt64) {
    source = DamageSource(state: seed)
  }

  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    source.damaged(bytes, pieces: Self.pieces)
  }

  private static let pieces = [
    "\n", "\r\n", "\t", ": ", "- ", "[", "]", "{", "}", "'", "\"", "|\n", ">\n", "&a ", "*a", "*pop", "!x ", "---\n",
    "...\n",
    "<<: ", "# ", ",", "\u{FEFF}", "\u{85}", "\u{2028}", "é", "\u{1F600}", "%TAG ! x\n", "? ", "~", "{}", "[]", "None",
  ]
}
