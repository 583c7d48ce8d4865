/// Damage to bytes that looks random and is the same in every run (SplitMix64).
struct Mutation {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 20_270_301
  }

  /// The bytes with one to three damages: cut off, removed, repeated, flipped, or with syntax put in.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    (0..<Int.random(in: 1...3, using: &self)).reduce(bytes) { bytes, _ in damagedOnce(bytes) }
  }

  private mutating func damagedOnce(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    let start = Int.random(in: 0..<bytes.count, using: &self)
    let end = min(bytes.count, start + Int.random(in: 1...40, using: &self))
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return Array(bytes[..<start])
    case 1: return Array(bytes[..<start] + bytes[end...])
    case 2: return Array(bytes[..<end] + bytes[start...])
    case 3: return bytes[..<start] + [bytes[start] ^ 1 << UInt8.random(in: 0..<8, using: &self)] + bytes[(start + 1)...]
    case 4: return bytes[..<start] + [UInt8.random(in: .min ... .max, using: &self)] + bytes[start...]
    default: return bytes[..<start] + (Self.pieces.randomElement(using: &self) ?? []) + bytes[start...]
    }
  }

  private static let pieces = [
    "\n", "\r\n", "\t", ": ", "- ", "[", "]", "{", "}", "'", "\"", "|\n", ">\n", "&a ", "*a", "*pop", "!x ", "---\n",
    "...\n",
    "<<: ", "# ", ",", "\u{FEFF}", "\u{85}", "\u{2028}", "é", "\u{1F600}", "%TAG ! x\n", "? ", "~", "{}", "[]", "None",
  ].map { Array($0.utf8) }
}

extension Mutation: RandomNumberGenerator {
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
