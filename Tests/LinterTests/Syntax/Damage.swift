import Linter
import Testing

/// Expects that a text that is cut off at any byte has no value that the whole does not have, and every place in the text.
///
/// - Parameter isAsExpected: what else must be true of each that is not empty.
func expectSoundWhereverCut(
  _ text: String, _ format: SourceFormat, isAsExpected: (OutlinedText) -> Bool = { _ in true }
) {
  let bytes = Array(text.utf8)
  let whole = OutlinedText(bytes: bytes, format)
  #expect(whole.problems.isEmpty)
  let values = whole.values
  for length in bytes.indices {
    let text = OutlinedText(bytes: Array(bytes[..<length]), format)
    // In the midst of a character the decoder puts a replacement character.
    guard text.source.faults.isEmpty else { continue }
    #expect(text.isSound && (length == 0 || isAsExpected(text)), "\(length)")
    #expect(text.values.allSatisfy { values[$0.key] == $0.value }, "\(length): \(text.outline)")
  }
}

/// Expects that a damaged text is read to its end, and that every place lies in the text.
///
/// - Parameter pieces: what is put into the text among other damages.
func expectSoundWhenDamaged(_ text: String, _ format: SourceFormat, _ round: Int, pieces: [String]) {
  var random = DamageSource(state: UInt64(round) &+ 1)
  for _ in 0..<500 {
    let bytes = random.damaged(Array(text.utf8), pieces: pieces)
    #expect(OutlinedText(bytes: bytes, format).isSound, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
  }
}

/// Damage that looks random and is the same in every run (SplitMix64).
struct DamageSource: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The bytes with up to three damages: a part removed or repeated, a byte changed, or a piece put in.
  mutating func damaged(_ bytes: [UInt8], pieces: [String]) -> [UInt8] {
    (0..<Int.random(in: 1...3, using: &self)).reduce(bytes) { bytes, _ in
      guard !bytes.isEmpty else { return bytes }
      let start = Int.random(in: 0..<bytes.count, using: &self)
      let end = min(bytes.count, start + Int.random(in: 1...40, using: &self))
      switch Int.random(in: 0..<5, using: &self) {
      case 0: return Array(bytes[..<start])
      case 1: return Array(bytes[..<start] + bytes[end...])
      case 2: return Array(bytes[..<end] + bytes[start...])
      case 3: return bytes[..<start] + [UInt8.random(in: .min ... .max, using: &self)] + bytes[(start + 1)...]
      default: return bytes[..<start] + Array((pieces.randomElement(using: &self) ?? "").utf8) + bytes[start...]
      }
    }
  }
}
