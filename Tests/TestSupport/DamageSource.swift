/// Numbers and damage that look random and are the same in every run (SplitMix64).
package struct DamageSource: RandomNumberGenerator {
  private var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The bytes with up to three damages: the end or a part removed, a part repeated, a bit or a byte changed, a byte or a
  /// piece put in.
  package mutating func damaged(_ bytes: [UInt8], pieces: [String]) -> [UInt8] {
    (0..<Int.random(in: 1...3, using: &self)).reduce(bytes) { bytes, _ in damagedOnce(bytes, pieces) }
  }

  private mutating func damagedOnce(_ bytes: [UInt8], _ pieces: [String]) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    let start = Int.random(in: 0..<bytes.count, using: &self)
    let end = min(bytes.count, start + Int.random(in: 1...40, using: &self))
    switch Int.random(in: 0..<7, using: &self) {
    case 0: return Array(bytes[..<start])
    case 1: return Array(bytes[..<start] + bytes[end...])
    case 2: return Array(bytes[..<end] + bytes[start...])
    case 3: return bytes[..<start] + [bytes[start] ^ 1 << UInt8.random(in: 0..<8, using: &self)] + bytes[(start + 1)...]
    case 4: return bytes[..<start] + [UInt8.random(in: .min ... .max, using: &self)] + bytes[(start + 1)...]
    case 5: return bytes[..<start] + [UInt8.random(in: .min ... .max, using: &self)] + bytes[start...]
    default: return bytes[..<start] + Array((pieces.randomElement(using: &self) ?? "").utf8) + bytes[start...]
    }
  }
}
